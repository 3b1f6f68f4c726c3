// Text that is made to keep the process busy that is connected to Discord: nothing there may take long.
import { expect, test } from 'vitest';
import { expectLinear, HOSTILE_CHARACTERS, leastTimeOf, repeated } from '../support/growth.js';
import { GATEWAY_WAYS } from './gateway-ways.js';

const PIECES = [
  'a ',
  'a\n',
  '\n\n',
  '*',
  '> a\n',
  '“a b c d” ',
  "'a b ",
  '`[1]` ',
  '[a](https://b) ',
  '\u2066',
  '\u202e\u2069',
  'thanks hello what is ',
  '1. ',
  'Ab ',
  'he is 20, ',
  '$1bn ',
  'May 1, ',
  '```\na\n',
  '|||',
  'x',
];

/** Milliseconds that no machine needs that is fast enough for 50, whatever else it does. */
const MOST_MS = 150;
const TRIES = 5;

test.each(Object.keys(GATEWAY_WAYS))('%s of a long text takes linear time', async (way) => {
  for (const piece of PIECES) {
    const works = new Map<number, () => unknown>();
    const workOn = (characters: number) => {
      const work =
        works.get(characters) ?? GATEWAY_WAYS[way]?.(repeated(piece, characters)) ?? (() => {});
      works.set(characters, work);
      return work;
    };
    // What other processes do is done before.
    workOn(HOSTILE_CHARACTERS / 4);
    workOn(HOSTILE_CHARACTERS);
    await expectLinear((characters) => workOn(characters)());
    const least = leastTimeOf(workOn(HOSTILE_CHARACTERS), { enough: MOST_MS, tries: TRIES });
    expect(await least, JSON.stringify(piece)).toBeLessThan(MOST_MS);
  }
});
