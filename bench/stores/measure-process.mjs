// The process that is measured: the real build and the real retrieval from dist/, in a process of its own
// so that its memory is nobody else's; only the models are left out.
// Usage: node measure-process.mjs (build | ask | tenants) ARTICLES_DIR INDEX_DIR [WEAVIATE_URL]
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { quantile } from '../../dist/bench/statistics.js';
import { loadCorpus } from '../../dist/src/corpus/load.js';
import { createRetriever } from '../../dist/src/retrieval/retriever.js';
import { buildIndex } from '../../dist/src/store/build.js';
import { openIndex } from '../../dist/src/store/open.js';
import { VECTRA_ONLY, vectra } from '../../dist/src/store/vectra.js';
import { parseEndpoints } from '../../dist/src/store/weaviate/endpoints.js';
import { createWeaviateStore } from '../../dist/src/store/weaviate/store.js';
import { clusteredEmbedder } from './clustered-embedder.mjs';

const [task, articlesDir, indexDir, weaviateUrl] = process.argv.slice(2);

const QUESTIONS = 200;
const TENANTS = 100;
/** Asked before, so that what is compiled and cached on first use is. */
const WARM_UP = 20;

// With the two embedders that shipped when results.json was measured.
const embedders = ['e5-small-v2', 'all-MiniLM-L6-v2'].map(clusteredEmbedder);
const stores = storesFor(weaviateUrl);
const report = await { build, ask, tenants }[task]();
process.stdout.write(`${JSON.stringify(report)}\n`);

async function build(corpus = 'shipped', folder = indexDir) {
  const { articles } = await loadCorpus(articlesDir);
  const embedding = stopwatch();
  const timed = embedders.map((each) => ({ ...each, embed: embedding.timed(each.embed) }));
  const since = performance.now();
  const { passages, built } = await buildIndex({
    indexDir: folder,
    corpus,
    articles,
    embedders: timed,
    stores,
    now: () => new Date(),
  });
  if (!built) throw new Error('There was nothing to build.');
  const seconds = (performance.now() - since - embedding.ms()) / 1_000;
  return { passages, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1_000 };
}

async function ask() {
  const opening = performance.now();
  const index = await openIndex(indexDir, { stores });
  const openSeconds = (performance.now() - opening) / 1_000;
  const waiting = stopwatch();
  const vectorIndexes = index.vectorIndexes.map((vectors) => ({
    ...vectors,
    search: waiting.timed(vectors.search),
    similarities: waiting.timed(vectors.similarities),
  }));
  const { retrieve } = createRetriever({ ...index, vectorIndexes }, embedders);
  const times = { search: [], store: [] };
  for (const question of questionsOf(index.articles)) {
    const [since, waited] = [performance.now(), waiting.ms()];
    await retrieve(question);
    times.search.push(performance.now() - since);
    times.store.push(waiting.ms() - waited);
  }
  return {
    openSeconds,
    store: percentiles(times.store.slice(WARM_UP)),
    search: percentiles(times.search.slice(WARM_UP)),
    megabytes: process.memoryUsage.rss() / 1e6,
  };
}

/** The same articles as corpora of so many servers. */
async function tenants() {
  for (let i = 0; i < TENANTS; i++) {
    const guild = String(100_000_000_000_000_000n + BigInt(i));
    await build(guild, path.join(indexDir, guild));
  }
  return { tenants: TENANTS };
}

/** Sentences from all over the articles, asked as questions. */
function questionsOf(articles) {
  const sentences = articles.flatMap((article) => article.sentences.map((each) => [article, each]));
  return Array.from({ length: WARM_UP + QUESTIONS }, (_, i) => {
    const [{ body }, { start, end }] = sentences[(i * 7_919) % sentences.length];
    return `Is it true that ${body.slice(start, end - 1)}?`;
  });
}

/** Milliseconds in which at least one of the timed calls was under way. */
function stopwatch() {
  let [running, since, total] = [0, 0, 0];
  return {
    ms: () => total,
    timed:
      (call) =>
      async (...parameters) => {
        if (running++ === 0) since = performance.now();
        try {
          return await call(...parameters);
        } finally {
          if (--running === 0) total += performance.now() - since;
        }
      },
  };
}

function percentiles(times) {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function storesFor(url) {
  if (!url) return VECTRA_ONLY;
  const endpoints = parseEndpoints(url);
  return {
    used: 'weaviate',
    vectra,
    weaviate: createWeaviateStore({ endpoints, collection: 'Bench' }),
  };
}
