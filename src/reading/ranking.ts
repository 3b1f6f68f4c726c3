// The ranking that answers are made of: retrieval proposes, the reader reads the best, and one linear
// combination of retrieval, relevance, answerability and expected type of answer orders them. A logistic
// regression over the same parts gives the probability that the first one answers. Weights are fitted
// and cross-validated by eval/fit.ts.
import { type Range, textOf } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';
import type { Candidate, Retrieval } from '../retrieval/retriever.js';
import { termsOf } from '../retrieval/words.js';
import { timed } from '../stages.js';
import { readingContext } from './context.js';
import { expectedAnswer, fullNamesIn } from './expected-answer.js';
import { withWholeList } from './name-list.js';
import type { Reader, Reading } from './reader.js';
import { corrected } from './spelling.js';
import { CONFIDENCE, RANKING } from './weights.js';

/** What is weighed for a candidate; each grows with how well the candidate answers. */
export interface Parts {
  /** The fused score of retrieval. */
  readonly retrieval: number;
  /** The reader's relevance, log-odds. */
  readonly relevance: number;
  /** The reader's best span against "no answer here", log-odds. */
  readonly answerability: number;
  /**
   * Where a person is asked for: full names that are marked and that the question has not, up to four.
   * Marked dates and figures gave nothing for "when" and "how many" in cross-validation: the reader knows.
   */
  readonly names: number;
  /** 1 when something is marked beyond the question's own words, else 0. */
  readonly adds: number;
}

export type PartWeights = Readonly<Record<keyof Parts, number>>;

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly parts: Parts;
  readonly contributions: Readonly<Record<keyof Parts, Contribution>>;
  /** Sum of all contributions. */
  readonly score: number;
  /** exp(score) over the sum of all candidates': in (0, 1], adds up to 1. */
  readonly share: number;
}

export interface Contribution {
  readonly raw: number;
  /** What the part adds to the score: weight × raw. */
  readonly contribution: number;
}

export interface Confidence {
  /** The calibrated probability, 0 to 1, that the best candidates answer the question. */
  readonly probability: number;
  readonly sufficient: boolean;
  readonly signs: Signs;
}

/** What tells whether the question is answered at all. */
export interface Signs {
  /** The highest of the candidates that were read. */
  readonly relevance: number;
  /** Log-odds that the articles have anything about the question, within ±10. */
  readonly topic: number;
}

/** Logistic regression. */
export interface ConfidenceWeights {
  readonly intercept: number;
  readonly weights: Readonly<Record<keyof Signs, number>>;
  /** Probability below which a question is refused. */
  readonly threshold: number;
}

export interface Ranking {
  /** Best first; empty only when there was nothing to read. */
  readonly ranked: readonly RankedCandidate[];
  readonly confidence: Confidence;
}

export interface RankingOptions {
  /** Weights to rank with instead of the fitted ones. */
  readonly weights?: PartWeights;
  /** The words of the articles, to correct typos by. */
  readonly vocabulary?: ReadonlySet<string>;
}

/**
 * Candidates that are read: of the development questions none is answered better with 24 (16 lose one of
 * SQuAD's 293).
 */
export const READ = 20;

/**
 * Reads the best candidates of a retrieval and ranks them anew. Where a person is asked for, the best are
 * those with the most names: "who travels with Putin?" is answered by a list that has no other word of it.
 */
export async function rank(
  asked: string,
  retrieval: Retrieval,
  reader: Reader,
  { weights = weightsFor(reader).ranking, vocabulary = new Set() }: RankingOptions = {},
): Promise<Ranking> {
  const question = corrected(asked, vocabulary, reader.isWord);
  const type = expectedAnswer(question);
  const namesIn = (text: string) => (type === 'person' ? fullNamesIn(text, question) : []);
  const read = retrieval.ranked
    .map(({ candidate, score }) => {
      const names = namesIn(candidate.text);
      return { candidate, names, retrieved: score, best: bestOf(score, names.length, weights) };
    })
    .sort((a, b) => b.best - a.best)
    .slice(0, READ);
  const inputs = read.map(({ candidate: { article, sentence } }) => ({
    question,
    context: readingContext(article, sentence),
    candidate: textOf(article, sentence),
  }));
  const readings = await timed('read', () => reader.read(inputs));
  const askedTerms = new Set(termsOf(question));
  const scored = read.flatMap(({ candidate, names, retrieved }, i) => {
    const raw = readings[i];
    if (!raw) return [];
    const reading =
      type === 'person' ? { ...raw, spans: withWholeList(candidate.text, raw.spans) } : raw;
    const named = names.filter((name) => reading.spans.some((span) => overlap(name, span)));
    const parts: Parts = {
      retrieval: retrieved,
      relevance: reading.relevance,
      answerability: reading.answerability,
      names: Math.min(MAX_NAMES, named.length),
      adds: addsTo(askedTerms, candidate.text, reading.spans) ? 1 : 0,
    };
    const contributions = contributionsOf(parts, weights);
    const score = Object.values(contributions).reduce((sum, part) => sum + part.contribution, 0);
    return [{ candidate, reading, parts, contributions, score }];
  });
  const top = Math.max(...scored.map(({ score }) => score));
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  const ranked = scored
    .map((entry) => ({ ...entry, share: Math.exp(entry.score - top) / total }))
    .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  return { ranked, confidence: confidenceOf(ranked, retrieval, reader) };
}

/** What retrieval and names would add to a candidate's score if the reader marked all of its names. */
function bestOf(retrieved: number, names: number, weights: PartWeights): number {
  return weights.retrieval * retrieved + weights.names * Math.min(MAX_NAMES, names);
}

function contributionsOf(parts: Parts, weights: PartWeights): Record<keyof Parts, Contribution> {
  const of = (name: keyof Parts) => ({
    raw: parts[name],
    contribution: weights[name] * parts[name],
  });
  return {
    retrieval: of('retrieval'),
    relevance: of('relevance'),
    answerability: of('answerability'),
    names: of('names'),
    adds: of('adds'),
  };
}

export const PART_NAMES = ['retrieval', 'relevance', 'answerability', 'names', 'adds'] as const;
export const SIGN_NAMES = ['relevance', 'topic'] as const;

function confidenceOf(
  ranked: readonly RankedCandidate[],
  { evidence }: Retrieval,
  reader: Reader,
): Confidence {
  const signs: Signs = {
    relevance: Math.max(LOWEST, ...ranked.map(({ parts }) => parts.relevance)),
    topic: logOdds(evidence.probability),
  };
  const { intercept, weights, threshold } = weightsFor(reader).confidence;
  const logit = SIGN_NAMES.reduce((sum, name) => sum + weights[name] * signs[name], intercept);
  const probability = 1 / (1 + Math.exp(-logit));
  return { probability, sufficient: ranked.length > 0 && probability >= threshold, signs };
}

/** Names of a list that count: with more a list is not more of an answer. */
const MAX_NAMES = 4;

function addsTo(asked: ReadonlySet<string>, text: string, spans: readonly Range[]): boolean {
  return spans.some(({ start, end }) =>
    termsOf(text.slice(start, end)).some((term) => !asked.has(term)),
  );
}

function logOdds(probability: number): number {
  return Math.min(10, Math.max(-10, Math.log(probability / (1 - probability))));
}

/** Stands for the log-odds of a reading where there was nothing to read. */
const LOWEST = -20;

/**
 * For a hub's model, on which nothing was fitted and whose relevance is its answerability: a question is
 * refused where the model itself finds "no answer" everywhere.
 */
const OTHER_READER: { readonly ranking: PartWeights; readonly confidence: ConfidenceWeights } = {
  ranking: RANKING,
  confidence: {
    intercept: 0,
    weights: { relevance: 1, topic: 0 },
    threshold: 0.5,
  },
};

function weightsFor(reader: Reader): { ranking: PartWeights; confidence: ConfidenceWeights } {
  return reader.ships ? { ranking: RANKING, confidence: CONFIDENCE } : OTHER_READER;
}
