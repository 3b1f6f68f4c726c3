// The real models and the real articles: one index for all test files, built by the first that asks.
import { inject } from 'vitest';
import { openRetriever } from '../../src/app.js';
import type { Article } from '../../src/corpus/article.js';
import { createEmbedder, type Embedder } from '../../src/embedding/embedder.js';
import { PROJECT_DIR } from '../../src/paths.js';
import type { Retriever } from '../../src/retrieval/retriever.js';
import type { OpenedIndex } from '../../src/store/open.js';
import { shippedArticles } from './articles.js';

export const MODELS_DIR = `${PROJECT_DIR}/models`;
export const MODELS = ['e5-small-v2', 'all-MiniLM-L6-v2'] as const;

export interface RealEngine {
  readonly articles: readonly Article[];
  readonly embedders: readonly Embedder[];
  readonly index: OpenedIndex;
  readonly retriever: Retriever;
}

export async function realEngine(): Promise<RealEngine> {
  const embedders = await realEmbedders();
  const articles = await shippedArticles();
  const reporter = { notice: () => {}, progress: () => {} };
  const { index, retriever } = await openRetriever(
    inject('sharedIndexDir'),
    articles,
    embedders,
    reporter,
  );
  return { articles, embedders, index, retriever };
}

export function realEmbedders(): Promise<Embedder[]> {
  const options = { modelsDir: MODELS_DIR, hubUrl: 'https://huggingface.co' };
  return Promise.all(MODELS.map((id) => createEmbedder(id, options)));
}
