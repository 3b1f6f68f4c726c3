// Articles and quotes that are made to keep the bot busy.
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/corpus/load.js';
import { clausesIn } from '../../src/verification/reporting.js';
import { speakersOf } from '../../src/verification/speakers.js';
import { verify } from '../../src/verification/verify.js';

const articleOf = (text: string) => parseArticle('a.md', Buffer.from(text));

/** The shortest of three, in milliseconds. */
async function timeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

test('twice as many adverbs before a verb take no longer by the power of two', async () => {
  const clauses = (count: number) => () =>
    clausesIn(`Xi${' recently'.repeat(count)} decided and said so.`);
  // 40 of them took longer than anybody waits.
  expect(await timeOf(clauses(40))).toBeLessThan(50 + 50 * (await timeOf(clauses(20))));
});

test('such an article is verified, and offers its speaker', async () => {
  const article = articleOf(`Xi${' recently'.repeat(40)} decided and said so.`);
  const { verdict } = await verify([article], 'decided and said so');
  expect(verdict.kind).toBe('found');
  expect(speakersOf([article])).toEqual(expect.any(Array));
});

test('a sentence is analysed once for all places in it', async () => {
  const phrase = 'Putin said that Xi said that ';
  const verified = (count: number) => {
    const article = articleOf(phrase.repeat(count));
    return () => verify([article], phrase);
  };
  // Anew for each place, it takes 16 times as long at least.
  expect(await timeOf(verified(300))).toBeLessThan(50 + 12 * (await timeOf(verified(75))));
});

test('a heading of blanks is read once', async () => {
  const read = (blanks: number) => () => articleOf(`# Heading${' '.repeat(blanks)}x\n\nWords.`);
  expect(await timeOf(read(80_000))).toBeLessThan(50 + 12 * (await timeOf(read(20_000))));
});
