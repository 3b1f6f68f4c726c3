// Text that is made to keep the bot busy: what its expressions look for, over and over, up to 20 KB. No way
// that such text can go takes two seconds of the processor, nor four times as long for twice as much.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  HOSTILE_CHARACTERS,
  leastTimeOf,
  MOST_MS,
  processorTimeOf,
  repeated,
} from '../support/growth.js';
import { GATEWAY_WAYS } from './gateway-ways.js';
import { counted, type Hostile, hostile } from './hostile-text.js';
import { runs } from './runs.js';
import { WAYS } from './ways.js';

/** Milliseconds below which growth is not told from noise. */
const LEAST_MS = 300;
/** The square of two is four. */
const GROWTH = 3.3;
/** What code was compiled for once, and garbage collected, is measured again. */
const TRIES = 3;

/** The part of the minutes that the process that is connected to Discord is tried for, besides. */
const GATEWAY_PART = 6;

/**
 * What was too slow once: the words of a long question were taken again for each of thousands of sentences, and those of
 * a long sentence for each word of a question, for each of its names, also of the same ones, and for each person in it; names of persons,
 * for each other name that ends alike; and the verbs of each of thousands of sentences with a date.
 */
const FOUND = [
  slow('1. ', 'an answer'),
  slow('<del>a</del>A-', 'a follow-up to a person'),
  slow('Anna Novak, 75, ', 'a follow-up to a person'),
  slow('today 16 and 17 May \tPutin ', 'a follow-up to a person'),
  slow('of A', 'a follow-up that asks for more'),
  slow('1. ', 'a comparison'),
  slow('Jan. 5. ', 'a timeline', counted),
  slow('Anna Novak, 75, ', 'indexing topics', (...most) => `${counted(...most)} said so.`),
];

const minutes = Number(process.env.FUZZ_MINUTES ?? 0);

test('no way of text of 20 KB takes two seconds, or grows with its square', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom(...Object.keys(WAYS)), async ({ of }, way) => {
      const timeOf = async (characters: number) =>
        processorTimeOf((await WAYS[way]?.(of(characters))) ?? (() => {}));
      let found = await tooSlow(timeOf);
      for (let tried = 1; tried < TRIES && found !== undefined; tried++) {
        found = await tooSlow(timeOf);
      }
      expect(found, way).toBeUndefined();
    }),
    {
      ...(minutes > 0
        ? { ...runs(1), numRuns: 1_000_000, interruptAfterTimeLimit: minutes * 60_000 }
        : runs(12)),
      examples: FOUND,
    },
  );
});

/**
 * Milliseconds. The least of so many tries counts: what others do on the machine does not, nor that a way is compiled
 * when it is gone for the first time, which takes longer.
 */
const STRETCH_MS = 50;
const STRETCH_TRIES = 11;

test.runIf(minutes > 0)(
  'no text of 20 KB takes the process that is connected to Discord 50 ms at a stretch, the least of eleven tries',
  async () => {
    const ways = fc.constantFrom(...Object.keys(GATEWAY_WAYS));
    await fc.assert(
      fc.asyncProperty(hostile, ways, async ({ of }, way) => {
        const work = GATEWAY_WAYS[way]?.(of(HOSTILE_CHARACTERS)) ?? (() => {});
        const least = leastTimeOf(work, { enough: STRETCH_MS, tries: STRETCH_TRIES });
        expect(await least, way).toBeLessThanOrEqual(STRETCH_MS);
      }),
      {
        ...runs(1),
        numRuns: 1_000_000,
        interruptAfterTimeLimit: (minutes * 60_000) / GATEWAY_PART,
      },
    );
  },
);

/**
 * What is wrong with the time of a text, by its characters. Work may depend on where a text is cut, so that growth
 * counts only where the next doubling has it too.
 */
async function tooSlow(timeOf: (characters: number) => Promise<number>) {
  const once = await timeOf(HOSTILE_CHARACTERS);
  if (once > MOST_MS) return `${once} ms`;
  if (once <= LEAST_MS) return undefined;
  const half = await timeOf(HOSTILE_CHARACTERS / 2);
  if (once <= GROWTH * half) return undefined;
  const twice = await timeOf(2 * HOSTILE_CHARACTERS);
  return twice > GROWTH * once ? `${half}, ${once} and ${twice} ms` : undefined;
}

function slow(piece: string, way: string, repeat = repeated): [Hostile, string] {
  return [{ pieces: [piece], of: (characters) => repeat(piece, characters) }, way];
}
