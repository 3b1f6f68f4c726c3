// Text that is made to keep the process busy that is connected to Discord: nothing there may take long.
import { test } from 'vitest';
import { expectLinear, repeated } from '../support/growth.js';
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
  '|||',
  'x',
];

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
    workOn(5_000);
    workOn(20_000);
    await expectLinear((characters) => workOn(characters)());
  }
});
