// /timeline: from the command through all of its pages, with the articles that ship and with made-up ones
// whose own date is known.
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../../support/articles.js';
import { contextsOn, labelsBelow, labelsOn } from '../../support/bot/buttons.js';
import {
  openReadingRoom,
  openSharedReadingRoom,
  type ReadingRoom,
} from '../../support/bot/reading-room.js';
import type { Message } from '../../support/discord/index.js';
import { listedNumbers, quotesIn } from '../../support/discord-markdown.js';
import { folderWith, temporaryFolder } from '../../support/temporary-folder.js';

const atTen = (day: string) => `<t:${Date.parse(`${day}T10:00:00Z`) / 1_000}:D>`;
const show = ({ discord, ada, channel }: ReadingRoom, options: Record<string, string | boolean>) =>
  discord.slash(ada, channel, 'timeline', options).response();

function boldIn({ content }: Message): string[] {
  return quotesIn(content).flatMap(({ text, bold }) =>
    bold.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('of the articles that ship', () => {
  let room: ReadingRoom;
  let bodies: string[];
  beforeAll(async () => {
    room = await openSharedReadingRoom();
    bodies = (await shippedArticles()).map(({ body }) => body);
  });

  test('is turned from the first page to the last and back, by anybody', async () => {
    const { discord, ben } = room;
    const message = await show(room, {});
    expect(message.content).toMatch(/^### Timeline · page 1 of \d+\n/);
    expect(labelsBelow(message)).toEqual(['← Previous', 'Next →', 'Delete']);
    const pages = Number(/page 1 of (\d+)/.exec(message.content)?.[1]);
    const first = message.content;
    const seen: string[] = [];
    let number = 0;
    for (let page = 1; page <= pages; page++) {
      const { content } = message;
      seen.push(content);
      expect(content).toContain(`page ${page} of ${pages}`);
      expect(content.length).toBeLessThanOrEqual(2000);
      for (const { text, strange } of quotesIn(content)) {
        expect(bodies.some((body) => body.includes(text))).toBe(true);
        expect(strange).toEqual([]);
      }
      expect(listedNumbers(content)).toEqual(quotesIn(content).flatMap(({ numbers }) => numbers));
      expect(listedNumbers(content)[0]).toBe(++number);
      number = listedNumbers(content).at(-1) ?? 0;
      if (page < pages) await discord.click(ben, message, 'Next →').response();
    }
    expect(() => discord.click(ben, message, 'Next →')).toThrow('No button');
    const all = seen.join('\n');
    const order = [
      '__1949__',
      '__February 2022__',
      `__${atTen('2024-05-07')}__`,
      `__${atTen('2024-05-14')}__`,
      `__${atTen('2024-05-16')} – ${atTen('2024-05-17')}__`,
      '**Year not stated**\n__March__',
      '**No certain date**',
      '**Thursday**',
    ].map((text) => all.indexOf(text));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    // "In March, only Reuters revealed that Putin would visit China in May", in an article that names February 2022.
    expect(all).not.toMatch(/(?:March|May) 2022/);
    for (let page = pages; page > 1; page--) {
      await discord.click(ben, message, '← Previous').response();
    }
    expect(message.content).toBe(first);
  });

  test('is about a topic, on every page, and its quotes are shown where they stand', async () => {
    const { discord, ben } = room;
    const message = await show(room, { topic: 'China' });
    expect(message.content).toMatch(/^\*\*China\*\* · Timeline · page 1 of \d+\n/);
    await discord.click(ben, message, 'Next →').response();
    expect(message.content).toMatch(/^\*\*China\*\* · Timeline · page 2 of \d+\n/);
    const quotes = quotesIn(message.content);
    for (const { text } of quotes) expect(text).toMatch(/chin/i);
    const context = await discord.click(ben, message, 'Context').response();
    expect(context.ephemeralTo).toBe(ben);
    expect(boldIn(context)).toEqual([quotes[0]?.text]);
    const chosen = await discord.click(ben, message, contextsOn(message)[1] ?? '').response();
    expect(boldIn(chosen)).toEqual([quotes[1]?.text]);
  });

  test('is private where that is wanted, and can be shared; the asker deletes it', async () => {
    const { discord, ada, ben } = room;
    const secret = await show(room, { topic: 'trade', private: true });
    expect(secret.ephemeralTo).toBe(ada);
    expect(labelsOn(secret)).not.toContain('Delete');
    const shared = await discord.click(ada, secret, 'Share').followup();
    expect(shared.ephemeralTo).toBeNull();
    const refused = await discord.click(ben, shared, 'Delete').response();
    expect(refused.content).toContain('Only the person who asked');
    discord.click(ada, shared, 'Delete');
    await discord.waitUntil(() => shared.deletedAt !== null, 'the deletion');
  });

  test.each([
    ['nothing about it', 'zebra', /^The articles mention no date for “zebra”\./],
    ['no date in it', 'Gaza', /^The articles mention no date/],
    ['no word', '!? 🙂', /^Type a topic in words/],
    ['invisible characters', '\u200b\u2060', /^Type a topic in words/],
    [
      'a typo',
      'Bidden',
      /^\*\*Joe Biden\*\* · Timeline.*\n-# Showing results for Joe Biden\. You typed “Bidden”\.\n/,
    ],
    ['a ping', '@everyone', /^The articles mention no date for “\\@everyone”/],
    ['markdown', '**trade** · x', /^The articles mention no date/],
    ['right-to-left', '\u202etrade\u202c', /^\*\*trade\*\* · Timeline/],
    [
      'markdown about something',
      '__**China**__',
      /^\*\*\\_\\_\\\*\\\*China\\\*\\\*\\_\\_\*\* · Timeline/,
    ],
  ])('answers %s in a sentence or sanely', async (_, topic, expected) => {
    const { discord, ada } = room;
    const message = await show(room, { topic });
    expect(message.content).toMatch(expected);
    if (!labelsOn(message).includes('Next →')) return;
    await discord.click(ada, message, 'Next →').response();
    expect(message.content).toMatch(expected);
    expect(message.content).toContain('page 2 of');
  });

  test('speaks the language of whoever asked, on every page', async () => {
    const { discord, channel, ben } = room;
    const erika = discord.addUser('erika', { locale: Locale.German });
    discord.addMember(room.guild, erika);
    const message = await discord.slash(erika, channel, 'timeline', { topic: 'China' }).response();
    expect(message.content).toMatch(/^\*\*China\*\* · Zeitleiste · Seite 1 von/);
    expect(message.content).toContain('__Februar 2022__');
    await discord.click(ben, message, 'Weiter →').response();
    expect(message.content).toMatch(/^\*\*China\*\* · Zeitleiste · Seite 2 von/);
  });

  test('does not follow forged buttons', async () => {
    const { discord, ben } = room;
    const message = await show(room, { topic: 'Harbin summit trade' });
    const other = await show(room, { topic: 'China' });
    for (const forged of ['timeline:2:all:en', 'timeline:x:all:en', 'timeline:1:topic:xx']) {
      const said = await discord.click(ben, other, forged, { forged: true }).response();
      expect(said.content).toContain('from another version of this bot');
    }
    expect(message.content).toContain('mention no date');
  });
});

describe('of articles whose own date is known', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    const dated = (date: string, body: string) => `---\npublished: ${date}\n---\n${body}\n`;
    room = await openReadingRoom({
      INDEX_DIR: await temporaryFolder(),
      ARTICLES_DIR: await folderWith({
        'harbour.md': dated(
          '2024-05-14',
          'The mayor opened the new harbour on Monday. The ferry will sail on Friday. Storms raged last week.',
        ),
        'echo.md': dated('2024-05-14', 'The mayor opened the new harbour on Monday.'),
        'undated.md': 'The bridge was closed on Monday.\n',
      }),
    });
  });

  test('counts weekdays from it, shows repeats once, and leaves the rest as written', async () => {
    const { content } = await show(room, {});
    const [opened, sails, storms] = [
      content.indexOf(`__${atTen('2024-05-13')}__`),
      content.indexOf(`__${atTen('2024-05-17')}__`),
      content.indexOf('**No certain date**'),
    ];
    expect(opened).toBeGreaterThan(0);
    expect(sails).toBeGreaterThan(opened);
    expect(storms).toBeGreaterThan(sails);
    const quotes = quotesIn(content);
    expect(quotes.map(({ numbers }) => numbers)).toEqual([[1, 2], [3], [4], [5]]);
    expect(content).toContain('__harbour · published May 14, 2024__');
    expect(quotes.at(-1)?.text).toBe('The bridge was closed on Monday.');
  });
});
