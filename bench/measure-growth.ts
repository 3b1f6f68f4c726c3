// An index of any size, as a process of its own: how long it takes to build and to open, what a question
// costs, and how much memory is taken. Texts are made up by a seeded generator, and so are the vectors, one
// from each text: embedding 50,000 texts would take an hour, and its time is known from `measure-indexing`.
// Usage: node dist/bench/measure-growth.js PASSAGES
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Embedder } from '../src/models/embedder.js';
import { createRetriever } from '../src/retrieval/retriever.js';
import { withStageTimes } from '../src/stages.js';
import { buildIndex } from '../src/store/build.js';
import { openIndex } from '../src/store/open.js';
import { flatScan, packed } from './flat-scan.js';
import { generatedArticles } from './generated-articles.js';
import { printFigures, quantilesOf } from './statistics.js';
import { unitVectors } from './unit-vectors.js';

const DIMENSIONS = 384;
const QUESTIONS = 30;
/** Questions before the first that counts. */
const WARM_UP = 5;
const LIMIT = 50;

const embedder: Embedder = {
  id: 'made-up',
  fingerprint: 'made-up',
  dimensions: DIMENSIONS,
  embed: async (text) => {
    const seed = createHash('sha256').update(text).digest().readInt32LE();
    return unitVectors(1, DIMENSIONS, seed)[0] ?? new Float32Array(DIMENSIONS);
  },
};

const articles = generatedArticles(Number(process.argv[2] ?? 100));
/** Beginnings of sentences that stand in none of them. */
const questions = generatedArticles(108, 2)
  .flatMap(({ body, sentences }) => sentences.map(({ start, end }) => body.slice(start, end)))
  .slice(0, WARM_UP + QUESTIONS)
  .map((sentence) => sentence.split(' ').slice(0, 12).join(' '));
const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-bench-'));
const indexDir = path.join(folder, 'index');

const times: Record<string, number> = {};
async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await work();
  times[name] = performance.now() - since;
  return result;
}

await measured('build', () =>
  buildIndex({ indexDir, articles, embedders: [embedder], now: () => new Date() }),
);
const index = await measured('open', () => openIndex(indexDir));
const retriever = await measured('retriever', async () => createRetriever(index, [embedder]));

// Sentences and paragraphs are searched, windows are not.
const searched = articles.reduce(
  (sum, { sentences, paragraphs }) => sum + sentences.length + paragraphs.length,
  0,
);
const flat = packed(unitVectors(searched, DIMENSIONS), DIMENSIONS);
const stages: Record<'retrieve' | 'vector' | 'keyword' | 'flat', number[]> = {
  retrieve: [],
  vector: [],
  keyword: [],
  flat: [],
};
for (const question of questions) {
  const since = performance.now();
  const { stages: took } = await withStageTimes(() => retriever.retrieve(question));
  stages.retrieve.push(performance.now() - since);
  stages.vector.push(took.vector_search ?? 0);
  stages.keyword.push(took.keyword_search ?? 0);
  const query = await embedder.embed(question, 'query');
  const scan = performance.now();
  flatScan(query, flat, LIMIT);
  stages.flat.push(performance.now() - scan);
}
await rm(folder, { recursive: true });
printFigures({
  ...times,
  ...Object.assign(
    {},
    ...Object.entries(stages).map(([name, values]) => quantilesOf(name, values.slice(WARM_UP))),
  ),
  residentMegabytes: process.memoryUsage.rss() / 2 ** 20,
});
process.exit();
