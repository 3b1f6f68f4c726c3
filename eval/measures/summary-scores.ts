// What a summary of a reference topic is worth: the facts that it states, the lines that repeat or are
// beside the point, how alike its lines are, its words.
import type { Excerpt } from '../../src/corpus/article.js';
import { textOf } from '../../src/corpus/article.js';
import type { LineCandidate } from '../../src/summary/candidates.js';
import { bestLines, LENGTHS, type Length } from '../../src/summary/lines.js';
import type { Measured } from '../../src/summary/ranking.js';
import { excerptOf } from '../../src/summary/summarise.js';
import { factsIn, type ReferenceTopic } from '../sets/summary-topics.js';
import { mean } from './metrics.js';

export interface SummaryScore {
  /** Share of the reference's facts that are stated. */
  readonly coverage: number;
  readonly lines: number;
  /** Lines that state facts, but only such as lines before have stated. */
  readonly repeating: number;
  /** Lines that state none of the facts. */
  readonly beside: number;
  /** Mean over the lines of the similarity to the line that is most alike. */
  readonly alike: number;
  readonly words: number;
}

/** @param ranked best first */
export function scoreOf(
  topic: ReferenceTopic,
  ranked: readonly LineCandidate[],
  { candidates, similarity }: Measured,
  length: Length,
): SummaryScore {
  const excerpts = ranked.map(excerptOf);
  const chosen = bestLines(excerpts, LENGTHS[length]).flatMap((i) => ranked[i] ?? []);
  const positions = chosen.map((line) => candidates.indexOf(line));
  const alike = positions.map((i) =>
    Math.max(0, ...positions.map((j) => (i === j ? 0 : (similarity[i]?.[j] ?? 0)))),
  );
  return {
    ...factScores(topic, chosen.map(excerptOf)),
    alike: alike.length === 0 ? 0 : mean(alike),
    words: chosen.reduce((sum, line) => sum + textOf(line.article, line).split(/\s+/).length, 0),
  };
}

/** Of no lines at all: a topic that was refused. */
export const NOTHING: SummaryScore = {
  coverage: 0,
  lines: 0,
  repeating: 0,
  beside: 0,
  alike: 0,
  words: 0,
};

function factScores(topic: ReferenceTopic, lines: readonly Excerpt[]) {
  const stated = new Set<number>();
  let [repeating, beside] = [0, 0];
  for (const line of lines) {
    const facts = factsIn(topic, line);
    if (facts.length === 0) beside += 1;
    else if (facts.every((fact) => stated.has(fact))) repeating += 1;
    for (const fact of facts) stated.add(fact);
  }
  return { coverage: stated.size / topic.facts.length, lines: lines.length, repeating, beside };
}

/** The coverage of so many sentences chosen greedily by the reference itself: what could be had. */
export function attainable(
  topic: ReferenceTopic,
  sentences: readonly Excerpt[],
  count: number,
): number {
  const stated = new Set<number>();
  const all = sentences.map((sentence) => factsIn(topic, sentence));
  for (let line = 0; line < count; line++) {
    const added = all.map((facts) => facts.filter((fact) => !stated.has(fact)));
    const [best = []] = added.toSorted((a, b) => b.length - a.length);
    for (const fact of best) stated.add(fact);
  }
  return stated.size / topic.facts.length;
}
