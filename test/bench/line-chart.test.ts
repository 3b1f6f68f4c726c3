// Points stand where their values are, and what is not on an axis is not drawn somewhere else.
import { expect, test } from 'vitest';
import { type Chart, drawLines } from '../../bench/charts/line-chart.js';

const chart = (point: readonly [number, number]): Chart => ({
  title: 'Time & size',
  x: { label: 'passages', ticks: [100, 10_000], logarithmic: true },
  y: { label: 'ms', ticks: [0, 10] },
  lines: [{ name: 'vectra', color: '#0a0', points: [[100, 0], point, [10_000, 10]] }],
});

test('a point in the middle of both axes is in the middle of the picture', () => {
  const svg = drawLines(chart([1_000, 5]));
  const places = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const [first, middle, last] = places as [number[], number[], number[]];
  for (const axis of [0, 1]) {
    expect(middle[axis]).toBeCloseTo(((first[axis] ?? 0) + (last[axis] ?? 0)) / 2, 0);
  }
  expect(svg).toContain('>10,000</text>');
  expect(svg).toContain('<title>Time &amp; size</title>');
});

test('a value outside an axis is an error', () => {
  expect(() => drawLines(chart([1_000, 11]))).toThrow('"ms" goes from 0 to 10; 11 is not on it.');
  expect(() => drawLines(chart([Number.NaN, 1]))).toThrow(RangeError);
});
