// Articles and quotes that are made to keep the bot busy.
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/corpus/load.js';
import { clausesIn, tellsOfSpeech } from '../../src/verification/reporting.js';
import { mergeSpeakers, speakersOf } from '../../src/verification/speakers.js';
import { verify } from '../../src/verification/verify.js';
import { expectLinear, repeated } from '../support/growth.js';

const articleOf = (text: string) => parseArticle('a.md', Buffer.from(text));

test.each([
  ['adverbs before a verb', 'Xi', ' recently', ' decided and said so.'],
  ['words that say when, after a verb', '“No,” said', ' on on', ' Xi.'],
  ['verbs after quotations', '', '“a”, said on ', ''],
  ['blanks and names after a verb', '“a”, said', '  Xi', ''],
  ['reporting verbs', 'Xi ', 'said that he ', ''],
  ['sources without an end', '', 'according to Xi, ', ''],
  ['a word without an end before a verb', 'Xi ', 'a', ' said so.'],
])('%s are read in linear time', async (_, first, piece, last) => {
  await expectLinear((characters) => {
    const sentence = first + repeated(piece, characters) + last;
    tellsOfSpeech(sentence);
    clausesIn(sentence);
  });
});

test.each([
  ['a word, over and over', 'a ', 'a '.repeat(900)],
  ['a word, over and over, with another end', 'a ', `${'a '.repeat(900)}b`],
  ['pieces between ellipses', 'a b c ', 'a b c … '.repeat(200)],
  ['pieces that stand in many sentences', 'A b c. ', 'a b c … '.repeat(200)],
  ['words in another order', 'a b c d e f g h i j ', 'j i h g f e d c b a '.repeat(45)],
  ['brackets without an end', '[a [b ', '[a '.repeat(600)],
  ['signs', 'a. . ', '. a'.repeat(600)],
])('a quote of %s is looked for in linear time', async (_, piece, quote) => {
  await expectLinear((characters) => verify([articleOf(repeated(piece, characters))], quote));
});

test.each([
  ['a name of many words', 'A ', 'A '.repeat(3_000)],
  ['a name that is almost there', 'A ', `${'A '.repeat(3_000)}B`],
])('a speaker with %s is looked for in linear time', async (_, piece, speaker) => {
  await expectLinear((characters) =>
    verify([articleOf(`He said so. ${repeated(piece, characters)}`)], 'He said so', speaker),
  );
});

test('thousands of names are merged in linear time', async () => {
  // "Xi Abc Putin", each another one.
  const nameOf = (n: number) =>
    `Xi A${String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))} Putin`;
  await expectLinear((characters) =>
    mergeSpeakers(Array.from({ length: characters / 8 }, (_, n) => nameOf(n))),
  );
});

test('whom a pronoun means is told in linear time', async () => {
  const piece = 'Xi met her. He said that it is so. ';
  await expectLinear((characters) => verify([articleOf(repeated(piece, characters))], 'it is so'));
});

test('such an article is verified, and offers its speaker', async () => {
  const article = articleOf(`Xi${' recently'.repeat(40)} decided and said so.`);
  const { verdict } = await verify([article], 'decided and said so');
  expect(verdict.kind).toBe('found');
  expect(speakersOf([article])).toEqual(expect.any(Array));
});

test('a sentence is analysed once for all places in it', async () => {
  const phrase = 'Putin said that Xi said that ';
  await expectLinear((characters) => verify([articleOf(repeated(phrase, characters))], phrase));
});

test('a heading of blanks is read once', async () => {
  await expectLinear((characters) =>
    articleOf(`# Heading${' '.repeat(4 * characters)}x\n\nWords.`),
  );
});
