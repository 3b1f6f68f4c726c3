// Questions that ask the same in equal or nearly equal words, put together: most frequent first.
import { setImmediate as pause } from 'node:timers/promises';
import { termsOf } from '../text/words.js';
import type { Gap } from './store.js';

export interface GapGroup {
  /** The question as it was asked most often, of these the one asked last. */
  readonly question: string;
  /** Oldest first; at least one. */
  readonly gaps: readonly Gap[];
  /** When one of them was asked last: days since 1 January 1970, UTC. */
  readonly lastDay: number;
}

/**
 * Share of all terms of two questions that both must have (Jaccard's index): one more or less among
 * four. Chosen by judgement: with three terms all must be equal, since one makes another question.
 */
const MIN_COMMON = 0.75;

/** Questions that are dealt with at a stretch: the bot does other things in between. */
const STRETCH = 5;

interface Cluster {
  readonly terms: ReadonlySet<string>;
  /** "In 2022" and "in 2023" are never the same question. */
  readonly figures: string;
  readonly gaps: Gap[];
}

/**
 * Equal terms first; then, from the most frequent on, each joins the first cluster that is near enough.
 * @param gaps oldest first
 */
export async function groupGaps(gaps: readonly Gap[]): Promise<GapGroup[]> {
  const clusters: Cluster[] = [];
  const byTerm = new Map<string, Cluster[]>();
  for (const [i, equal] of byFrequency(await equalOnes(gaps)).entries()) {
    if (i % STRETCH === STRETCH - 1) await pause();
    const near = nearest(equal, byTerm);
    if (near) near.gaps.push(...equal.gaps);
    else {
      clusters.push(equal);
      for (const term of equal.terms) {
        const others = byTerm.get(term);
        if (others) others.push(equal);
        else byTerm.set(term, [equal]);
      }
    }
  }
  return byFrequency(clusters).map(groupOf);
}

async function equalOnes(gaps: readonly Gap[]): Promise<Cluster[]> {
  const clusters = new Map<string, Cluster>();
  for (const [i, gap] of gaps.entries()) {
    if (i % STRETCH === STRETCH - 1) await pause();
    const sorted = [...new Set(termsOf(gap.question))].sort();
    // Of stop words alone ("who is it?") there are no terms: then the words themselves count.
    const key = sorted.length > 0 ? sorted.join(' ') : `"${gap.question.toLowerCase()}"`;
    const figures = sorted.filter((term) => /^\p{N}/u.test(term)).join(' ');
    const cluster = clusters.get(key) ?? { terms: new Set(sorted), figures, gaps: [] };
    cluster.gaps.push(gap);
    clusters.set(key, cluster);
  }
  return [...clusters.values()];
}

/** The most frequent of the clusters that are near enough. */
function nearest(
  { terms, figures }: Cluster,
  byTerm: ReadonlyMap<string, readonly Cluster[]>,
): Cluster | undefined {
  const common = new Map<Cluster, number>();
  for (const term of terms) {
    for (const cluster of byTerm.get(term) ?? []) {
      common.set(cluster, (common.get(cluster) ?? 0) + 1);
    }
  }
  const near = [...common].filter(
    ([cluster, count]) =>
      count / (terms.size + cluster.terms.size - count) >= MIN_COMMON &&
      figures === cluster.figures,
  );
  return byFrequency(near.map(([cluster]) => cluster))[0];
}

function byFrequency(clusters: readonly Cluster[]): Cluster[] {
  return clusters.toSorted(order);
}

/** More first, then later ones; ids never repeat. */
function order(a: Cluster, b: Cluster): number {
  return b.gaps.length - a.gaps.length || lastOf(b) - lastOf(a);
}

function lastOf({ gaps }: Cluster): number {
  return Math.max(...gaps.map(({ id }) => id));
}

function groupOf({ gaps }: Cluster): GapGroup {
  const sorted = gaps.toSorted((a, b) => a.id - b.id);
  const counts = new Map<string, number>();
  for (const { question } of sorted) counts.set(question, (counts.get(question) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const question = sorted.findLast((gap) => counts.get(gap.question) === most)?.question ?? '';
  return { question, gaps: sorted, lastDay: Math.max(...gaps.map(({ day }) => day)) };
}
