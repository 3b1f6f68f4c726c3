// Building the index of the articles that ship, as a process of its own, with warm models, several times; after
// each build the same tokens go through onnxruntime alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../src/config.js';
import { loadCorpus } from '../src/corpus/load.js';
import { createEmbedders } from '../src/open-models.js';
import { buildIndex } from '../src/store/build.js';
import { logInference } from './inference-log.js';
import { printFigures, quantile } from './statistics.js';

/** Builds of which the median counts. */
const BUILDS = 5;

const log = logInference();
const config = readConfig();
const { articles } = await loadCorpus(config.ARTICLES_DIR);
const embedders = await createEmbedders(config);
for (const embedder of embedders) await embedder.embed('a text to warm up with', 'passage');
const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-bench-'));

const shares: number[] = [];
const builds: number[] = [];
const floors: number[] = [];
let passages = 0;
for (let n = 0; n < BUILDS; n++) {
  log.clear();
  const since = performance.now();
  ({ passages } = await buildIndex({
    indexDir: path.join(folder, `index-${n}`),
    articles,
    embedders,
    now: () => new Date(),
  }));
  const build = performance.now() - since;
  const floor = await log.replay();
  builds.push(build);
  floors.push(floor);
  shares.push(floor / build);
}
await rm(folder, { recursive: true });
const [build, floor] = [quantile(builds, 0.5), quantile(floors, 0.5)];
printFigures({
  passagesPerSecond: passages / (build / 1000),
  floorPassagesPerSecond: passages / (floor / 1000),
  share: quantile(shares, 0.5),
  // What reads names and dates for look-ups is loaded by the first build of a process.
  firstShare: shares[0] ?? Number.NaN,
});
process.exit();
