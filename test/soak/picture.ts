// The memory of a soak, drawn in SVG.
import { drawLines } from '../../bench/charts/line-chart.js';
import { growth, type Sample, SERIES, type Series } from './memory.js';

const COLORS: Readonly<Record<Series, string>> = {
  'bot, resident': '#1f5fa8',
  'bot, heap': '#7fb2e5',
  'worker, resident': '#b4451f',
  'worker, heap': '#e5a07f',
};

export function drawMemory(samples: readonly Sample[]): string {
  const megabytes = samples.flatMap(({ mb }) => SERIES.map((name) => mb[name]));
  const top = Math.ceil(Math.max(1, ...megabytes) / 100) * 100;
  return drawLines({
    title: 'Memory, and its growth in MB per 1,000 questions',
    x: {
      label: 'questions answered',
      ticks: quartersOf(Math.max(1, ...samples.map(({ questions }) => questions))),
      format: (questions) => Math.round(questions).toLocaleString('en'),
    },
    y: { label: 'megabytes', ticks: quartersOf(top) },
    lines: SERIES.map((name) => ({
      name: `${name}: ${signed(growth(samples, name))}`,
      color: COLORS[name],
      points: samples.map(({ questions, mb }) => [questions, mb[name]] as const),
    })),
  });
}

export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

function quartersOf(most: number): number[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => share * most);
}
