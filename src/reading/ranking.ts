// The ranking that answers are made of: retrieval proposes, the reader reads the best, and a weighted sum of what
// both found gives each candidate the probability that it answers, by which they are ordered and shown; another
// one tells whether the question is answered at all. Weights and thresholds are fitted by eval/fit.ts on events
// that nothing else is measured on.
import { type Range, textOf } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';
import type { Candidate } from '../retrieval/candidate.js';
import { sigmoid } from '../retrieval/evidence.js';
import type { Retrieval } from '../retrieval/retriever.js';
import { timed } from '../stages.js';
import { corrected } from '../text/spelling.js';
import { besideAsked } from './beside-asked.js';
import { readingContext } from './context.js';
import { withDescription } from './description.js';
import { askedWords, expectedAnswer, fullNamesIn } from './expected-answer.js';
import { withWholeList } from './name-list.js';
import type { Reader, Reading } from './reader.js';
import {
  type AnsweredWeights,
  type Parts,
  type PartWeights,
  type ScoreWeights,
  SIGN_NAMES,
  type Signs,
} from './score.js';
import { ANSWERED, SCORE } from './weights.js';

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly parts: Parts;
  readonly contributions: Readonly<Record<keyof Parts, Contribution>>;
  /** Log-odds that the candidate answers: intercept and sum of all contributions. */
  readonly score: number;
  /** Calibrated probability that the candidate answers, 0 to 1. */
  readonly probability: number;
}

export interface Contribution {
  readonly raw: number;
  /** What the part adds to the score: weight × raw. */
  readonly contribution: number;
}

export interface Ranking {
  /** Best first; empty only when there was nothing to read. */
  readonly ranked: readonly RankedCandidate[];
  readonly signs: Signs;
  /** Calibrated probability that the question is answered, 0 to 1. */
  readonly answered: number;
  /** Whether that is enough to answer it. */
  readonly isAnswered: boolean;
  /** Probability from which a further candidate is shown without being asked for. */
  readonly shown: number;
}

/** All that was fitted to a reader. */
export interface ReadingWeights {
  readonly score: ScoreWeights;
  readonly answered: AnsweredWeights;
}

export interface RankingOptions {
  /** Weights to rank with instead of the fitted ones. */
  readonly weights?: ReadingWeights;
  /** The words of the articles, to correct typos by. */
  readonly vocabulary?: ReadonlySet<string>;
}

/**
 * Candidates that are read. Of 1,316 questions about events, each with some 26 sentences, the right sentence of
 * 98.8 % is among 8, of 99.3 % among 13, of 99.8 % among 20 (cross-validated).
 */
export const READ = 13;

/**
 * Reads the best candidates of a retrieval and ranks them anew. Where a person is asked for, the best are
 * those with the most names: "who travels with Putin?" is answered by a list that has no other word of it.
 */
export async function rank(
  asked: string,
  retrieval: Retrieval,
  reader: Reader,
  { weights: fitted = weightsFor(reader), vocabulary = new Set() }: RankingOptions = {},
): Promise<Ranking> {
  const question = corrected(asked, vocabulary, reader.isWord);
  const type = expectedAnswer(question);
  const words = askedWords(question);
  const namesIn = (text: string) => (type === 'person' ? fullNamesIn(text, words) : []);
  const most = retrieval.ranked[0]?.score ?? 0;
  const read = retrieval.ranked
    .map(({ candidate, score }) => {
      const names = namesIn(candidate.text);
      const retrieved = most > 0 ? score / most : 0;
      return {
        candidate,
        names,
        retrieved,
        best: bestOf(retrieved, names.length, fitted.score.weights),
      };
    })
    .sort((a, b) => b.best - a.best)
    .slice(0, READ);
  const inputs = read.map(({ candidate: { article, sentence } }) => ({
    question,
    context: readingContext(article, sentence),
    candidate: textOf(article, sentence),
  }));
  const readings = await timed('read', () => reader.read(inputs));
  const scored = read.flatMap(({ candidate, names, retrieved }, i) => {
    const raw = readings[i];
    if (!raw) return [];
    const spans =
      type === 'person'
        ? marksOf(candidate.text, question, raw.spans)
        : besideAsked(candidate.text, words, raw.spans);
    const reading = { ...raw, spans };
    const named = names.filter((name) => reading.spans.some((span) => overlap(name, span)));
    const parts: Parts = {
      retrieval: retrieved,
      relevance: reading.relevance,
      answerability: reading.answerability,
      names: Math.min(MAX_NAMES, named.length),
    };
    const contributions = contributionsOf(parts, fitted.score.weights);
    const score = Object.values(contributions).reduce(
      (sum, part) => sum + part.contribution,
      fitted.score.intercept,
    );
    const probability = sigmoid(score);
    return [{ candidate, reading, parts, contributions, score, probability }];
  });
  const ranked = scored.toSorted(
    (a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1),
  );
  const signs = signsOf(ranked);
  const { intercept, weights, threshold } = fitted.answered;
  const answered = sigmoid(
    SIGN_NAMES.reduce((sum, name) => sum + weights[name] * signs[name], intercept),
  );
  return {
    ranked,
    signs,
    answered,
    isAnswered: ranked.length > 0 && answered >= threshold,
    shown: fitted.score.shown,
  };
}

/** For a question of which nothing was read. */
const NOTHING: Signs = { score: 0, bestRelevance: 0, meanRelevance: 0 };

function signsOf(ranked: readonly RankedCandidate[]): Signs {
  const [best] = ranked;
  if (!best) return NOTHING;
  const relevances = ranked.map(({ reading }) => reading.relevance);
  return {
    score: best.score,
    bestRelevance: Math.max(...relevances),
    meanRelevance: relevances.reduce((sum, relevance) => sum + relevance, 0) / ranked.length,
  };
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
  };
}

/** Names of a list that count: with more a list is not more of an answer. */
const MAX_NAMES = 4;

/**
 * For a hub's model, on which nothing was fitted and whose relevance is its answerability: it decides by
 * itself, and a question is refused where it finds "no answer" everywhere.
 */
const OTHER_READER: ReadingWeights = {
  score: {
    intercept: 0,
    weights: { retrieval: 0, relevance: 0, answerability: 1, names: 0 },
    shown: 0.5,
  },
  answered: {
    intercept: 0,
    weights: { score: 1, bestRelevance: 0, meanRelevance: 0 },
    threshold: 0.5,
  },
};

function weightsFor(reader: Reader): ReadingWeights {
  return reader.ships ? { score: SCORE, answered: ANSWERED } : OTHER_READER;
}

/** What is asked for of a person: the whole list of names, or what somebody is. */
function marksOf(text: string, question: string, spans: readonly Range[]): readonly Range[] {
  const described = withDescription(text, question, spans);
  return described === spans ? withWholeList(text, spans) : described;
}
