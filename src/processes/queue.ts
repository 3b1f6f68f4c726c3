// Does one thing after the other, in the order in which they come.
import { createTurns } from './turns.js';

export type Queue = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createQueue(): Queue {
  const turns = createTurns();
  return (work) => turns('all', work);
}
