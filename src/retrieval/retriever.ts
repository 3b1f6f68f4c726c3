// Hybrid search: keyword search and vector search propose candidates, and every candidate gets every
// signal, at the levels of sentence, window and paragraph. A candidate is one sentence.
import { textOf } from '../corpus/article.js';
import {
  LEVELS,
  type Level,
  passagesBySentence,
  type SentencePassages,
} from '../corpus/passages.js';
import type { Embedder } from '../models/embedder.js';
import { timed } from '../stages.js';
import type { OpenedIndex } from '../store/open.js';
import type { VectorIndex } from '../store/vector-index.js';
import { normalizeWord, wordsOf } from '../text/words.js';
import type { Candidate } from './candidate.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type Fused, fuse, type Weights } from './fusion.js';
import { createKeywordSearch, type KeyedText } from './keyword-search.js';
import { weightsFor } from './model-weights.js';

export interface Retrieval {
  /** Best first. Empty only when there is nothing to search. */
  readonly ranked: readonly Fused<Candidate>[];
  readonly evidence: Evidence;
}

export interface RetrieveOptions {
  /** The id of the only article to search. */
  readonly article?: string | undefined;
  /** Candidates that each search proposes. */
  readonly limit?: number;
  /** Weights to rank with instead of the fitted ones. */
  readonly weights?: Weights;
}

/** What is searched of an index. */
export type Searched = Pick<OpenedIndex, 'articles' | 'vectorIndexes'>;

export interface Retriever {
  retrieve(question: string, options?: RetrieveOptions): Promise<Retrieval>;
  /** The words of the articles, as `normalizeWord` gives them. */
  readonly vocabulary: ReadonlySet<string>;
}

/**
 * With 50 from each search no right sentence of 681 questions was lost among 805 sentences, with 20 it
 * was five (`npm run fit` prints it).
 */
const CANDIDATES_PER_SEARCH = 50;

/** Levels that are searched; a window lies in its paragraph and gives a signal only. */
const SEARCHED_LEVELS = ['sentence', 'paragraph'] as const;

type SearchedLevel = (typeof SEARCHED_LEVELS)[number];

/** @param embedders those of the index's manifest, in its order */
export function createRetriever(index: Searched, embedders: readonly Embedder[]): Retriever {
  const units = index.articles.flatMap(passagesBySentence);
  const unitsByPassage = groupByPassage(units);
  const keywords = {
    sentence: createKeywordSearch(textsOf(units, 'sentence')),
    paragraph: createKeywordSearch(textsOf(units, 'paragraph')),
  };
  const vectorSearches = index.vectorIndexes.map((vectors, i) => {
    const embedder = embedders[i];
    if (!embedder) throw new RangeError('The index was built with more embedders than these.');
    return { vectors, embedder };
  });
  const { fusion, evidence } = weightsFor(embedders.map(({ id }) => id));
  const similarityName = `${embedders[0]?.id}:sentence`;

  async function search(question: string): Promise<Search> {
    const byKeywords = timed('keyword_search', () =>
      SEARCHED_LEVELS.map((level) => ({ level, scores: keywords[level].search(question) })),
    );
    const embed = async ({ embedder, vectors }: (typeof vectorSearches)[number]) => ({
      id: embedder.id,
      vectors,
      query: await embedder.embed(question, 'query'),
    });
    const byVectors = await timed('embed', () => Promise.all(vectorSearches.map(embed)));
    return { byKeywords, byVectors };
  }

  /** The sentences of the passages that the searches rank highest. */
  async function propose({ byKeywords, byVectors }: Search, limit: number) {
    const found = await timed('vector_search', () =>
      Promise.all(
        byVectors.flatMap(({ vectors, query }) =>
          SEARCHED_LEVELS.map((level) => vectors.search(query, level, limit)),
        ),
      ),
    );
    const passages = [
      ...byKeywords.flatMap(({ scores }) => best(scores, limit)),
      ...found.flat().map(({ passage }) => passage),
    ];
    return [...new Set(passages.flatMap((passage) => unitsByPassage.get(passage) ?? []))];
  }

  const vocabulary = new Set(
    index.articles.flatMap(({ body }) => wordsOf(body).map(({ word }) => normalizeWord(word))),
  );

  return {
    vocabulary,
    async retrieve(question, { article, limit = CANDIDATES_PER_SEARCH, weights = fusion } = {}) {
      const found = await search(question);
      const proposed =
        article === undefined
          ? await propose(found, limit)
          : units.filter((unit) => unit.article.id === article);
      const candidates = await timed('vector_search', () => candidatesOf(proposed, found));
      const ranked = fuse(
        candidates,
        ({ signals }) => signals,
        ({ key }) => key,
        weights,
      );
      return {
        ranked,
        evidence: evidenceOf(question, ranked, keywords.sentence, similarityName, evidence),
      };
    },
  };
}

/** What the searches know of a question. */
interface Search {
  readonly byKeywords: readonly {
    readonly level: SearchedLevel;
    /** BM25 score by passage. */
    readonly scores: ReadonlyMap<string, number>;
  }[];
  readonly byVectors: readonly {
    /** The embedder's id. */
    readonly id: string;
    readonly vectors: VectorIndex;
    readonly query: Float32Array;
  }[];
}

/** Every sentence with every signal, whichever search proposed it. */
async function candidatesOf(
  units: readonly SentencePassages[],
  { byKeywords, byVectors }: Search,
): Promise<Candidate[]> {
  const ids = LEVELS.flatMap((level) => units.map(({ passages }) => passages[level].id));
  const similarities = byVectors.map(async ({ id, vectors, query }) => {
    const values = await vectors.similarities(query, ids);
    return LEVELS.map((level, i) => ({
      name: `${id}:${level}`,
      values: values.slice(i * units.length, (i + 1) * units.length),
    }));
  });
  const columns = [
    ...byKeywords.map(({ level, scores }) => ({
      name: `keyword:${level}`,
      values: units.map(({ passages }) => scores.get(passages[level].id) ?? 0),
    })),
    ...(await Promise.all(similarities)).flat(),
  ];
  return units.map(({ article, sentence, passages }, row) => ({
    key: passages.sentence.id,
    article,
    sentence,
    text: textOf(article, sentence),
    signals: Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? 0])),
  }));
}

function textsOf(units: readonly SentencePassages[], level: Level): KeyedText[] {
  const texts = new Map(units.map(({ passages }) => [passages[level].id, passages[level].text]));
  return [...texts].map(([key, text]) => ({ key, text }));
}

function groupByPassage(units: readonly SentencePassages[]): Map<string, SentencePassages[]> {
  const groups = new Map<string, SentencePassages[]>();
  for (const unit of units) {
    for (const level of SEARCHED_LEVELS) {
      const { id } = unit.passages[level];
      const group = groups.get(id);
      if (group) group.push(unit);
      else groups.set(id, [unit]);
    }
  }
  return groups;
}

/** The keys of the highest scores; ties in order of the keys. */
function best(scores: ReadonlyMap<string, number>, limit: number): string[] {
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([key]) => key);
}
