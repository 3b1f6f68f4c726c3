// The floor of vector search: every vector compared in plain JavaScript, and the nearest kept in order.
export interface Near {
  readonly position: number;
  readonly similarity: number;
}

/** @param vectors unit vectors, one after another */
export function flatScan(
  query: Float32Array,
  vectors: Float32Array,
  limit: number,
): readonly Near[] {
  const { length: dimensions } = query;
  const nearest: Near[] = [];
  for (let start = 0, position = 0; start < vectors.length; start += dimensions, position++) {
    let similarity = 0;
    for (let i = 0; i < dimensions; i++) {
      similarity += (query[i] as number) * (vectors[start + i] as number);
    }
    const last = nearest[limit - 1];
    if (last && last.similarity >= similarity) continue;
    const after = nearest.findIndex((each) => each.similarity < similarity);
    nearest.splice(after < 0 ? nearest.length : after, 0, { position, similarity });
    nearest.length = Math.min(nearest.length, limit);
  }
  return nearest;
}

/** Vectors of one length as `flatScan` wants them. */
export function packed(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const all = new Float32Array(vectors.length * dimensions);
  for (const [i, vector] of vectors.entries()) all.set(vector, i * dimensions);
  return all;
}
