// Opens the retriever for a question set: the corpus that ships through the usual index, a set with
// articles of its own through an index beside it, which is kept for the next run.
import path from 'node:path';
import { createEmbedders, openRetriever } from '../src/app.js';
import { readConfig } from '../src/config.js';
import type { Article } from '../src/corpus/article.js';
import { loadCorpus } from '../src/corpus/load.js';
import type { Embedder } from '../src/embedding/embedder.js';
import type { Retriever } from '../src/retrieval/retriever.js';
import type { QuestionSet } from './questions.js';

export interface Workbench {
  readonly embedders: readonly Embedder[];
  /** `name` keeps the indexes of several question sets apart. */
  open(
    set: QuestionSet,
    name: string,
  ): Promise<{ retriever: Retriever; articles: readonly Article[] }>;
}

export async function openWorkbench(notice: (message: string) => void): Promise<Workbench> {
  const config = readConfig();
  const embedders = await createEmbedders(config);
  const reporter = { notice, progress: () => {} };
  return {
    embedders,
    async open(set, name) {
      const folder = set.articles ? path.join(config.INDEX_DIR, `eval-${name}`) : config.INDEX_DIR;
      const articles = set.articles ?? (await loadCorpus(config.ARTICLES_DIR)).articles;
      const { retriever } = await openRetriever(folder, articles, embedders, reporter);
      return { retriever, articles };
    },
  };
}
