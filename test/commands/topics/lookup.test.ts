// /lookup: what is offered while one types, the quotes and their pages, exact phrases, nothing found.
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../../support/articles.js';
import { contextsOn, labelsBelow, labelsOn } from '../../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Message, User } from '../../support/discord/index.js';
import { quotesIn } from '../../support/discord-markdown.js';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openSharedReadingRoom();
});

const lookUp = (
  topic: string,
  { by = room.ada, ...options }: { by?: User; private?: boolean } = {},
) => room.discord.slash(by, room.channel, 'lookup', { topic, ...options }).response();

const choices = (typed: string, by = room.ada) =>
  room.discord.autocomplete(by, room.channel, 'lookup', { topic: typed }, 'topic').choices();

const textsOf = ({ content }: Message) => quotesIn(content).map(({ text }) => text);
const numbersOf = ({ content }: Message) =>
  [...content.matchAll(/^>.* `\[(\d+)\]`$/gm)].map(([, number]) => Number(number));
const boldOf = ({ content }: Message) =>
  quotesIn(content).map(({ text, bold }) => bold.map(({ start, end }) => text.slice(start, end)));

describe('while a topic is typed', () => {
  test('what is mentioned most is offered first', async () => {
    const offered = await choices('');
    expect(offered).toHaveLength(25);
    expect(offered[0]).toEqual({ name: 'China · 5 articles, 44 quotes', value: 'China' });
  });

  test('names are found by their beginnings and with typos, words by themselves', async () => {
    for (const typed of ['lav', 'lavrof', 'SERGEI']) {
      const [first] = await choices(typed);
      expect(first).toEqual({
        name: 'Sergei Lavrov · 2 articles, 3 quotes',
        value: 'Sergei Lavrov',
      });
    }
    expect(await choices('sanctions')).toEqual([
      { name: 'sanctions · 4 articles, 7 quotes', value: 'sanctions' },
    ]);
    expect(await choices('zzz')).toEqual([]);
  });

  test('every choice gives as many quotes as it says', async () => {
    for (const { name, value } of (await choices('')).slice(0, 8)) {
      const { content } = await lookUp(String(value));
      const [, articles, quotes] = / · (\d+) articles?, (\d+) quotes?$/.exec(name) ?? [];
      expect(content.split('\n')[0]).toMatch(
        new RegExp(`^\\*\\*.+\\*\\* · .*\\b${quotes} quotes? in ${articles} articles?$`),
      );
    }
  });
});

describe('a topic', () => {
  test('gives every quote about it, by article, numbered, the names bold', async () => {
    const message = await lookUp('Lavrov');
    expect(message.content).toMatch(
      /^\*\*Sergei Lavrov\*\* · person · 3 quotes in 2 articles\n\n__/,
    );
    expect(numbersOf(message)).toEqual([1, 2, 3]);
    expect(boldOf(message)).toEqual([['Sergei Lavrov'], ['Lavrov'], ['Sergei Lavrov']]);
    expect(message.content).toContain('-# `[1]` paragraph 7 · `[2]` paragraph 8\n');
    const bodies = (await shippedArticles()).map(({ body }) => body);
    for (const text of textsOf(message)) {
      expect(bodies.some((body) => body.includes(text))).toBe(true);
    }
    expect(labelsBelow(message)).toEqual(['Delete']);
    expect(message.ephemeralTo).toBeNull();
  });

  test('with a typo is understood, which is said', async () => {
    const { content } = await lookUp('lavrof');
    expect(content).toMatch(
      /^\*\*Sergei Lavrov\*\* · person · .*\n-# Showing results for Sergei Lavrov\. You typed “lavrof”\.\n/,
    );
  });

  test('is turned through page by page, every quote once', async () => {
    const { discord, ada, ben } = room;
    const message = await lookUp('Ukraine');
    const pages = [message.content];
    expect(message.content).toMatch(
      / · place · 11 quotes in 5 articles\n-# Quotes 1 to \d of 11\n/,
    );
    expect(() => discord.click(ben, message, '← Previous')).toThrow('No button');
    const seen = [numbersOf(message)];
    while (seen.flat().length < 11) {
      await discord.click(seen.length % 2 ? ben : ada, message, 'Next →').response();
      seen.push(numbersOf(message));
      pages.push(message.content);
    }
    expect(seen.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(() => discord.click(ben, message, 'Next →')).toThrow('No button');
    for (let page = seen.length; page > 1; page--) {
      const before = numbersOf(message)[0] ?? 0;
      await discord.click(ada, message, '← Previous').response();
      expect(numbersOf(message).at(-1)).toBe(before - 1);
    }
    expect(message.content).toBe(pages[0]);
    expect(labelsOn(message)).toContain('Delete');
  });

  test('is opened in context, by the button beside each quote', async () => {
    const { discord, ben } = room;
    const message = await lookUp('Sergei Lavrov');
    const first = await discord.click(ben, message, 'Context').response();
    expect(first.content).toContain('paragraph 7 of');
    expect(first.ephemeralTo).toBe(ben);
    const ids = contextsOn(message);
    expect(ids).toHaveLength(3);
    const third = await discord.click(ben, message, ids[2] ?? '').response();
    expect(third.content).toContain('paragraph 18 of');
  });

  test('is deleted by whoever asked, and by nobody else', async () => {
    const { discord, ada, ben } = room;
    const message = await lookUp('Reuters');
    const refused = await discord.click(ben, message, 'Delete').response();
    expect(refused.content).toContain('Only the person who asked');
    discord.click(ada, message, 'Delete');
    await discord.waitUntil(() => message.deletedAt !== null, 'the deletion');
  });

  test('looked up privately is seen by one, until it is shared', async () => {
    const { discord, ada, ben } = room;
    const message = await lookUp('China', { private: true });
    expect(message.ephemeralTo).toBe(ada);
    expect(labelsBelow(message)).toEqual(['← Previous', 'Next →', 'Share']);
    await discord.click(ada, message, 'Next →').response();
    expect(numbersOf(message)[0]).toBeGreaterThan(1);
    const shared = await discord.click(ada, message, 'Share').followup();
    expect(shared.content).toMatch(/\n-# Shared by ada$/);
    await discord.click(ben, shared, '← Previous').response();
    expect(numbersOf(shared)[0]).toBe(1);
    expect(labelsBelow(shared)).toEqual(['← Previous', 'Next →', 'Delete']);
  });
});

describe('words', () => {
  test('are found in their forms, and to the letter in quotation marks of any shape', async () => {
    expect((await lookUp('sanction')).content).toMatch(
      /^\*\*sanction\*\* · 7 quotes in 4 articles\n/,
    );
    for (const topic of ['"no limits"', '“NO limits”', '« no  limits »']) {
      const message = await lookUp(topic);
      expect(message.content.split('\n')[0]).toContain(' · 3 quotes in 3 articles');
      expect(boldOf(message)).toEqual([['no limits'], ['no limits'], ['no limits']]);
    }
  });

  test('that nothing holds are said to be missing, to whoever asked alone, with what is nearest', async () => {
    const missing = await lookUp('Iraq');
    expect(missing.content).toBe('No article mentions “Iraq”. Did you mean **Iran**?');
    expect(missing.ephemeralTo).toBe(room.ada);
    expect((await lookUp('"sanction"')).content).toBe('No article mentions "sanction".');
    expect((await lookUp('!?')).content).toBe('No article mentions “!?”.');
  });

  test('that nearly every sentence has get a sentence, and no quotes', async () => {
    const { content } = await lookUp('the');
    expect(content).toContain('Nearly every sentence contains “the”.');
    expect(quotesIn(content)).toEqual([]);
  });

  test('of any kind do no harm', async () => {
    for (const topic of [
      '@everyone <@1> **x** `y` ~~z~~',
      'Putin** · person',
      '\u202e\u2067abc',
      '(((((((((([[[[\\',
      '"((a+)+)+$"',
      '__proto__',
      'a'.repeat(100),
      '"'.repeat(100),
      '🙂',
    ]) {
      const { content } = await lookUp(topic);
      expect(content).toMatch(/^(?:No article mentions |\*\*)/);
      expect((await choices(topic)).length).toBeLessThanOrEqual(25);
    }
  });

  test('that look like markdown are read back as they were typed when pages are turned', async () => {
    const { discord, ada } = room;
    const message = await lookUp('*China* _Putin_');
    expect(message.content).toMatch(/^\*\*\\\*China\\\* \\_Putin\\_\*\* · \d+ quotes/);
    await discord.click(ada, message, 'Next →').response();
    expect(message.content).toMatch(/^\*\*\\\*China\\\* \\_Putin\\_\*\* · \d+ quotes/);
    expect(numbersOf(message)[0]).toBeGreaterThan(1);
  });
});

test('German and French members are answered in their languages, quotes as they are', async () => {
  const { discord, guild, ada } = room;
  const erika = discord.addUser('erika', { locale: Locale.German });
  const louis = discord.addUser('louis', { locale: Locale.French });
  for (const member of [erika, louis]) discord.addMember(guild, member);
  const german = await lookUp('Ukraine', { by: erika });
  expect(german.content).toMatch(/ · Ort · 11 Zitate in 5 Artikeln\n-# Zitate 1 bis \d von 11\n/);
  expect(textsOf(german)).toEqual(textsOf(await lookUp('Ukraine')));
  await discord.click(ada, german, 'Weiter →').response();
  expect(german.content).toContain(' · Ort · ');
  expect((await choices('lavrov', louis))[0]?.name).toBe('Sergei Lavrov · 2 articles, 3 citations');
  const russia = await lookUp('Russland', { by: erika });
  expect(russia.content).toMatch(/^\*\*Russia\*\* · Ort · 24 Zitate in 4 Artikeln\n/);
  const missing = await lookUp('Iraq', { by: louis });
  expect(missing.content).toBe(
    'Aucun article ne mentionne «\u202fIraq\u202f». Voulais-tu dire **Iran**\u202f?',
  );
});
