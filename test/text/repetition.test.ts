// What denies something, and what only looks like it.
import { expect, test } from 'vitest';
import { DENIAL } from '../../src/text/repetition.js';

test.each([
  ['Putin did not travel to Kyiv.', true],
  ['There is no agreement. 3 were planned.', true],
  ['No one came.', true],
  ['Under Article No. 3 he may travel.', false],
  ['The decree no.5 was signed.', false],
  ['The Nobel prize was given in November.', false],
])('%j: %j', (sentence, isDenial) => {
  expect(DENIAL.test(sentence)).toBe(isDenial);
});
