// That the soak would notice what it is there to notice.
import { expect, test } from 'vitest';
import { noChanges } from './changes.js';
import type { Asked } from './members.js';
import { growth, type Sample } from './memory.js';
import { questionsFor, shareOfRepeats } from './questions.js';
import { problemsOf, reportOn, type Soaked } from './report.js';

/** Memory that grows by so many megabytes per 1,000 questions, once caches are full. */
const samples = (perThousand: number): Sample[] =>
  Array.from({ length: 101 }, (_, i) => {
    const questions = i * 100;
    const mb = 100 + Math.min(i, 25) + (perThousand * questions) / 1_000;
    return {
      questions,
      mb: { 'bot, resident': mb, 'bot, heap': mb, 'worker, resident': mb, 'worker, heap': mb },
    };
  });
const asked = (outcome: Asked['outcome']): Asked => ({
  text: 'Who?',
  attempts: [],
  outcome,
  again: [],
  ms: 1,
});
const soaked = (changes: Partial<Soaked> = {}): Soaked => ({
  asked: Array(10_000).fill(asked('answered')),
  repeats: 0,
  members: 1,
  doubled: 0,
  changes: noChanges(),
  votesKept: 0,
  standing: [],
  troubles: { rest: 0, gateway: 0, workers: 0, disk: 0 },
  samples: samples(0),
  minutes: 1,
  ...changes,
});

test('memory is flat when it stays as it is once caches are full', () => {
  expect(growth(samples(0), 'bot, heap')).toBeCloseTo(0);
  expect(growth(samples(2), 'bot, heap')).toBeCloseTo(2, 1);
});

test('pages that are freed now and then, and taken again, are no growth', () => {
  const freed = (perThousand: number) =>
    samples(perThousand).map(({ questions, mb }) => {
      const given = questions % 1_700 < 600 || (4_900 < questions && questions < 6_500) ? 40 : 0;
      return { questions, mb: { ...mb, 'bot, resident': mb['bot, resident'] - given } };
    });
  expect(growth(freed(0), 'bot, resident')).toBeCloseTo(0);
  expect(growth(freed(5), 'bot, resident')).toBeGreaterThan(4);
});

test.each([
  [{ asked: [asked('answered'), asked('lost')] }, '1 questions were lost'],
  [{ doubled: 1 }, 'more than once'],
  [{ standing: [asked('lost')] }, '1 questions were lost'],
  [{ changes: { ...noChanges(), lost: ['a vote'] } }, '1 changes were lost'],
  [{ votesKept: 1 }, '1 votes are kept of 0'],
  [{ samples: samples(1) }, 'bot, heap grew by +1.02 MB'],
])('it fails when %j', (changes, problem) => {
  expect(problemsOf(soaked())).toEqual([]);
  expect(problemsOf(soaked(changes)).join()).toContain(problem);
});

test('a short run, or one without samples, does not pass for a flat one', () => {
  expect(problemsOf(soaked({ samples: [] }))).toHaveLength(4);
  const short = soaked({ asked: [asked('answered')], samples: samples(9) });
  expect(problemsOf(short)).toEqual([]);
  expect(reportOn(short)).toContain('do not tell whether memory is flat');
});

test('the questions are the same each time, and a quarter of them new', () => {
  const questions = questionsFor(10_000);
  expect(questions).toEqual(questionsFor(10_000));
  expect(shareOfRepeats(questions)).toBeLessThan(0.8);
  expect(questions.every((question) => question.length > 0 && question.length < 300)).toBe(true);
});
