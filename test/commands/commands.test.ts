// /source, /articles, /help and /status; who is offered commands, and where.
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../support/articles.js';
import { labelsOn } from '../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import { quotesIn } from '../support/discord-markdown.js';

const ARTICLE = '004_6a46fb0a9873d50d';

let room: ReadingRoom;
beforeAll(async () => {
  room = await openSharedReadingRoom();
});

describe('/source', () => {
  test('shows a paragraph with its neighbours, exactly', async () => {
    const { discord, ada, channel } = room;
    const options = { article: ARTICLE, paragraph: 3 };
    const { content } = await discord.slash(ada, channel, 'source', options).response();
    const article = (await shippedArticles()).find(({ id }) => id === ARTICLE);
    const expected = article?.paragraphs
      .slice(1, 4)
      .map(({ start, end }) => article.body.slice(start, end));
    expect(quotesIn(content).map(({ text }) => text)).toEqual(expected);
  });

  test('turns pages in place, up to the ends of the article', async () => {
    const { discord, ada, ben, channel } = room;
    const options = { article: ARTICLE, paragraph: 2 };
    const page = await discord.slash(ada, channel, 'source', options).response();
    await discord.click(ben, page, '← Previous').response();
    expect(page.content).toContain('paragraph 1 of');
    expect(() => discord.click(ben, page, '← Previous')).toThrow('No button');
    expect(labelsOn(page)).toContain('Delete');
    await discord.click(ada, page, 'Next →').response();
    expect(page.content).toContain('paragraph 2 of');
  });

  test('offers articles and their paragraphs while one types, by number or by words', async () => {
    const { discord, ada, channel } = room;
    const choices = (options: Record<string, string>, focused: string) =>
      discord.autocomplete(ada, channel, 'source', options, focused).choices();
    expect(await choices({ article: '' }, 'article')).toHaveLength(5);
    expect(await choices({ article: 'zzz' }, 'article')).toEqual([]);
    const byNumber = await choices({ article: ARTICLE, paragraph: '2' }, 'paragraph');
    expect(byNumber.map(({ value }) => value)).toContain(2);
    const byWords = await choices({ article: ARTICLE, paragraph: 'harbin' }, 'paragraph');
    expect(byWords[0]?.name).toMatch(/^11 · /);
    expect(await choices({ paragraph: '1' }, 'paragraph')).toEqual([]);
  });

  test('says so when there is no such article or paragraph', async () => {
    const { discord, ada, channel } = room;
    const say = async (article: string, paragraph: number) =>
      (await discord.slash(ada, channel, 'source', { article, paragraph }).response()).content;
    expect(await say('nowhere', 1)).toContain('no such article');
    expect(await say(ARTICLE, 999)).toContain('has paragraphs 1 to');
    expect(await say(ARTICLE, 0)).toContain('has paragraphs 1 to');
    expect(await say(ARTICLE, -1)).toContain('has paragraphs 1 to');
  });
});

test('/articles lists title, source and size of each', async () => {
  const { discord, ada, channel } = room;
  const { content, ephemeralTo } = await discord.slash(ada, channel, 'articles').response();
  expect(content).toContain('5 articles');
  expect(content.match(/paragraphs? · [\d,]+ words/g)).toHaveLength(5);
  expect(ephemeralTo).toBe(ada);
});

test('/help says how to ask, and pings nobody', async () => {
  const { discord, ada, channel } = room;
  const { content } = await discord.slash(ada, channel, 'help').response();
  for (const way of ['/ask', 'Find sources', '/source', '/articles', '/status', discord.bot.id]) {
    expect(content).toContain(way);
  }
});

test('/status says what the bot knows and since when it runs', async () => {
  const { discord, ada, channel } = room;
  const { content } = await discord.slash(ada, channel, 'status').response();
  expect(content).toMatch(/Articles: 5\n/);
  expect(content).toMatch(/Passages: \d+\n/);
  expect(content).toMatch(/Models: e5-small-v2, all-MiniLM-L6-v2, verbatim-reader\n/);
  expect(content).toMatch(/Index built: <t:\d+:R>\n/);
  expect(content).toMatch(/Version: \d+\.\d+\.\d+\nStarted: <t:\d+:R>$/);
});

test('who has installed the bot for themselves uses it where the bot is not', async () => {
  const { discord, ada } = room;
  const eve = discord.addUser('eve', { hasApp: true });
  const elsewhere = discord.addGuild('Elsewhere', { members: [eve, ada], hasBot: false });
  const places = [
    discord.addChannel(elsewhere, 'talk'),
    discord.privateMessages(eve, ada),
    discord.directMessages(eve),
  ];
  for (const place of places) {
    const question = 'When did Putin visit Beijing?';
    const answer = await discord.slash(eve, place, 'ask', { question }).response();
    expect(quotesIn(answer.content).length).toBeGreaterThan(0);
    const context = await discord.click(eve, answer, 'In context').response();
    expect(context.content).toContain('paragraph');
    const more = await discord.click(eve, answer, 'More quotes').response();
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    discord.click(eve, answer, 'Delete');
    await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
  }
});
