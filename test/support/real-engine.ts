// The real models and the real articles, loaded once for the test files that share a process: one index for all,
// built by the first that asks; and nothing is read twice.
import { inject } from 'vitest';
import { remembering } from '../../eval/remembering-reader.js';
import type { Article } from '../../src/corpus/article.js';
import { openRetriever } from '../../src/indexing.js';
import { createEmbedder, type Embedder } from '../../src/models/embedder.js';
import type { ModelOptions } from '../../src/models/loading.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { createReader, type Reader } from '../../src/reading/reader.js';
import type { Retriever } from '../../src/retrieval/retriever.js';
import type { OpenedIndex } from '../../src/store/open.js';
import { shippedArticles } from './articles.js';

export const MODELS_DIR = `${PROJECT_DIR}/models`;
export const MODELS = ['verbatim-embedder'] as const;

export const READER = 'verbatim-reader';

const OPTIONS: ModelOptions = {
  modelsDir: MODELS_DIR,
  hubUrl: 'https://huggingface.co',
  // Other test files keep the cores busy.
  threads: 1,
};

export interface RealEngine {
  readonly articles: readonly Article[];
  readonly embedders: readonly Embedder[];
  readonly index: OpenedIndex;
  readonly retriever: Retriever;
  readonly reader: Reader;
}

let engine: Promise<RealEngine> | undefined;

export function realEngine(): Promise<RealEngine> {
  engine ??= openEngine();
  return engine;
}

async function openEngine(): Promise<RealEngine> {
  const [embedders, reader] = await Promise.all([realEmbedders(), realReader()]);
  const articles = await shippedArticles();
  const reporter = { notice: () => {}, progress: () => {} };
  const { index, retriever } = await openRetriever(
    inject('sharedIndexDir'),
    articles,
    embedders,
    reporter,
  );
  return { articles, embedders, index, retriever, reader: remembering(reader) };
}

export function realEmbedders(): Promise<Embedder[]> {
  return Promise.all(MODELS.map((id) => createEmbedder(id, OPTIONS)));
}

export function realReader(): Promise<Reader> {
  return createReader(READER, OPTIONS);
}
