// The composition root: models and index, wired to an engine.
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
import { exampleCandidates } from './examples/candidates.js';
import { findExamples, type Tried, tryCandidate } from './examples/examples.js';
import { assertModels, openRetriever, type Reporter, readCorpus, storageOf } from './indexing.js';
import type { Embedder } from './models/embedder.js';
import { createEmbedders, openReader } from './open-models.js';
import { remembered } from './processes/remembered.js';
import type { Reader } from './reading/reader.js';
import { createRetriever, type Retriever } from './retrieval/retriever.js';
import type { Pointer } from './store/build-files.js';
import { type OpenedIndex, openIndex, readTopics } from './store/open.js';
import type { VectorStores } from './store/vector-store.js';
import { type Summary, summarise } from './summary/summarise.js';

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
  /** Questions that the articles answer, to show what can be asked. */
  examples(): Promise<readonly string[]>;
  /** Tries the question at a place, from 0, of those that may be examples. */
  tryExample(at: number): Promise<Tried>;
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
  const answer = remembered(
    async (question: string, options: AnswerOptions = {}): Promise<Answered> => {
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
  );
  const candidates = remembered(
    async () => exampleCandidates((await readTopics(index)).entities, index.articles),
    { most: 1, keyOf: () => '' },
  );
  const tryExample = async (at: number) =>
    tryCandidate(await candidates(), at, async (question) => (await answer(question)).answer);
  return {
    articles: index.articles,
    index,
    ask: (question, options) => answerQuestion(engine, question, options),
    answer,
    warmUp: async () => {
      const question = 'Who warms up?';
      await Promise.all(embedders.map((embedder) => embedder.embed(question, 'query')));
      await reader.read([{ question, context: '', candidate: question }]);
    },
    summarise: remembered((topic: string) => summarise({ index, ...engine }, topic), {
      most: MAX_SUMMARIES,
      keyOf: (topic) => topic,
    }),
    examples: () => findExamples(tryExample),
    tryExample,
    on: async (indexDir, pointer) => {
      const other = await openIndex(indexDir, { pointer, stores });
      assertModels(other, embedders);
      return appOf(other, createRetriever(other, embedders), models, MAX_GUILD_ANSWERS);
    },
  };
}
