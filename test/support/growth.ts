// How work grows with the text that it is given, by the time of the processor: what else runs on the machine
// does not count.
import { expect } from 'vitest';

/** Characters of the longer text; the shorter one has a quarter. */
export const HOSTILE_CHARACTERS = 20_000;
const TIMES = 4;

/** Milliseconds in which garbage is collected and code compiled, whatever the work is. */
const NOISE_MS = 50;
/** Milliseconds of the processor that nothing may take for such a text. */
export const MOST_MS = 2_000;

/** Milliseconds of the processor that work takes. */
export async function processorTimeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** The least of some tries, the first that is short enough: what else is measured is garbage collected and code compiled. */
export async function leastTimeOf(
  work: () => unknown,
  { enough, tries }: { readonly enough: number; readonly tries: number },
): Promise<number> {
  let least = await processorTimeOf(work);
  for (let tried = 1; tried < tries && least > enough; tried++) {
    least = Math.min(least, await processorTimeOf(work));
  }
  return least;
}

/** Tried again where it takes long: garbage of what went before may be collected in the middle of it. */
const TRIES = 3;

/** The square of four is sixteen; half of that is more than linear work takes. */
export async function expectLinear(work: (characters: number) => unknown): Promise<void> {
  const timeOf = (characters: number) => processorTimeOf(() => work(characters));
  let [shorter, longer, most] = [0, 0, 0];
  for (let tried = 0; tried < TRIES && (tried === 0 || longer > most); tried++) {
    shorter = await timeOf(HOSTILE_CHARACTERS / TIMES);
    longer = await timeOf(HOSTILE_CHARACTERS);
    most = Math.min(MOST_MS, (shorter * TIMES ** 2) / 2 + NOISE_MS);
  }
  expect(longer).toBeLessThan(most);
}

/** A piece repeated up to a length. */
export function repeated(piece: string, characters: number): string {
  return piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters);
}
