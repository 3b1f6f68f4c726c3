// How much each candidate is about the topic, 0 to 1: what retrieval and the reader say, and how much it
// resembles the candidates that they put first (pseudo-relevance feedback: Rocchio 1971; Lavrenko and
// Croft 2001). The feedback finds what "Ukraine" or "where did Xi travel" does not name: the sentences
// that go on about it.
import type { Ranking } from '../reading/ranking.js';
import type { Reading } from '../reading/reader.js';
import type { LineCandidate } from './candidates.js';
import type { Similarity } from './similarity.js';

/** These five were chosen on the development topics of eval/data/summaries.jsonl (eval/README.md). */
const READER_WEIGHT = 1.6;
const TEMPERATURE = 2;
const FEEDBACK = 0.7;
const SEEDS = 5;
/** How much a seed resembles itself here; with 1 the seeds would only confirm themselves. */
const SELF = 0.5;

/**
 * To a topic that is no question: retrieval, and a little of the reader, which was trained on questions.
 * @param readings of the candidates, in their order
 */
export function relevanceToWords(
  candidates: readonly LineCandidate[],
  readings: readonly Reading[],
): number[] {
  const best = Math.max(Number.EPSILON, ...candidates.map(({ score }) => score));
  const read = aboveMean(readings.map(({ relevance }) => relevance));
  return scaled(
    candidates.map(({ score }, i) => Math.max(0, score) / best + READER_WEIGHT * (read[i] ?? 0)),
  );
}

/** To a question: how well each answers it, by the ranking that answers are made of. */
export function relevanceToQuestion(
  candidates: readonly LineCandidate[],
  { ranked }: Ranking,
): number[] {
  const best = ranked[0]?.score ?? 0;
  const scores = new Map(ranked.map(({ candidate, score }) => [candidate.key, score]));
  return scaled(
    candidates.map(({ candidate: { key } }) =>
      Math.exp(((scores.get(key) ?? Number.NEGATIVE_INFINITY) - best) / TEMPERATURE),
    ),
  );
}

/** @param first what was found without the feedback */
export function withFeedback(first: readonly number[], terms: Similarity): number[] {
  const seeds = first
    .map((relevance, i) => ({ relevance, i }))
    .sort((a, b) => b.relevance - a.relevance || a.i - b.i)
    .slice(0, SEEDS);
  const resembling = scaled(
    first.map((_, i) =>
      seeds.reduce(
        (sum, seed) => sum + seed.relevance * (seed.i === i ? SELF : (terms[i]?.[seed.i] ?? 0)),
        0,
      ),
    ),
  );
  return scaled(
    first.map((relevance, i) => (1 - FEEDBACK) * relevance + FEEDBACK * (resembling[i] ?? 0)),
  );
}

/** From −1 to 1, which is the highest; 0 is the mean. */
function aboveMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const span = Math.max(...values) - mean || 1;
  return values.map((value) => Math.max(-1, (value - mean) / span));
}

/** From 0 to 1, which is the highest. */
function scaled(values: readonly number[]): number[] {
  const highest = Math.max(Number.EPSILON, ...values);
  return values.map((value) => Math.max(0, value) / highest);
}
