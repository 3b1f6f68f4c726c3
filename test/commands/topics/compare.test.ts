// /compare: the versions beside each other, with the articles that ship and with made-up ones that differ.
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../../support/articles.js';
import { labelsOn } from '../../support/bot/buttons.js';
import {
  openReadingRoom,
  openSharedReadingRoom,
  type ReadingRoom,
} from '../../support/bot/reading-room.js';
import { listedNumbers, quotesIn } from '../../support/discord-markdown.js';
import { folderWith, temporaryFolder } from '../../support/temporary-folder.js';

const compare = (
  { discord, ada, channel }: ReadingRoom,
  topic: string,
  options: Record<string, boolean> = {},
) => discord.slash(ada, channel, 'compare', { topic, ...options }).response();

describe('the articles that ship', () => {
  let room: ReadingRoom;
  let bodies: string[];
  beforeAll(async () => {
    room = await openSharedReadingRoom();
    bodies = (await shippedArticles()).map(({ body }) => body);
  });

  test('differ about trade: both figures, under the names of the articles', async () => {
    const message = await compare(room, 'trade');
    const { content } = message;
    expect(content).toMatch(
      /^\*\*trade\*\* · Comparison · page 1 of 2\n-# \d+ quotes compared · 4 articles\n/,
    );
    const lines = content.split('\n').filter(Boolean);
    const at = lines.indexOf('**Different figures or dates**');
    expect(lines[at + 1]).toMatch(/^__Putin to visit China on May 16–17/);
    expect(lines[at + 2]).toContain('**$240.1bn**');
    expect(lines[at + 3]).toMatch(/^__Kremlin/);
    expect(lines[at + 4]).toContain('**more than US$200 billion**');
    for (const { text, strange } of quotesIn(content)) {
      expect(bodies.some((body) => body.includes(text))).toBe(true);
      expect(strange).toEqual([]);
    }
    expect(listedNumbers(content)).toEqual(quotesIn(content).flatMap(({ numbers }) => numbers));
    expect(message.ephemeralTo).toBeNull();
  });

  test('are turned page by page, whole versions on each', async () => {
    const { discord, ben } = room;
    const message = await compare(room, 'Putin');
    const pages = Number(/page 1 of (\d+)/.exec(message.content)?.[1]);
    expect(pages).toBeGreaterThan(1);
    const first = message.content;
    for (let page = 2; page <= pages; page++) {
      await discord.click(ben, message, 'Next →').response();
      expect(message.content).toContain(
        `**Vladimir Putin** · Comparison · page ${page} of ${pages}\n`,
      );
      expect(quotesIn(message.content).length).toBeGreaterThan(1);
    }
    for (let page = pages; page > 1; page--) {
      await discord.click(ben, message, '← Previous').response();
    }
    expect(message.content).toBe(first);
  });

  test.each([
    [
      'oil',
      /^\*\*oil\*\* · Comparison\n-# 3 quotes compared · 3 articles\nI found no figure, date or quoted speech/,
    ],
    ['75 years', /· 1 only repeats another article\nI found no figure/],
    ['Gazprom', /^Only one article mentions “Gazprom”/],
    ['zebra', /^No article mentions “zebra”\./],
    ['!?', /^Type a topic in words/],
    ['@everyone <@1>', /^No article mentions “\\@everyone \\<\\@1\\>”/],
    ['x'.repeat(100), /^No article mentions “x{100}”/],
  ])('answer %j in a sentence', async (topic, expected) => {
    expect((await compare(room, topic)).content).toMatch(expected);
  });

  test('are compared in private, and in the language of whoever asks', async () => {
    const { discord, ada, channel } = room;
    const secret = await compare(room, 'trade', { private: true });
    expect(secret.ephemeralTo).toBe(ada);
    expect(labelsOn(secret)).toContain('Share');
    const louis = discord.addUser('louis', { locale: Locale.French });
    discord.addMember(room.guild, louis);
    const message = await discord.slash(louis, channel, 'compare', { topic: 'trade' }).response();
    expect(message.content).toContain('**Chiffres ou dates différents**\n');
    expect(labelsOn(message)).toContain('Supprimer');
  });
});

describe('articles that differ', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    const bridge = (price: string) =>
      `The new bridge over the river cost ${price}, the town council said in 2023.\n`;
    room = await openReadingRoom({
      INDEX_DIR: await temporaryFolder(),
      ARTICLES_DIR: await folderWith({
        'bell.md': `# The Bell\n\n${bridge('$20 million')}`,
        'courier.md': `# The Courier\n\n${bridge('$20m')}`,
        'herald.md': `# The Herald\n\n${bridge('$35 million')}`,
        'rain.md': 'It rained for days.\n',
      }),
    });
  });

  test('have a side each, and those that repeat each other one between them', async () => {
    const { content } = await compare(room, 'bridge');
    expect(content).toMatch(
      /^\*\*bridge\*\* · Comparison\n-# 3 quotes compared · 3 articles · 1 only repeats another article\n/,
    );
    expect(content).toContain('__The Bell · The Courier__\n');
    expect(content).toContain('__The Herald__\n');
    expect(quotesIn(content).map(({ numbers }) => numbers)).toEqual([[1, 2], [3]]);
    const marked = quotesIn(content).map(({ text, bold }) =>
      bold.map(({ start, end }) => text.slice(start, end)),
    );
    expect(marked).toEqual([['$20 million'], ['$35 million']]);
  });
});
