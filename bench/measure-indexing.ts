// Building the index of the articles that ship, as a process of its own, with warm models; the same tokens
// then go through onnxruntime alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmbedders } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { loadCorpus } from '../src/corpus/load.js';
import { buildIndex } from '../src/store/build.js';
import { logInference } from './inference-log.js';
import { printFigures } from './statistics.js';

const log = logInference();
const config = readConfig();
const { articles } = await loadCorpus(config.ARTICLES_DIR);
const embedders = await createEmbedders(config);
for (const embedder of embedders) await embedder.embed('a text to warm up with', 'passage');
const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-bench-'));

log.clear();
const since = performance.now();
const { passages, vectors } = await buildIndex({
  indexDir: path.join(folder, 'index'),
  articles,
  embedders,
  now: () => new Date(),
});
const build = performance.now() - since;
const inference = log.spent();
const floor = await log.replay();
await rm(folder, { recursive: true });
printFigures({
  passages,
  vectors,
  build,
  inference,
  floor,
  passagesPerSecond: passages / (build / 1000),
  floorPassagesPerSecond: passages / (floor / 1000),
  share: floor / build,
});
process.exit();
