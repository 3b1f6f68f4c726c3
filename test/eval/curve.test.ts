import { expect, it } from 'vitest';
import { drawCurves, pointsOf } from '../../eval/measures/curve.js';

const CURVE = {
  name: 'event',
  color: '#c33',
  dashed: false,
  answerable: Array.from({ length: 100 }, (_, i) => 0.5 + i / 200),
  unanswerable: Array.from({ length: 100 }, (_, i) => i / 100),
};

it('goes up with the share of answerable questions that are refused', () => {
  const points = pointsOf(CURVE);
  expect(points[0]).toEqual({ falseRefusals: 0, refused: 0.5 });
  expect(points.at(-1)?.falseRefusals).toBeCloseTo(0.25, 10);
  expect(points.at(-1)?.refused).toBeGreaterThan(0.6);
  for (const [i, { refused }] of points.entries()) {
    expect(refused).toBeGreaterThanOrEqual(points[i - 1]?.refused ?? 0);
  }
});

it('is a picture with a line for each curve, and a dot where the product refuses', () => {
  const svg = drawCurves([{ ...CURVE, threshold: 0.55 }, CURVE]);
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(svg).not.toMatch(/NaN|undefined/);
});
