// A sequence is found wherever it stands, and in one pass.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '../../src/verification/occurrences.js';

const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 });

test('are all places where a sequence stands, overlapping ones too', () => {
  expect(occurrences([...'aaaa'], [...'aa'])).toEqual([0, 1, 2]);
  fc.assert(
    fc.property(letters, letters, (source, sequence) => {
      const expected = [...source.keys()].filter(
        (at) =>
          sequence.length > 0 && source.slice(at, at + sequence.length).join() === sequence.join(),
      );
      expect(occurrences(source, sequence)).toEqual(expected);
    }),
  );
});

test('each element is read once, however often the sequence almost stands there', () => {
  let reads = 0;
  const counted = new Proxy(Array.from({ length: 500 }, () => 'a').concat('b'), {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key);
    },
  });
  expect(
    occurrences(
      Array.from({ length: 5_000 }, () => 'a'),
      counted,
    ),
  ).toEqual([]);
  // Three for each element at the most: on the way forward, on the way back, at the end.
  expect(reads).toBeLessThan(3 * (5_000 + 1_000));
});
