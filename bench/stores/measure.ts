// `npm run bench:stores`: both vector stores at growing sizes: building, adding one article, the store's
// part of a question, memory. STORES_PASSAGES=100,1000 measures other sizes, with both stores;
// BENCH_WRITE=1 puts what was measured into results.json, docs/scaling.md and its picture.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT_DIR } from '../../src/paths.js';
import { startWeaviate } from '../../test/stores/weaviate-server.js';
import { conditions } from '../conditions.js';
import { generatedArticles } from '../generated-articles.js';
import {
  pictureOf,
  type Results,
  type Row,
  rowSchema,
  tableOf,
  tenantsOf,
  withTable,
} from './results.js';

const RESULTS_FILE = path.join(PROJECT_DIR, 'bench/stores/results.json');
const PICTURE_FILE = path.join(PROJECT_DIR, 'docs/pictures/stores.svg');
const NOTE_FILE = path.join(PROJECT_DIR, 'docs/scaling.md');

/** Each store's sizes; vectra's files cannot hold 200,000 passages. */
const SIZES: Readonly<Record<Row['store'], readonly number[]>> = {
  vectra: [100, 1_000, 10_000, 50_000],
  weaviate: [100, 1_000, 10_000, 50_000, 200_000],
};
const chosen = process.env.STORES_PASSAGES?.split(',').map(Number);

/** Of an article that is added: twelve paragraphs of nine. */
const ADDED_PASSAGES = 108;
/** Milliseconds: 200,000 passages took Weaviate some fifteen minutes. */
const LIMIT_MS = 60 * 60_000;

const rows: Row[] = [];
let tenants: Results['tenants'] | undefined;
const runs = (['vectra', 'weaviate'] as const).flatMap((store) =>
  (chosen ?? SIZES[store]).map((passages) => ({ store, passages })),
);

test.each(runs)(
  '$store, $passages passages',
  { timeout: LIMIT_MS },
  async ({ store, passages }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-stores-'));
    const server = store === 'weaviate' ? await startWeaviate() : undefined;
    try {
      const load = loadavg()[0] ?? Number.NaN;
      const articles = path.join(folder, 'articles');
      const run = (task: 'build' | 'ask') =>
        measure(task, articles, path.join(folder, 'index'), server?.url);
      await writeArticles(articles, passages, 1);
      const built = buildSchema.parse(await run('build'));
      expect(built.passages).toBe(passages);
      await writeArticles(articles, ADDED_PASSAGES, 2);
      const added = buildSchema.parse(await run('build'));
      expect(added.passages).toBe(passages + ADDED_PASSAGES);
      const asked = askSchema.parse(await run('ask'));
      const row = rowSchema.parse({
        store,
        passages,
        buildSeconds: built.seconds,
        addSeconds: added.seconds,
        buildMegabytes: Math.max(built.peakMegabytes, added.peakMegabytes),
        openSeconds: asked.openSeconds,
        question: asked.store,
        search: asked.search,
        botMegabytes: asked.megabytes,
        serverMegabytes: server ? await residentMegabytes(server.nodes[0]?.pid()) : null,
        load,
      });
      rows.push(row);
      process.stdout.write(`${JSON.stringify(row)}\n`);
    } finally {
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
);

test('many small corpora', { timeout: LIMIT_MS }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-stores-'));
  const server = await startWeaviate();
  try {
    const articles = path.join(folder, 'articles');
    await writeArticles(articles, 100, 1);
    const run = (task: 'build' | 'tenants') =>
      measure(task, articles, path.join(folder, task), server.url);
    // Collection and first tenant exist before.
    await run('build');
    const before = await residentMegabytes(server.nodes[0]?.pid());
    const { tenants: count } = z.object({ tenants: z.int() }).parse(await run('tenants'));
    const after = await residentMegabytes(server.nodes[0]?.pid());
    tenants = { count, megabytes: after - before };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

afterAll(async () => {
  if (!tenants) return;
  const results = { ...conditions(), tenants, rows };
  process.stdout.write(`${tableOf(results)}\n${tenantsOf(results)}\n`);
  if (process.env.BENCH_WRITE !== '1' || rows.length < runs.length) return;
  await writeFile(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(PICTURE_FILE, pictureOf(results));
  await writeFile(NOTE_FILE, withTable(await readFile(NOTE_FILE, 'utf8'), results));
});

const buildSchema = z.object({
  passages: z.int(),
  seconds: z.number(),
  peakMegabytes: z.number(),
});

const askSchema = z.object({
  openSeconds: z.number(),
  store: rowSchema.shape.question,
  search: rowSchema.shape.search,
  megabytes: z.number(),
});

async function measure(...parameters: readonly (string | undefined)[]): Promise<unknown> {
  const script = path.join(PROJECT_DIR, 'bench/stores/measure-process.mjs');
  const given = parameters.filter((parameter) => parameter !== undefined);
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...given]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

async function writeArticles(folder: string, passages: number, seed: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { id, body } of generatedArticles(passages, seed)) {
    await writeFile(path.join(folder, `${id}.md`), body);
  }
}

async function residentMegabytes(pid: number | undefined): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return (Number(stdout) * 1_024) / 1e6;
}
