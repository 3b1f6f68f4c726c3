// What `npm run bench:stores` has measured: its file, its table and its picture.
import { z } from 'zod';
import { drawLines } from '../charts/line-chart.js';

const percentiles = z.strictObject({ p50: z.number(), p95: z.number() });

/** Of the vector store or of the whole search: milliseconds a question. */
export type Percentiles = z.infer<typeof percentiles>;

export const rowSchema = z.strictObject({
  store: z.enum(['vectra', 'weaviate']),
  passages: z.int(),
  /** Building from nothing, and adding one article of 108 passages, without making vectors. */
  buildSeconds: z.number(),
  addSeconds: z.number(),
  /** The most memory that the process which builds has taken. */
  buildMegabytes: z.number(),
  openSeconds: z.number(),
  question: percentiles,
  /** With keyword search and fusion, which happen in the bot. */
  search: percentiles,
  botMegabytes: z.number(),
  /** Of the server, after the questions; null where there is none. */
  serverMegabytes: z.number().nullable(),
  /** The machine's load average over one minute, before. */
  load: z.number(),
});

export const resultsSchema = z.strictObject({
  machine: z.string(),
  date: z.iso.date(),
  commit: z.string(),
  /** What a server takes for many small corpora: a tenant each, of 100 passages. */
  tenants: z.strictObject({ count: z.int(), megabytes: z.number() }),
  rows: z.array(rowSchema),
});

export type Row = z.infer<typeof rowSchema>;
export type Results = z.infer<typeof resultsSchema>;

const NAMES = { vectra: 'vectra', weaviate: 'Weaviate' } as const;

export function tableOf({ rows }: Results): string {
  const head = [
    'passages',
    'store',
    'build',
    'add one article',
    'question p50 / p95',
    'bot asking',
    'bot building',
    'server',
  ];
  const lines = [...rows]
    .sort((a, b) => a.passages - b.passages || (a.store < b.store ? -1 : 1))
    .map((row) => [
      row.passages.toLocaleString('en'),
      NAMES[row.store],
      seconds(row.buildSeconds),
      seconds(row.addSeconds),
      `${milliseconds(row.question.p50)} / ${milliseconds(row.question.p95)} ms`,
      megabytes(row.botMegabytes),
      megabytes(row.buildMegabytes),
      row.serverMegabytes === null ? '–' : megabytes(row.serverMegabytes),
    ]);
  return [head, head.map((_, i) => (i === 1 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function tenantsOf({ tenants: { count, megabytes } }: Results): string {
  const each = (megabytes / count).toFixed(1);
  return `${count} servers with 100 passages each, a tenant for each: ${Math.round(megabytes)} MB more in Weaviate, ${each} MB a tenant.`;
}

export function pictureOf({ rows }: Results): string {
  const line = (store: Row['store'], at: keyof Percentiles, color: string) => ({
    name: `${NAMES[store]}, ${at === 'p50' ? 'median' : '95th percentile'}`,
    color,
    dashed: at === 'p95',
    points: rows
      .filter((row) => row.store === store)
      .map(({ passages, question }) => [passages, question[at]] as const),
  });
  return drawLines({
    title: 'What the vector store takes of a question',
    x: { label: 'passages', ticks: [100, 1_000, 10_000, 100_000, 1_000_000], logarithmic: true },
    y: { label: 'milliseconds', ticks: [0.1, 1, 10, 100, 1_000], logarithmic: true },
    lines: [
      line('vectra', 'p50', '#bc4c00'),
      line('vectra', 'p95', '#bc4c00'),
      line('weaviate', 'p50', '#0969da'),
      line('weaviate', 'p95', '#0969da'),
    ],
  });
}

/** A text with what stands between its marks for this table replaced. */
export function withTable(text: string, results: Results): string {
  const [before, rest] = text.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`The text has no place for the table: ${START} … ${END}`);
  }
  const { machine, date, commit } = results;
  const loads = results.rows.map(({ load }) => load);
  const measured =
    `Measured with \`BENCH_WRITE=1 npm run bench:stores\` on ${machine}, ${date}, commit ${commit}; ` +
    `load average ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}, its own part included.`;
  return `${before}${START}\n${measured}\n\n${tableOf(results)}\n\n${tenantsOf(results)}\n${END}${after}`;
}

const [START, END] = ['<!-- npm run bench:stores -->', '<!-- end -->'];

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} s`;
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

function megabytes(value: number): string {
  return `${Math.round(value).toLocaleString('en')} MB`;
}
