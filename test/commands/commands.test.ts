// /source, /articles, /help and /status; who is offered commands, and where.
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../support/articles.js';
import { labelsOn, menuOn } from '../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { User } from '../support/discord/index.js';
import { quotesIn, readMarkdown } from '../support/discord-markdown.js';

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

test('/help names, to click, the commands that the member may use and that are switched on', async () => {
  const { discord, ada, mod, channel } = room;
  const named = async (user: User, place = channel) => {
    const { content } = await discord.slash(user, place, 'help').response();
    return readMarkdown(content).flatMap(({ text, spans }) =>
      spans.flatMap(({ kind, start, end }) => (kind === 'command' ? [text.slice(start, end)] : [])),
    );
  };
  const forAll = [
    'ask',
    'lookup',
    'timeline',
    'compare',
    'summary',
    'verify',
    'articles',
    'source',
  ];
  expect(await named(ada)).toEqual([...forAll, 'status']);
  // Articles of servers are switched off here, and this moderator may not manage the server.
  expect(await named(mod)).toEqual([...forAll, 'status', 'gaps']);
  const boss = discord.addUser('boss');
  const rights = ['ManageMessages', 'PinMessages', 'ManageGuild'] as const;
  discord.addMember(room.guild, boss, [
    discord.addRole(room.guild, 'bosses', { permissions: rights }),
  ]);
  expect((await named(boss)).slice(-3)).toEqual(['summaries', 'gaps', 'settings']);
  expect(await named(boss, discord.directMessages(boss))).toEqual([...forAll, 'status']);
});

test('/articles opens an article by its menu, and /source without a paragraph its first page', async () => {
  const { discord, ada, channel } = room;
  const list = await discord.slash(ada, channel, 'articles').response();
  const { id, values } = menuOn(list);
  expect(values).toHaveLength(5);
  const opened = await discord.select(ada, list, id, [values[1] ?? '']).response();
  expect(opened.content).toContain('paragraph 1 of');
  expect(opened.ephemeralTo).toBe(ada);
  const article = values[1]?.split(':')[1] ?? '';
  const page = await discord.slash(ada, channel, 'source', { article }).response();
  expect(page.content).toBe(opened.content);
});

test('/summary is for everybody, in private and without "Pin"', async () => {
  const { discord, ada, channel } = room;
  const summary = await discord.slash(ada, channel, 'summary', { topic: 'trade' }).response();
  expect(summary.ephemeralTo).toBe(ada);
  expect(quotesIn(summary.content).length).toBeGreaterThan(0);
  expect(labelsOn(summary)).not.toContain('Pin');
  const shorter = await discord.click(ada, summary, 'Shorter').response();
  expect(quotesIn(shorter.content).length).toBeGreaterThan(0);
});

test('"summarize the articles" offers topics, each a button that summarises it', async () => {
  const { discord, ada, ben, channel } = room;
  const said = discord.say(ada, channel, `<@${discord.bot.id}> summarize the articles`);
  const reply = await discord.waitForMessage(({ reference }) => reference === said);
  expect(quotesIn(reply.content)).toEqual([]);
  const [topic = ''] = labelsOn(reply);
  const summary = await discord.click(ben, reply, topic).response();
  expect(summary.ephemeralTo).toBe(ben);
  expect(summary.content.split('\n')[0]).toBe(`## ${topic}`);
});

test('/status says what the bot knows and since when it runs', async () => {
  const { discord, ada, channel } = room;
  const { content } = await discord.slash(ada, channel, 'status').response();
  expect(content).toMatch(/Articles: 5\n/);
  expect(content).toMatch(/Passages: \d+\n/);
  expect(content).toMatch(/Models: verbatim-embedder, verbatim-reader\n/);
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
    const context = await discord.click(eve, answer, 'Context').response();
    expect(context.content).toContain('paragraph');
    const more = await discord.click(eve, answer, 'More quotes').response();
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    discord.click(eve, answer, 'Delete');
    await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
  }
});
