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

/** Chosen on ten topics (`npm run eval:summaries`, eval/README.md); those around them are nearly as good. */
const SETTINGS: RankingSettings = { jump: 0.7, minRelevance: 0.35, same: 0.4 };

/** No two overlap. */
export interface RankedLines {
  /** About the topic, each saying something that those before do not. */
  readonly first: readonly LineCandidate[];
  /** What is hardly about the topic, by relevance; then what repeats one of those before it. */
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
  const repeats = (i: number, others: readonly number[]) =>
    others.some((j) => (similarity[i]?.[j] ?? 0) > same);
  const added = (chosen: readonly number[], positions: readonly number[], mayRepeat = false) => {
    const all = [...chosen];
    for (const i of positions) {
      const isNew = mayRepeat || !repeats(i, all);
      if (isNew && !overlapsAny(candidates, i, all)) all.push(i);
    }
    return all;
  };
  const first = added(
    [],
    sorted(about, (i) => byRank.get(i) ?? 0),
  );
  const byRelevance = sorted([...candidates.keys()], relevant);
  const all = added(added(first, byRelevance), byRelevance, true);
  const at = (positions: readonly number[]) => positions.flatMap((i) => candidates[i] ?? []);
  return { first: at(first), others: at(all.slice(first.length)) };
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
