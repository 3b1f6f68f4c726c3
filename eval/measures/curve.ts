// The refusal curve: how many unanswerable questions are refused for how many answerable ones. As a
// picture in SVG, which GitHub shows and which needs nothing to be drawn.
import { mean, thresholdFor } from './metrics.js';

export interface Curve {
  readonly name: string;
  readonly color: string;
  readonly dashed: boolean;
  /** What refusing is decided by, of answerable and unanswerable questions. */
  readonly answerable: readonly number[];
  readonly unanswerable: readonly number[];
  /** Below it the product refuses; marked with a dot. */
  readonly threshold?: number;
}

export interface Point {
  /** Share of the answerable and of the unanswerable questions that are refused, 0 to 1. */
  readonly falseRefusals: number;
  readonly refused: number;
}

/** Shares of false refusals that are shown, in steps of half a percent. */
const SHOWN = 0.25;
const STEP = 0.005;

export function pointsOf({ answerable, unanswerable }: Curve): Point[] {
  const steps = Math.round(SHOWN / STEP);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const threshold = thresholdFor(answerable, i * STEP);
    return { falseRefusals: i * STEP, refused: below(unanswerable, threshold) };
  });
}

function below(values: readonly number[], threshold: number): number {
  return mean(values.map((value) => (value < threshold ? 1 : 0)));
}

/** Of the picture, and what is left free around the curves; the legend stands on their right. */
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [960, 420, 64, 272, 16, 56];
const LEGEND = WIDTH - RIGHT + 24;

const x = (share: number) => LEFT + (share / SHOWN) * (WIDTH - LEFT - RIGHT);
const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);

export function drawCurves(curves: readonly Curve[]): string {
  const lines = curves.flatMap((curve, i) => {
    const path = pointsOf(curve).map(
      ({ falseRefusals, refused }) => `${x(falseRefusals).toFixed(1)},${y(refused).toFixed(1)}`,
    );
    const dash = curve.dashed ? ' stroke-dasharray="5 4"' : '';
    const row = TOP + 20 + 20 * i;
    return [
      `<polyline points="${path.join(' ')}" fill="none" stroke="${curve.color}" stroke-width="2"${dash}/>`,
      ...dotOf(curve),
      `<line x1="${LEGEND}" x2="${LEGEND + 36}" y1="${row - 4}" y2="${row - 4}" stroke="${curve.color}" stroke-width="2"${dash}/>`,
      text(LEGEND + 46, row, curve.name),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    '<title>Unanswerable questions refused, by answerable questions refused</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...[0, 0.05, 0.1, 0.15, 0.2, 0.25].flatMap((share) => [
      grid(x(share), y(0), x(share), y(1)),
      text(x(share), y(0) + 18, percent(share), 'middle'),
    ]),
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
      grid(x(0), y(share), x(SHOWN), y(share)),
      text(x(0) - 8, y(share) + 4, percent(share), 'end'),
    ]),
    text((x(0) + x(SHOWN)) / 2, HEIGHT - 12, 'answerable questions refused', 'middle'),
    `<text transform="translate(16 ${(y(0) + y(1)) / 2}) rotate(-90)" text-anchor="middle">unanswerable questions refused</text>`,
    ...lines,
    '</svg>\n',
  ].join('\n');
}

function dotOf({ threshold, answerable, unanswerable, color }: Curve): string[] {
  if (threshold === undefined) return [];
  const at = { x: below(answerable, threshold), y: below(unanswerable, threshold) };
  return [`<circle cx="${x(at.x).toFixed(1)}" cy="${y(at.y).toFixed(1)}" r="5" fill="${color}"/>`];
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(at: number, baseline: number, content: string, anchor = 'start'): string {
  return `<text x="${at}" y="${baseline}" text-anchor="${anchor}">${content}</text>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
