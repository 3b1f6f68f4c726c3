// Opens the reader, and the retriever for a question set: the corpus that ships through the usual index, a set with
// articles of its own through an index beside it, which is kept for the next run.
import path from 'node:path';
import { readConfig } from '../src/config.js';
import type { Article } from '../src/corpus/article.js';
import { loadCorpus } from '../src/corpus/load.js';
import { openRetriever } from '../src/indexing.js';
import { createEmbedders, openReader } from '../src/open-models.js';
import type { Reader } from '../src/reading/reader.js';
import type { Retriever } from '../src/retrieval/retriever.js';
import type { OpenedIndex } from '../src/store/open.js';
import { storesOf } from '../src/store/stores.js';
import { SHIPPED } from '../src/store/vector-store.js';
import { remembering } from './remembering-reader.js';
import type { QuestionSet } from './sets/questions.js';

export interface Workbench {
  readonly reader: Reader;
  /** `name` keeps the indexes of several question sets apart. */
  open(
    set: Pick<QuestionSet, 'articles'>,
    name: string,
  ): Promise<{ retriever: Retriever; index: OpenedIndex; articles: readonly Article[] }>;
}

export async function openWorkbench(notice: (message: string) => void): Promise<Workbench> {
  const config = readConfig();
  const [embedders, reader] = await Promise.all([createEmbedders(config), openReader(config)]);
  const reporter = { notice, progress: () => {} };
  return {
    reader: remembering(reader),
    async open(set, name) {
      const folder = set.articles ? path.join(config.INDEX_DIR, `eval-${name}`) : config.INDEX_DIR;
      const articles = set.articles ?? (await loadCorpus(config.ARTICLES_DIR)).articles;
      const { retriever, index } = await openRetriever(folder, articles, embedders, reporter, {
        stores: storesOf(config),
        corpus: set.articles ? `eval-${name}` : SHIPPED,
      });
      return { retriever, index, articles };
    },
  };
}
