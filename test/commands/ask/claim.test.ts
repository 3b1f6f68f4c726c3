// The names and figures of a claim, what of them stands in no article, and quotes that mean another thing by a figure.
import { beforeAll, describe, expect, test } from 'vitest';
import { missingFrom, particularsOf, withoutOtherFigures } from '../../../commands/ask/claim.js';
import { MAX_QUESTION_CHARACTERS } from '../../../src/answer/question.js';
import { createLookUps } from '../../../src/inference/look-ups.js';
import { isLookUp, readResult } from '../../../src/inference/protocol.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { indexTopics } from '../../../src/topics/entities/index-topics.js';
import { createTopics } from '../../../src/topics/topics.js';
import { articleOf } from '../../support/articles.js';
import { emptyAnswer, quoteOf } from '../../support/bot/hostile-messages.js';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import { quotesIn } from '../../support/discord-markdown.js';

describe('the names and figures of a claim', () => {
  test.each([
    ['Medvedev said that trade hit $240 billion', ['Medvedev', '$240 billion']],
    ['Yesterday Xi’s envoy met Putin on May 16', ['Xi', 'Putin', 'May 16']],
    ['Putin is 75', ['Putin', '75']],
    ['It rained, and nobody cared.', []],
  ])('%s', (claim, expected) => {
    expect(particularsOf(claim).map(({ text }) => text)).toEqual(expected);
  });

  test.each([
    ['Putin is 75', true],
    ['Putin turned 75 years old.', true],
    ['The pipeline is 75 kilometres long', false],
    ['They celebrated 75 years of relations', false],
  ])('%s: an age is claimed, %s', (claim, expected) => {
    expect(particularsOf(claim).some(({ isAge }) => isAge)).toBe(expected);
  });

  test('are not looked for in what is too long to be asked', () => {
    const claim = 'Putin met Xi. '.repeat(100);
    expect(particularsOf(claim.slice(0, MAX_QUESTION_CHARACTERS))).toHaveLength(2);
    expect(particularsOf(claim)).toEqual([]);
  });

  test('a month is none, also one that is no date', () => {
    const names = particularsOf('In May, Sep and Mar, or March 3, Maya met April.');
    expect(names.map(({ text }) => text)).toEqual(['March 3', 'Maya']);
  });
});

test('a quote that means no age by the number is no source for an age', () => {
  const article = articleOf(
    'Putin hailed 75 years of relations. Putin, 75, flew home. Xi met Putin.',
  );
  const quotes = article.sentences.map(({ start, end }, i) =>
    quoteOf(article, start, end, [i + 1]),
  );
  const asked = { answer: { ...emptyAnswer('Putin is 75'), quotes }, hasMore: true };
  const kept = withoutOtherFigures(asked, particularsOf('Putin is 75'));
  expect(kept.answer.quotes).toEqual(quotes.slice(1));
  expect(kept.hasMore).toBe(false);
  // Nothing is left: then it is a refusal.
  const only = { ...asked, answer: { ...asked.answer, quotes: quotes.slice(0, 1) } };
  expect(withoutOtherFigures(only, particularsOf('Putin is 75')).answer).toMatchObject({
    status: 'no-answer',
    reason: { code: 'no-evidence' },
  });
  expect(withoutOtherFigures(asked, particularsOf('Putin hailed 75 years of relations'))).toBe(
    asked,
  );
});

test('all names and figures of a claim are looked up at once', async () => {
  const articles = [articleOf('Putin, 71, met Xi in Beijing. He left in May.')];
  const lookUp = createLookUps(articles, await createTopics(articles, await indexTopics(articles)));
  const tasks: string[] = [];
  const known: Pick<Knowledge, 'articles' | 'run'> = {
    articles: () => articles,
    run: async (task) => {
      tasks.push(task.type);
      if (!isLookUp(task)) throw new Error('This needs a model.');
      return readResult(task, await lookUp(task));
    },
  };
  const bot = { knowledge: { of: () => known } };
  const missing = async (claim: string) =>
    (await missingFrom(bot, { guildId: null, userId: '1' }, particularsOf(claim))).map(
      ({ text }) => text,
    );
  expect(await missing('Putin is 71, Li is 72 and Xi is 73.')).toEqual(['Li', '72', '73']);
  expect(await missing('It rained.')).toEqual([]);
  expect(tasks).toEqual(['claim']);
});

describe('"Find sources"', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await openSharedReadingRoom();
  });

  const findSources = (claim: string) => {
    const { discord, ada, ben, channel } = room;
    const said = discord.say(ben, channel, claim);
    return discord.messageCommand(ada, said, 'Find sources').response();
  };

  test('says which names and figures stand in no article', async () => {
    const { content } = await findSources('Medvedev and Putin met Xi in Beijing 33 times.');
    expect(content).toMatch(/\*\*Medvedev\*\*.*: in no article\./);
    expect(content).not.toMatch(/\*\*Putin\*\*.*: in no article\./);
  });

  test('shows no "75 years" for an age', async () => {
    const { content } = await findSources('Putin is 75');
    expect(content).toContain('**75** (as an age): in no article.');
    for (const { text } of quotesIn(content)) expect(text).not.toMatch(/\b75\b/);
  });
});
