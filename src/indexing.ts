// The index of the articles in their folder: opened for whoever needs it, brought up to date, moved.
import type { Config } from './config.js';
import type { Article } from './corpus/article.js';
import { type Corpus, loadCorpus } from './corpus/load.js';
import { UserError } from './errors.js';
import type { Embedder } from './models/embedder.js';
import { createEmbedders } from './open-models.js';
import { createRetriever, type Retriever } from './retrieval/retriever.js';
import type { BuildSummary } from './store/build.js';
import { IndexProblem } from './store/index-problem.js';
import type { StoreKind } from './store/kinds.js';
import {
  assertCurrent,
  type OpenedIndex,
  openIndex,
  openIndexedCorpus,
  storeIn,
} from './store/open.js';
import { storesOf } from './store/stores.js';
import { SHIPPED, type Storage } from './store/vector-store.js';
import { VECTRA_ONLY } from './store/vectra.js';
import type { Topics } from './topics/topics.js';

/** What happens on the way, for whoever shows it. */
export interface Reporter {
  notice(message: string): void;
  /** Vectors made, of how many. */
  progress(done: number, total: number): void;
}

/** Articles and what may be looked up in them, building the index first where there is none that fits. */
export async function openTopics(
  config: Config,
  reporter: Reporter,
): Promise<{ readonly articles: readonly Article[]; readonly topics: Topics }> {
  const [{ articles }, embedders] = await Promise.all([
    readCorpus(config, reporter),
    createEmbedders(config),
  ]);
  await openRetriever(config.INDEX_DIR, articles, embedders, reporter, storageOf(config));
  const indexed = await openIndexedCorpus(config.INDEX_DIR);
  const { createTopics } = await import('./topics/topics.js');
  const topics = await createTopics(indexed.articles, indexed.topics);
  return { articles: indexed.articles, topics };
}

/** The articles as they are in their folder, for what needs no index. */
export async function openArticles(
  config: Config,
  reporter: Reporter,
): Promise<readonly Article[]> {
  return (await readCorpus(config, reporter)).articles;
}

/** Brings the index up to date with the articles, and says what readers of Markdown do not see in them. */
export async function updateIndex(
  config: Config,
  reporter: Reporter,
): Promise<BuildSummary & Pick<Corpus, 'changes'>> {
  const [{ articles, changes }, embedders] = await Promise.all([
    readCorpus(config, reporter),
    createEmbedders(config),
  ]);
  const summary = await build(config.INDEX_DIR, articles, embedders, reporter, storageOf(config));
  return { ...summary, changes };
}

/** Moves the index in use, as it is, to another store. @throws UserError when that is not set up */
export async function moveIndex(
  config: Config,
  to: StoreKind,
  reporter: Reporter,
): Promise<BuildSummary> {
  const stores = { ...storesOf(config), used: to };
  if (!stores[to])
    throw new UserError('Set WEAVIATE_URL to the address of a Weaviate server first.');
  const [index, embedders] = await Promise.all([
    openIndex(config.INDEX_DIR, { stores }),
    createEmbedders(config),
  ]);
  assertModels(index, embedders);
  const storage = { stores, corpus: SHIPPED };
  return build(config.INDEX_DIR, index.articles, embedders, reporter, storage);
}

/** A retriever over the articles, from the index in the folder, which is built or updated if need be. */
export async function openRetriever(
  indexDir: string,
  articles: readonly Article[],
  embedders: readonly Embedder[],
  reporter: Reporter,
  storage: Storage = { stores: VECTRA_ONLY, corpus: SHIPPED },
): Promise<{ index: OpenedIndex; retriever: Retriever }> {
  const index = await openCurrent(indexDir, articles, embedders, storage).catch(async (error) => {
    if (!(error instanceof IndexProblem)) throw error;
    reporter.notice(`${error.what} Building it now.`);
    await build(indexDir, articles, embedders, reporter, storage);
    return openCurrent(indexDir, articles, embedders, storage);
  });
  return { index, retriever: createRetriever(index, embedders) };
}

async function openCurrent(
  indexDir: string,
  articles: readonly Article[],
  embedders: readonly Embedder[],
  { stores, corpus }: Storage,
): Promise<OpenedIndex> {
  const index = await openIndex(indexDir, { stores });
  const place = storeIn(stores, stores.used).placeOf(corpus, embedders);
  assertCurrent(index, { articles, embedders, place });
  return index;
}

async function build(
  indexDir: string,
  articles: readonly Article[],
  embedders: readonly Embedder[],
  reporter: Reporter,
  storage: Storage,
): Promise<BuildSummary> {
  const { buildIndex } = await import('./store/build.js');
  return buildIndex({
    indexDir,
    articles,
    embedders,
    ...storage,
    now: () => new Date(),
    onProgress: reporter.progress,
    onWait: () => reporter.notice('Another process is building this index; waiting for it.'),
    onNotice: reporter.notice,
  });
}

/** Whatever the articles are, and wherever the vectors. @throws IndexProblem */
export function assertModels(index: OpenedIndex, embedders: readonly Embedder[]): void {
  const { articles, manifest } = index;
  assertCurrent(index, { articles, embedders, place: manifest.place });
}

export function storageOf(config: Config): Storage {
  return { stores: storesOf(config), corpus: SHIPPED };
}

export async function readCorpus(config: Config, reporter: Reporter): Promise<Corpus> {
  const corpus = await loadCorpus(config.ARTICLES_DIR);
  if (corpus.skipped.length > 0) {
    reporter.notice(
      `Not indexed, because only .md and .txt files are (links to folders are not followed): ${corpus.skipped.join(', ')}.`,
    );
  }
  return corpus;
}
