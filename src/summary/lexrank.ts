// LexRank (Erkan and Radev 2004, JAIR 22: "LexRank: Graph-based Lexical Centrality as Salience in Text
// Summarization"), biased to a topic (Otterbacher, Erkan and Radev 2005): a sentence is central when
// sentences that are central resemble it, and a walk that jumps goes to what is about the topic.
import type { Similarity } from './similarity.js';

/** Steps. With a jump of 0.3 the ranks then change by less than 1e-9. */
const STEPS = 60;

/**
 * The centrality of each sentence; all add up to 1.
 * @param relevance to the topic, at least one above 0
 * @param jump the chance of a jump, above 0
 */
export function lexRank(
  similarity: Similarity,
  relevance: readonly number[],
  jump: number,
): number[] {
  const all = relevance.reduce((sum, value) => sum + value, 0);
  const degrees = similarity.map((row) => row.reduce((sum, value) => sum + value, 0));
  let ranks = relevance.map(() => 1 / relevance.length);
  for (let step = 0; step < STEPS; step++) {
    ranks = relevance.map((own, i) => {
      const walked = ranks.reduce(
        (sum, rank, j) => sum + (rank * (similarity[j]?.[i] ?? 0)) / (degrees[j] || 1),
        0,
      );
      return (jump * own) / all + (1 - jump) * walked;
    });
  }
  return ranks;
}
