// The ways of choosing sentences that the evaluation of summaries compares. Each is given the same
// candidates, with the same relevance and similarity, and ranks them.
import type { LineCandidate } from '../../src/summary/candidates.js';
import { type Measured, overlapsAny, rankLines } from '../../src/summary/ranking.js';

export interface SummaryMethod {
  readonly name: string;
  /** With several settings; which is best is chosen by the other topics. */
  readonly settings: readonly ((measured: Measured) => readonly LineCandidate[])[];
}

const MIN_RELEVANCE = [0.3, 0.4, 0.5];

const CHOSEN = '**LexRank without repeats, as committed**';

export const SUMMARY_METHODS: readonly SummaryMethod[] = [
  { name: 'lead (first sentences of each article about it)', settings: MIN_RELEVANCE.map(lead) },
  { name: 'relevance only', settings: MIN_RELEVANCE.map((least) => greedy(least, relevanceOnly)) },
  {
    name: 'MMR (Carbonell and Goldstein 1998)',
    settings: MIN_RELEVANCE.flatMap((least) =>
      [0.5, 0.6, 0.7, 0.8].map((lambda) => greedy(least, marginalRelevance(lambda))),
    ),
  },
  {
    name: 'submodular: facility location and relevance (Lin and Bilmes 2011)',
    settings: MIN_RELEVANCE.flatMap((least) =>
      [0.3, 0.5, 0.7].map((share) => greedy(least, facilityLocation(share))),
    ),
  },
  {
    name: 'LexRank without repeats (Erkan and Radev 2004)',
    settings: MIN_RELEVANCE.flatMap((minRelevance) =>
      [0.3, 0.5, 0.7].flatMap((jump) =>
        [0.4, 0.5].map(
          (same) => (measured: Measured) => rankLines(measured, { jump, minRelevance, same }).first,
        ),
      ),
    ),
  },
  { name: CHOSEN, settings: [(measured) => rankLines(measured).first] },
];

/** What a candidate adds to those chosen, by their positions. */
type Gain = (measured: Measured, position: number, chosen: readonly number[]) => number;

/** Lines that are ranked: more than any summary has. */
const DEPTH = 12;

function greedy(least: number, gain: Gain) {
  return (measured: Measured): LineCandidate[] => {
    const { candidates } = measured;
    const chosen: number[] = [];
    while (chosen.length < DEPTH) {
      const left = about(measured, least).filter(
        (i) => !chosen.includes(i) && !overlapsAny(candidates, i, chosen),
      );
      const [best] = left
        .map((i) => ({ i, gain: gain(measured, i, chosen) }))
        .sort((a, b) => b.gain - a.gain || a.i - b.i);
      if (!best) break;
      chosen.push(best.i);
    }
    return chosen.flatMap((i) => candidates[i] ?? []);
  };
}

function about({ candidates, relevance }: Measured, least: number): number[] {
  return [...candidates.keys()].filter((i) => (relevance[i] ?? 0) >= least);
}

function relevanceOnly({ relevance }: Measured, i: number): number {
  return relevance[i] ?? 0;
}

function marginalRelevance(lambda: number): Gain {
  return ({ relevance, similarity }, i, chosen) =>
    lambda * (relevance[i] ?? 0) -
    (1 - lambda) * Math.max(0, ...chosen.map((j) => similarity[i]?.[j] ?? 0));
}

/** How much better the candidates, as they are relevant, are represented; scaled to that of relevance. */
function facilityLocation(share: number): Gain {
  return ({ relevance, similarity }, i, chosen) => {
    const represented = relevance.reduce((sum, own, k) => {
      const before = Math.max(0, ...chosen.map((j) => similarity[k]?.[j] ?? 0));
      return sum + own * Math.max(0, (similarity[k]?.[i] ?? 0) - before);
    }, 0);
    const all = relevance.reduce((sum, own) => sum + own, 0);
    return (share * 5 * represented) / all + (1 - share) * (relevance[i] ?? 0);
  };
}

/** The first sentence about it of each article in turn, then the second of each. */
function lead(least: number) {
  return (measured: Measured): LineCandidate[] => {
    const { candidates } = measured;
    const positions = about(measured, least).sort(
      (a, b) => (candidates[a]?.start ?? 0) - (candidates[b]?.start ?? 0),
    );
    const idOf = (i: number) => candidates[i]?.article.id ?? '';
    const articles = [...new Set(positions.map(idOf))].sort();
    const queues = articles.map((id) => positions.filter((i) => idOf(i) === id));
    const chosen: number[] = [];
    for (let round = 0; round < positions.length; round++) {
      for (const queue of queues) {
        const next = queue[round];
        if (next !== undefined && !overlapsAny(candidates, next, chosen)) chosen.push(next);
      }
    }
    return chosen.slice(0, DEPTH).flatMap((i) => candidates[i] ?? []);
  };
}
