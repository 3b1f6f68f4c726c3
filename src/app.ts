// The composition root: nothing else loads a model, opens the index or wires an engine.
import { availableParallelism } from 'node:os';
import type { Answer } from './answer/answer.js';
import {
  type AnswerOptions,
  answerQuestion,
  type Engine,
  type Explained,
  hasMoreQuotes,
} from './answer/answerer.js';
import type { Config } from './config.js';
import type { Article } from './corpus/article.js';
import { type Corpus, loadCorpus } from './corpus/load.js';
import { UserError } from './errors.js';
import { findExamples } from './examples/examples.js';
import { createEmbedder, type Embedder } from './models/embedder.js';
import type { ModelOptions } from './models/loading.js';
import { remembered } from './processes/remembered.js';
import { createReader, type Reader } from './reading/reader.js';
import { createRetriever, type Retriever } from './retrieval/retriever.js';
import type { BuildSummary } from './store/build.js';
import { IndexProblem } from './store/index-problem.js';
import type { StoreKind } from './store/kinds.js';
import {
  assertCurrent,
  type OpenedIndex,
  openIndex,
  openIndexedCorpus,
  type Pointer,
  readTopics,
  storeIn,
} from './store/open.js';
import { storesOf } from './store/stores.js';
import { SHIPPED, type Storage, type VectorStores } from './store/vector-store.js';
import { VECTRA_ONLY } from './store/vectra.js';
import { type Summary, summarise } from './summary/summarise.js';
import type { Topics } from './topics/topics.js';

/** What happens on the way, for whoever shows it. */
export interface Reporter {
  notice(message: string): void;
  /** Vectors made, of how many. */
  progress(done: number, total: number): void;
}

/** An answer, and whether asking for more would show further quotes. */
export interface Answered {
  readonly answer: Answer;
  readonly hasMore: boolean;
}

/** Topics of a few moderators at once. */
const MAX_SUMMARIES = 16;
/** Answers; some 10 KB each. */
const MAX_ANSWERS = 500;
/** The same for each server's corpus, of which a hundred may be open. */
const MAX_GUILD_ANSWERS = 50;

export interface App {
  readonly articles: readonly Article[];
  readonly index: OpenedIndex;
  ask(question: string, options?: AnswerOptions): Promise<Explained>;
  /** The answer alone; the latest are remembered, since the index of an app does not change. */
  answer(question: string, options?: AnswerOptions): Promise<Answered>;
  summarise(topic: string): Promise<Summary>;
  /** Questions that the articles answer, to show what can be asked; found once. */
  examples(): Promise<readonly string[]>;
  /** Has every model infer once: the first time takes longer. */
  warmUp(): Promise<void>;
  /** The same models on a build of another index. @throws IndexProblem where they do not fit it */
  on(indexDir: string, pointer: Pointer): Promise<App>;
}

/** Loads models and index, building the index first where there is none that fits the articles. */
export async function openApp(config: Config, reporter: Reporter): Promise<App> {
  const [corpus, embedders, reader] = await Promise.all([
    readCorpus(config, reporter),
    createEmbedders(config),
    openReader(config),
  ]);
  const { articles } = corpus;
  const storage = storageOf(config);
  const { index, retriever } = await openRetriever(
    config.INDEX_DIR,
    articles,
    embedders,
    reporter,
    storage,
  );
  return appOf(index, retriever, { embedders, reader, stores: storage.stores });
}

/** Loads models and a build of the index as it is, whatever the articles have become since. */
export async function openBuiltApp(config: Config, pointer: Pointer): Promise<App> {
  const { stores } = storageOf(config);
  const [index, embedders, reader] = await Promise.all([
    openIndex(config.INDEX_DIR, { pointer, stores }),
    createEmbedders(config),
    openReader(config),
  ]);
  assertModels(index, embedders);
  return appOf(index, createRetriever(index, embedders), { embedders, reader, stores });
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

export function createEmbedders(config: Config): Promise<Embedder[]> {
  return Promise.all(config.EMBEDDING_MODEL.map((id) => createEmbedder(id, modelOptions(config))));
}

export function openReader(config: Config): Promise<Reader> {
  return createReader(config.READER_MODEL, modelOptions(config));
}

function modelOptions(config: Config): ModelOptions {
  const { MODELS_DIR, HF_ENDPOINT, INFERENCE_WORKERS, INFERENCE_THREADS } = config;
  // With more threads than cores, processes take the cores from each other.
  const share = Math.max(1, Math.floor(availableParallelism() / INFERENCE_WORKERS));
  return { modelsDir: MODELS_DIR, hubUrl: HF_ENDPOINT, threads: INFERENCE_THREADS || share };
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

interface Models {
  readonly embedders: readonly Embedder[];
  readonly reader: Reader;
  /** Where vectors of builds may be. */
  readonly stores: VectorStores;
}

/** @param mostAnswers that are remembered */
function appOf(
  index: OpenedIndex,
  retriever: Retriever,
  models: Models,
  mostAnswers = MAX_ANSWERS,
): App {
  const { embedders, reader, stores } = models;
  const engine: Engine = { retriever, reader };
  const answerTo = async (question: string) => (await answerQuestion(engine, question)).answer;
  return {
    articles: index.articles,
    index,
    ask: (question, options) => answerQuestion(engine, question, options),
    answer: remembered(
      async (question: string, options: AnswerOptions = {}) => {
        const explained = await answerQuestion(engine, question, options);
        return {
          answer: explained.answer,
          hasMore: !options.more && hasMoreQuotes(explained),
        };
      },
      {
        most: mostAnswers,
        keyOf: (question, { article, more = false } = {}) =>
          JSON.stringify([question, article, more]),
      },
    ),
    warmUp: async () => {
      const question = 'Who warms up?';
      await Promise.all(embedders.map((embedder) => embedder.embed(question, 'query')));
      await reader.read([{ question, context: '', candidate: question }]);
    },
    summarise: remembered((topic: string) => summarise({ index, ...engine }, topic), {
      most: MAX_SUMMARIES,
      keyOf: (topic) => topic,
    }),
    examples: remembered(async () => findExamples((await readTopics(index)).entities, answerTo), {
      most: 1,
      keyOf: () => '',
    }),
    on: async (indexDir, pointer) => {
      const other = await openIndex(indexDir, { pointer, stores });
      assertModels(other, embedders);
      return appOf(other, createRetriever(other, embedders), models, MAX_GUILD_ANSWERS);
    },
  };
}

/** Whatever the articles are, and wherever the vectors. @throws IndexProblem */
function assertModels(index: OpenedIndex, embedders: readonly Embedder[]): void {
  const { articles, manifest } = index;
  assertCurrent(index, { articles, embedders, place: manifest.place });
}

function storageOf(config: Config): Storage {
  return { stores: storesOf(config), corpus: SHIPPED };
}

async function readCorpus(config: Config, reporter: Reporter): Promise<Corpus> {
  const corpus = await loadCorpus(config.ARTICLES_DIR);
  if (corpus.skipped.length > 0) {
    reporter.notice(
      `Not indexed, because only .md and .txt files are (links to folders are not followed): ${corpus.skipped.join(', ')}.`,
    );
  }
  return corpus;
}
