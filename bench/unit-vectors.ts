// Unit vectors in directions drawn at random: they stand for embeddings where making 50,000 of them would
// take an hour. The time of a search does not depend on their directions.
import { seededRandom } from '../eval/measures/metrics.js';

/** Equal seeds give equal vectors. */
export function unitVectors(count: number, dimensions: number, seed = 1): Float32Array[] {
  const random = seededRandom(seed);
  // Normally distributed components (Box and Muller 1958) make every direction equally likely.
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimensions }, normal);
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  });
}
