// The memory of a soak, drawn in SVG.
import { growth, type Sample, SERIES, type Series } from './memory.js';

const COLORS: Readonly<Record<Series, string>> = {
  'bot, resident': '#1f5fa8',
  'bot, heap': '#7fb2e5',
  'worker, resident': '#b4451f',
  'worker, heap': '#e5a07f',
};

/** Of the picture, and what is left free around the lines; the legend stands on their right. */
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [960, 420, 64, 272, 16, 56];
const LEGEND = WIDTH - RIGHT + 24;

export function drawMemory(samples: readonly Sample[]): string {
  const most = Math.max(...samples.map(({ questions }) => questions));
  const top = roundUp(Math.max(...samples.flatMap(({ mb }) => SERIES.map((name) => mb[name]))));
  const x = (questions: number) => LEFT + (questions / most) * (WIDTH - LEFT - RIGHT);
  const y = (mb: number) => HEIGHT - BOTTOM - (mb / top) * (HEIGHT - TOP - BOTTOM);
  const lines = SERIES.flatMap((name, i) => {
    const points = samples.map(
      ({ questions, mb }) => `${x(questions).toFixed(1)},${y(mb[name]).toFixed(1)}`,
    );
    const row = TOP + 20 + 40 * i;
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${COLORS[name]}" stroke-width="1.5"/>`,
      `<line x1="${LEGEND}" x2="${LEGEND + 36}" y1="${row - 4}" y2="${row - 4}" stroke="${COLORS[name]}" stroke-width="2"/>`,
      text(LEGEND + 46, row, name),
      text(LEGEND + 46, row + 16, `${signed(growth(samples, name))} MB per 1,000`),
    ];
  });
  const quarters = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    '<title>Memory of the bot and of an inference process, by questions answered</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...quarters.flatMap((share) => [
      grid(x(share * most), y(0), x(share * most), y(top)),
      text(x(share * most), y(0) + 18, Math.round(share * most).toLocaleString('en'), 'middle'),
      grid(x(0), y(share * top), x(most), y(share * top)),
      text(x(0) - 8, y(share * top) + 4, String(Math.round(share * top)), 'end'),
    ]),
    text((x(0) + x(most)) / 2, HEIGHT - 12, 'questions answered', 'middle'),
    `<text transform="translate(16 ${(y(0) + y(top)) / 2}) rotate(-90)" text-anchor="middle">megabytes</text>`,
    ...lines,
    '</svg>\n',
  ].join('\n');
}

export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

function roundUp(value: number): number {
  return Math.ceil(value / 100) * 100;
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function text(at: number, baseline: number, content: string, anchor = 'start'): string {
  return `<text x="${at}" y="${baseline}" text-anchor="${anchor}">${content}</text>`;
}
