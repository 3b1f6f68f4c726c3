// Where the vectors of a new build come from: from indexes that have them already, else from the model.
import type { Embedder } from '../models/embedder.js';
import type { OpenedIndex } from './open.js';
import type { VectorIndex } from './vector-index.js';
import type { VectorSource } from './vector-store.js';

/** @param onProgress called as vectors are made; `total` counts those that have to be made */
export function createVectorSource(
  embedders: readonly Embedder[],
  known: readonly OpenedIndex[],
  onProgress: (done: number, total: number) => void = () => {},
): VectorSource {
  const sources = new Map(
    embedders.map((embedder) => [
      embedder.fingerprint,
      { embedder, indexes: known.flatMap((index) => vectorsBy(embedder, index)) },
    ]),
  );
  let done = 0;
  let total = 0;
  return {
    expect(texts) {
      for (const { indexes } of sources.values())
        total += texts.filter(({ hash }) => !indexes.some((index) => index.holds(hash))).length;
      onProgress(done, total);
    },
    async vectorsOf({ fingerprint }, texts) {
      const source = sources.get(fingerprint);
      if (!source) throw new RangeError(`There is no embedder ${fingerprint}.`);
      const { embedder, indexes } = source;
      const taken = new Map<string, Float32Array>();
      for (const index of indexes) {
        const hashes = texts.map(({ hash }) => hash).filter((hash) => !taken.has(hash));
        for (const [hash, vector] of await index.vectorsOf(hashes)) taken.set(hash, vector);
      }
      const vectors: Float32Array[] = [];
      for (const { hash, text } of texts) {
        const vector = taken.get(hash) ?? (await embedder.embed(text, 'passage'));
        if (!taken.has(hash)) onProgress(++done, total);
        vectors.push(vector);
      }
      return vectors;
    },
  };
}

function vectorsBy(embedder: Embedder, { manifest, vectorIndexes }: OpenedIndex): VectorIndex[] {
  return vectorIndexes.filter(
    (_, position) => manifest.embedders[position]?.fingerprint === embedder.fingerprint,
  );
}
