// Ranks the candidates of a topic: by LexRank what is about it, without what says a thing twice; then, to
// replace one of those, the others.
import { overlap } from '../corpus/ranges.js';
import type { LineCandidate } from './candidates.js';
import { lexRank } from './lexrank.js';
import type { Similarity } from './similarity.js';

/** What the candidates of a topic were found to be; positions are those of `candidates`. */
export interface Measured {
  readonly candidates: readonly LineCandidate[];
  /** To the topic, 0 to 1; the highest is 1. */
  readonly relevance: readonly number[];
  readonly similarity: Similarity;
}

export interface RankingSettings {
  /** The chance that LexRank's walk jumps to what is about the topic. */
  readonly jump: number;
  /** Relevance below which a sentence is about something else. */
  readonly minRelevance: number;
  /** Similarity above which a sentence says the same as another. */
  readonly same: number;
}

/** Chosen by leave-one-out over nine topics (`npm run eval:summaries`, eval/README.md). */
const SETTINGS: RankingSettings = { jump: 0.3, minRelevance: 0.4, same: 0.5 };

/** No two overlap. */
export interface RankedLines {
  /** About the topic, each saying something that those before do not. */
  readonly first: readonly LineCandidate[];
  /** By relevance: repetitions, and what is hardly about the topic. */
  readonly others: readonly LineCandidate[];
}

export function rankLines(
  { candidates, relevance, similarity }: Measured,
  { jump, minRelevance, same }: RankingSettings = SETTINGS,
): RankedLines {
  const relevant = (i: number) => relevance[i] ?? 0;
  const about = [...candidates.keys()].filter((i) => relevant(i) >= minRelevance);
  const ranks = lexRank(
    about.map((i) => about.map((j) => similarity[i]?.[j] ?? 0)),
    about.map(relevant),
    jump,
  );
  const byRank = new Map(about.map((i, at) => [i, ranks[at] ?? 0]));
  const first: number[] = [];
  for (const i of sorted(about, (each) => byRank.get(each) ?? 0)) {
    const isNew = first.every((j) => (similarity[i]?.[j] ?? 0) <= same);
    if (isNew && !overlapsAny(candidates, i, first)) first.push(i);
  }
  const others: number[] = [];
  for (const i of sorted([...candidates.keys()], relevant)) {
    if (!overlapsAny(candidates, i, [...first, ...others])) others.push(i);
  }
  const at = (positions: readonly number[]) => positions.flatMap((i) => candidates[i] ?? []);
  return { first: at(first), others: at(others) };
}

/** Whether two of the candidates share a sentence. */
export function overlapsAny(
  candidates: readonly LineCandidate[],
  position: number,
  others: readonly number[],
): boolean {
  const line = candidates[position];
  return others.some((other) => {
    const its = candidates[other];
    return line && its && its.article.id === line.article.id && overlap(its, line);
  });
}

/** Highest first; ties in order of the positions. */
function sorted(positions: readonly number[], value: (position: number) => number): number[] {
  return positions.toSorted((a, b) => value(b) - value(a) || a - b);
}
