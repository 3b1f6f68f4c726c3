// How much two sentences say the same, 0 to 1: by their terms, by the vectors of the index, and by both.
import { sentencePassage } from '../corpus/passages.js';
import { dot, type VectorIndex } from '../store/vector-index.js';
import { sha256 } from '../text/sha256.js';
import type { LineCandidate } from './candidates.js';

/** A symmetric matrix; `similarity[i][j]` in [0, 1]. */
export type Similarity = readonly (readonly number[])[];

/** Cosine of the vectors of terms, weighed by inverse document frequency over the articles' sentences. */
export function termSimilarity(candidates: readonly LineCandidate[], idf: Idf): Similarity {
  const squared = (terms: readonly string[]) =>
    terms.reduce((sum, term) => sum + idf(term) ** 2, 0);
  const all = candidates.map(({ terms }) => ({ terms, norm: Math.sqrt(squared([...terms])) }));
  return all.map((a) =>
    all.map((b) => {
      const common = [...a.terms].filter((term) => b.terms.has(term));
      return squared(common) / (a.norm * b.norm || 1);
    }),
  );
}

/** Inverse document frequency of a term. */
export type Idf = (term: string) => number;

/** @param sentences the terms of every sentence of the articles */
export function idfOf(sentences: readonly ReadonlySet<string>[]): Idf {
  const frequency = new Map<string, number>();
  for (const terms of sentences) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(1 + sentences.length / (frequency.get(term) ?? 1));
}

/**
 * Cosine of the sentences' vectors in one index, from 0 for the average pair of the candidates to 1: every
 * model's cosines have a scale of their own.
 */
export async function vectorSimilarity(
  candidates: readonly LineCandidate[],
  index: VectorIndex,
): Promise<Similarity> {
  const hashes = candidates.map(({ article, candidate }) =>
    sha256(sentencePassage(article, candidate.sentence).text),
  );
  const byHash = await index.vectorsOf(hashes);
  const vectors = hashes.map((hash, i) => {
    const vector = byHash.get(hash);
    if (vector) return vector;
    throw new RangeError(`The vector index holds no sentence ${candidates[i]?.candidate.key}.`);
  });
  const cosines = vectors.map((a) => vectors.map((b) => dot(a, b)));
  const pairs = cosines.flatMap((row, i) => row.slice(0, i));
  const mean = pairs.reduce((sum, value) => sum + value, 0) / Math.max(1, pairs.length);
  const scaled = (cosine: number) => Math.min(1, Math.max(0, (cosine - mean) / (1 - mean || 1)));
  return cosines.map((row) => row.map(scaled));
}

export function meanSimilarity(all: readonly Similarity[]): Similarity {
  const [first = []] = all;
  return first.map((row, i) =>
    row.map((_, j) => all.reduce((sum, each) => sum + (each[i]?.[j] ?? 0), 0) / all.length),
  );
}
