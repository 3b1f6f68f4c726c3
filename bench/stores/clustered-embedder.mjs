// An embedder without a model, because embedding 200,000 texts takes hours on two cores. Its vectors are
// unit vectors in clusters, as embeddings are: around one of a thousand centres, chosen by the text, with
// a cosine of about 0.7 between two of a cluster. The same text has the same vector everywhere.
import { createHash } from 'node:crypto';
import { unitVectors } from '../../dist/bench/unit-vectors.js';

const DIMENSIONS = 384;
const CENTRES = 1_000;
/** Length of the noise against that of the centre: the cosine of two in a cluster is 1 / (1 + 0.65²). */
const NOISE = 0.65;

/** @param {string} id names the embedder whose place it takes */
export function clusteredEmbedder(id) {
  const centres = unitVectors(CENTRES, DIMENSIONS, seedOf(`${id} centres`));
  return {
    id,
    fingerprint: `clustered:${id}`,
    dimensions: DIMENSIONS,
    async embed(text) {
      const seed = seedOf(`${id} ${text}`);
      const centre = centres[seed % CENTRES];
      const [noise] = unitVectors(1, DIMENSIONS, seed);
      const vector = centre.map((value, i) => value + NOISE * noise[i]);
      const norm = Math.hypot(...vector);
      return vector.map((value) => value / norm);
    },
  };
}

function seedOf(text) {
  return createHash('sha256').update(text).digest().readUInt32LE();
}
