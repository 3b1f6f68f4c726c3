// Which questions are listed as one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupGaps } from '../../src/feedback/groups.js';
import type { Gap } from '../../src/feedback/store.js';
import { arbitraryText } from '../support/arbitrary-text.js';

const gapsOf = (questions: readonly string[]): Gap[] =>
  questions.map((question, i) => ({
    id: i + 1,
    question,
    reason: 'no-evidence',
    day: 20_000 + i,
    helpful: 0,
    notHelpful: 0,
    why: { beside: 0, incomplete: 0, wrong: 0, unclear: 0 },
  }));
const grouped = async (...questions: string[]) =>
  (await groupGaps(gapsOf(questions))).map(({ question, gaps }) => [question, gaps.length]);

test('questions in the same words are one, whatever their order, case, endings and small words', async () => {
  expect(
    await grouped(
      'Who pays for the pipeline?',
      'who pays for pipelines',
      'How old is Xi?',
      'The pipeline: who is paying for it?',
    ),
  ).toEqual([
    ['The pipeline: who is paying for it?', 3],
    ['How old is Xi?', 1],
  ]);
});

test('the wording that was used most often stands for them', async () => {
  expect(
    await grouped('who pays for pipelines', 'who pays for pipelines', 'Pipelines: who pays?'),
  ).toEqual([['who pays for pipelines', 3]]);
});

test('one word more or less among four is nearly the same; one among three is another question', async () => {
  expect(
    await grouped('When did Putin visit Beijing?', 'When did Putin visit Beijing last May?'),
  ).toHaveLength(2);
  expect(
    await grouped('When did Putin visit Beijing?', 'When did Putin visit Beijing officially?'),
  ).toHaveLength(1);
  expect(await grouped('price of gas', 'price of oil')).toHaveLength(2);
  expect(await grouped('price of gas today', 'price of oil today')).toHaveLength(2);
});

test('questions with different figures are never one', async () => {
  const about = (year: number) =>
    `How much natural gas did the Russian company sell to Chinese buyers in ${year}?`;
  expect(await grouped(about(2022), about(2023))).toHaveLength(2);
  expect(await grouped(about(2022), about(2022))).toHaveLength(1);
});

test('questions of small words alone are one only when they are the same', async () => {
  expect(await grouped('who is it?', 'Who is it?', 'what was that?')).toHaveLength(2);
});

test('nothing gives no groups', async () => {
  expect(await groupGaps([])).toEqual([]);
});

test('each question is in one group, and whatever they are, the order is the same', async () => {
  const question = fc.oneof(
    arbitraryText,
    fc
      .array(fc.constantFrom('gas', 'oil', 'price', 'china', 'russia', '2022', '2023', 'the'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(question, { maxLength: 40 }), async (questions) => {
      const gaps = gapsOf(questions);
      const groups = await groupGaps(gaps);
      const ids = groups.flatMap((group) => group.gaps.map(({ id }) => id));
      expect(ids.toSorted((a, b) => a - b)).toEqual(gaps.map(({ id }) => id));
      const sizes = groups.map((group) => group.gaps.length);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(await groupGaps(gaps)).toEqual(groups);
      for (const group of groups) {
        expect(group.gaps.map((gap) => gap.question)).toContain(group.question);
      }
    }),
  );
});
