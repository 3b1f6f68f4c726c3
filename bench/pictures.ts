// The pictures of bench/README.md.
import { type Axis, drawLines } from './charts/line-chart.js';
import { picture, text } from './charts/svg.js';
import { COLUMNS, type Figure, shown, TITLES } from './figure.js';

const COLORS = {
  verbatim: '#1f5fa8',
  floor: '#7a7a7a',
  langchain: '#c8702a',
  llamaindex: '#3d8f5f',
} as const;
const STAGE_COLORS = ['#1f5fa8', '#7a7a7a', '#c8702a', '#3d8f5f', '#8e5aa8', '#b8a12c'];

const [WIDTH, LEFT, RIGHT] = [860, 250, 90];

/** One warm question: its stages beside each other, and below them what it is compared with. */
export function drawQuestion(figures: readonly Figure[]): string {
  const own = figures.filter(({ section }) => section === 'One warm question');
  const stages = own.filter(({ what }) => what.startsWith('p50: '));
  const all = own.find(({ what }) => what === 'p50, all of it');
  const bars = [
    { label: TITLES.verbatim, parts: stages.map(({ values }) => values.verbatim ?? 0) },
    ...COLUMNS.slice(1).flatMap((column) => {
      const time = all?.values[column];
      const label =
        column === 'floor' ? 'floor: onnxruntime alone' : `${TITLES[column]}, retrieval only`;
      return time === undefined ? [] : [{ label, parts: [time] }];
    }),
  ];
  const most = Math.max(...bars.map(({ parts }) => sum(parts)));
  const x = (value: number) => (value / most) * (WIDTH - LEFT - RIGHT);
  const rows = bars.flatMap(({ label, parts }, row) => {
    const y = 20 + row * 34;
    const rectangles = parts.map((part, i) => {
      const color = row === 0 ? STAGE_COLORS[i] : '#b5b5b5';
      const start = LEFT + x(sum(parts.slice(0, i)));
      return `<rect x="${start.toFixed(1)}" y="${y}" width="${x(part).toFixed(1)}" height="22" fill="${color}"/>`;
    });
    return [
      text(LEFT - 10, y + 16, label, 'end'),
      ...rectangles,
      text(LEFT + x(sum(parts)) + 8, y + 16, `${shown(sum(parts))} ms`),
    ];
  });
  const legend = stages.map(({ what, values }, i) => {
    const [column, row] = [i % 3, Math.floor(i / 3)];
    const [left, y] = [30 + column * 290, 176 + row * 24];
    return [
      `<rect x="${left}" y="${y - 11}" width="12" height="12" fill="${STAGE_COLORS[i]}"/>`,
      text(left + 20, y, `${what.slice(5)}: ${shown(values.verbatim)} ms`),
    ].join('\n');
  });
  return picture(WIDTH, 220, 'One warm question, medians', [...rows, ...legend]);
}

/** Vector search by the number of passages, both on logarithmic scales. */
export function drawGrowth(figures: readonly Figure[]): string {
  const searches = figures.filter(({ what }) => what === 'vector search, p50');
  const sized = searches.map(({ section, values }) => ({
    size: Number(section.replace(/\D/g, '')),
    values,
  }));
  const lines = COLUMNS.map((column) => ({
    name: column === 'floor' ? 'flat scan' : TITLES[column],
    color: COLORS[column],
    points: sized.flatMap(({ size, values }) => {
      const time = values[column];
      return time === undefined ? [] : [[size, time] as const];
    }),
  })).filter(({ points }) => points.length > 0);
  const points = lines.flatMap((line) => line.points);
  return drawLines({
    title: 'Vector search, median',
    x: axis(
      'passages',
      points.map(([size]) => size),
    ),
    y: axis(
      'milliseconds',
      points.map(([, time]) => time),
    ),
    lines,
  });
}

/** Powers of ten around the values. */
function axis(label: string, values: readonly number[]): Axis {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.ceil(Math.log10(Math.max(...values)));
  const ticks = Array.from({ length: most - least + 1 }, (_, i) => 10 ** (least + i));
  return { label, ticks, logarithmic: true };
}

/** How long members wait when several ask at once: half of them, and nearly all. */
export function drawCrowds(figures: readonly Figure[]): string {
  const rows = [1, 8, 32].flatMap((crowd) =>
    (['p50', 'p95'] as const).map((at) => ({
      label: `${crowd} at once, ${at}`,
      value:
        figures.find(
          ({ section, what }) =>
            section.startsWith(`${crowd} member`) && what === `${at} of the answer`,
        )?.values.verbatim ?? 0,
      color: at === 'p50' ? COLORS.verbatim : '#8db4e0',
    })),
  );
  const most = Math.max(...rows.map(({ value }) => value));
  const bars = rows.flatMap(({ label, value, color }, i) => {
    const [y, width] = [20 + i * 30, (value / most) * (WIDTH - LEFT - RIGHT)];
    return [
      text(LEFT - 10, y + 15, label, 'end'),
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="20" fill="${color}"/>`,
      text(LEFT + width + 8, y + 15, `${shown(value)} ms`),
    ];
  });
  return picture(WIDTH, 30 * rows.length + 36, 'From the question to the answer', bars);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
