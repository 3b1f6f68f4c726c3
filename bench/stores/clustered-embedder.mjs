// An embedder without a model, because embedding 200,000 texts takes hours on two cores. Its vectors are
// unit vectors in clusters, as embeddings are: around one of a thousand centres, chosen by the text, with
// a cosine of about 0.7 between two of a cluster. The same text has the same vector everywhere.
import { createHash } from 'node:crypto';

const DIMENSIONS = 384;
const CENTRES = 1_000;
/** Length of the noise against that of the centre: the cosine of two in a cluster is 1 / (1 + 0.65²). */
const NOISE = 0.65;

/** @param {string} id names the embedder whose place it takes */
export function clusteredEmbedder(id) {
  const centres = Array.from({ length: CENTRES }, (_, i) => gaussian(seedOf(`${id} centre ${i}`)));
  return {
    id,
    fingerprint: `clustered:${id}`,
    dimensions: DIMENSIONS,
    async embed(text) {
      const seed = seedOf(`${id} ${text}`);
      const centre = centres[seed % CENTRES];
      const noise = gaussian(seed);
      return unit(centre.map((value, i) => value + NOISE * noise[i]));
    },
  };
}

function seedOf(text) {
  return createHash('sha256').update(text).digest().readUInt32LE();
}

/** A vector of length 1 in any direction: normally distributed numbers (Box and Muller), normalised. */
function gaussian(seed) {
  // Mulberry32 (Tommy Ettinger, public domain).
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
  const values = new Float32Array(DIMENSIONS);
  for (let i = 0; i < DIMENSIONS; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(random()));
    const angle = 2 * Math.PI * random();
    values[i] = radius * Math.cos(angle);
    values[i + 1] = radius * Math.sin(angle);
  }
  return unit(values);
}

function unit(values) {
  let sum = 0;
  for (const value of values) sum += value * value;
  const norm = Math.sqrt(sum);
  return values.map((value) => value / norm);
}
