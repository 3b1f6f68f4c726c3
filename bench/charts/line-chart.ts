// A picture of measured lines.
import { escaped, picture, text } from './svg.js';

export interface Axis {
  readonly label: string;
  /** Values with a grid line, ascending; the first and the last are the ends of the axis. */
  readonly ticks: readonly number[];
  /** In steps of equal ratio instead of equal difference; then all ticks are above 0. */
  readonly logarithmic?: boolean;
  readonly format?: (value: number) => string;
}

export interface Line {
  readonly name: string;
  readonly color: string;
  readonly dashed?: boolean;
  /** In order of x, within the axes. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Chart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
}

/** Of the picture, and what is left free around the lines; the legend stands on their right. */
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [960, 420, 84, 250, 44, 56];
const LEGEND = WIDTH - RIGHT + 24;
/** More points than these would touch each other. */
const MOST_DOTS = 40;

export function drawLines(chart: Chart): string {
  const x = scaleOf(chart.x, LEFT, WIDTH - RIGHT);
  const y = scaleOf(chart.y, HEIGHT - BOTTOM, TOP);
  const [bottom, top, left, right] = [HEIGHT - BOTTOM, TOP, LEFT, WIDTH - RIGHT];
  return picture(WIDTH, HEIGHT, chart.title, [
    `<text x="${LEFT}" y="24" font-size="15" font-weight="bold">${escaped(chart.title)}</text>`,
    ...chart.x.ticks.flatMap((tick) => [
      gridLine(x(tick), bottom, x(tick), top),
      text(x(tick), bottom + 18, shown(chart.x, tick), 'middle'),
    ]),
    ...chart.y.ticks.flatMap((tick) => [
      gridLine(left, y(tick), right, y(tick)),
      text(left - 8, y(tick) + 4, shown(chart.y, tick), 'end'),
    ]),
    text((left + right) / 2, HEIGHT - 12, chart.x.label, 'middle'),
    `<text transform="translate(16 ${(top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(chart.y.label)}</text>`,
    ...chart.lines.flatMap((line, i) => drawLine(line, x, y, TOP + 16 + 22 * i)),
  ]);
}

function drawLine(
  { name, color, dashed, points }: Line,
  x: Scale,
  y: Scale,
  legendRow: number,
): string[] {
  const stroke = `stroke="${color}" stroke-width="2"${dashed ? ' stroke-dasharray="5 4"' : ''}`;
  const places = points.map(([at, value]) => [x(at).toFixed(1), y(value).toFixed(1)] as const);
  const dotted = places.length > MOST_DOTS ? [] : places;
  return [
    `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" ${stroke}/>`,
    ...dotted.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`),
    `<line x1="${LEGEND}" x2="${LEGEND + 36}" y1="${legendRow - 4}" y2="${legendRow - 4}" ${stroke}/>`,
    text(LEGEND + 46, legendRow, name),
  ];
}

type Scale = (value: number) => number;

/** @throws RangeError for a value outside the axis */
function scaleOf({ label, ticks, logarithmic }: Axis, from: number, to: number): Scale {
  const place = logarithmic ? Math.log10 : (value: number) => value;
  const [first, last] = [ticks.at(0) ?? 0, ticks.at(-1) ?? 0];
  return (value) => {
    if (!(value >= first && value <= last)) {
      throw new RangeError(`"${label}" goes from ${first} to ${last}; ${value} is not on it.`);
    }
    return from + ((place(value) - place(first)) / (place(last) - place(first))) * (to - from);
  };
}

function shown({ format = (value) => value.toLocaleString('en') }: Axis, tick: number): string {
  return format(tick);
}

function gridLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="#ddd"/>`;
}
