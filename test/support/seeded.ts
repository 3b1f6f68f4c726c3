// Numbers that look random and are the same everywhere.
import { seededRandom } from '../../eval/measures/metrics.js';

/** @returns whole numbers from 0 to `below` - 1 */
export function seeded(seed: number): (below: number) => number {
  const random = seededRandom(seed);
  return (below) => Math.floor(random() * below);
}
