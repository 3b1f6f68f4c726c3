// Asking by command: from the slash to the quotes, and every button under them.
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../../support/articles.js';
import { contextsOn, labelsBelow, labelsOn } from '../../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import { listedNumbers, quotesIn } from '../../support/discord-markdown.js';

const QUESTION = 'When did Putin visit Beijing?';

let room: ReadingRoom;
let bodies: string[];
beforeAll(async () => {
  room = await openSharedReadingRoom();
  bodies = (await shippedArticles()).map(({ body }) => body);
});

const ask = (options: Record<string, string | boolean> = {}) =>
  room.discord.slash(room.ada, room.channel, 'ask', { question: QUESTION, ...options });

describe('/ask', () => {
  test('answers with quotes that stand in the articles, numbered as the sources are', async () => {
    const answer = await ask().response();
    const quotes = quotesIn(answer.content);
    expect(quotes.length).toBeGreaterThan(1);
    for (const { text, strange } of quotes) {
      expect(bodies.some((body) => body.includes(text))).toBe(true);
      expect(strange).toEqual([]);
    }
    expect(listedNumbers(answer.content)).toEqual(quotes.flatMap(({ numbers }) => numbers));
    expect(answer.content).toMatch(/^\*\*When did Putin visit Beijing\?\*\*\n/);
    const votes = ['Helpful', 'Not helpful'];
    expect(labelsBelow(answer)).toEqual(['More quotes', 'Delete', ...votes]);
    expect(contextsOn(answer)).toHaveLength(quotes.length);
    expect(answer.ephemeralTo).toBeNull();
  });

  test('looks in one article only, when it is named by a choice or by its title', async () => {
    const { discord, ada, channel } = room;
    const typing = discord.autocomplete(
      ada,
      channel,
      'ask',
      { article: "putin's trip" },
      'article',
    );
    const [choice] = await typing.choices();
    expect(choice).toMatchObject({ value: '004_6a46fb0a9873d50d' });
    for (const article of [String(choice?.value), String(choice?.name)]) {
      const { content } = await ask({ article }).response();
      expect(content).toContain('Putin’s trip to China for talks with Xi Jinping');
      expect(content).not.toContain('deepening partnership, trade and Western sanctions');
    }
  });

  test('says so when there is no such article', async () => {
    const answer = await ask({ article: 'Moby-Dick' }).response();
    expect(answer.content).toContain('no such article');
    expect(answer.ephemeralTo).toBe(room.ada);
  });

  test('refuses in a sentence what the articles say nothing about, without quotes', async () => {
    const { discord, ada, channel } = room;
    const question = 'How do I bake sourdough bread?';
    const { content } = await discord.slash(ada, channel, 'ask', { question }).response();
    expect(content).toContain('I found nothing about this in the articles.');
    expect(quotesIn(content)).toEqual([]);
  });
});

describe('the buttons of an answer', () => {
  test('"In context" shows the quote where it stands, in bold, to whoever clicks', async () => {
    const { discord, ben } = room;
    const answer = await ask().response();
    const [first] = quotesIn(answer.content);
    const shown = await discord.click(ben, answer, 'Context').response();
    expect(shown.ephemeralTo).toBe(ben);
    const bold = quotesIn(shown.content).flatMap((quote) =>
      quote.bold.map(({ start, end }) => quote.text.slice(start, end)),
    );
    expect(bold).toEqual([first?.text]);
    expect(labelsOn(shown)).toEqual(['← Previous', 'Next →']);
  });

  test('each quote is shown in context by the button beside it, and pages lead on from there', async () => {
    const { discord, ben } = room;
    const answer = await ask().response();
    const shown = await discord.click(ben, answer, contextsOn(answer)[1] ?? '').response();
    const [, second] = quotesIn(answer.content);
    expect(shown.content.replaceAll('**', '')).toContain(second?.text);
    const before = /paragraph (\d+) of/.exec(shown.content)?.[1];
    const turned = await discord.click(ben, shown, 'Next →').response();
    expect(turned.id).toBe(shown.id);
    expect(turned.content).toContain(`paragraph ${Number(before) + 1} of`);
  });

  test('"More quotes" shows others, with numbers that go on', async () => {
    const { discord, ben } = room;
    const answer = await ask().response();
    const more = await discord.click(ben, answer, 'More quotes').response();
    expect(more.ephemeralTo).toBe(ben);
    const shown = quotesIn(answer.content).map(({ text }) => text);
    const others = quotesIn(more.content).map(({ text }) => text);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((text) => shown.includes(text))).toEqual([]);
    const [last] = listedNumbers(answer.content).slice(-1);
    expect(listedNumbers(more.content)[0]).toBe((last ?? 0) + 1);
  });

  test('"Share" posts for everyone what only the asker saw, once, and the sharer may delete it', async () => {
    const { discord, ada, ben } = room;
    const answer = await ask({ private: true }).response();
    expect(answer.ephemeralTo).toBe(ada);
    expect(labelsOn(answer)).toContain('Share');
    const clicked = discord.click(ada, answer, 'Share');
    const shared = await clicked.followup();
    expect(shared.ephemeralTo).toBeNull();
    expect(shared.content).toBe(`${answer.content}\n\n-# Shared by ada`);
    expect(labelsOn(answer)).not.toContain('Share');
    const more = await discord.click(ben, shared, 'More quotes').response();
    expect(quotesIn(more.content).length).toBeGreaterThan(0);
    discord.click(ada, shared, 'Delete');
    await discord.waitUntil(() => shared.deletedAt !== null, 'the deletion');
  });

  test('"Delete" is for the asker and for moderators', async () => {
    const { discord, ada, ben, mod } = room;
    for (const allowed of [ada, mod]) {
      const answer = await ask().response();
      const refused = await discord.click(ben, answer, 'Delete').response();
      expect(refused).toMatchObject({ ephemeralTo: ben });
      expect(refused.content).toContain('Only the person who asked');
      discord.click(allowed, answer, 'Delete');
      await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
    }
  });

  test('a forged custom_id gets nobody anything', async () => {
    const { discord, ada, ben, channel } = room;
    const answer = await ask().response();
    const before = discord.messages(channel).length;
    for (const forged of [
      `delete:${ben.id}`,
      'context:004_6a46fb0a9873d50d:0:9999999:00000000',
      'page:004_6a46fb0a9873d50d:1:en',
      'more::0:1',
      'share',
      'articles:1',
      'menu',
      'helpful:123456789012345678',
      'notHelpful:123456789012345678',
      'gaps:1',
      'eraseGap:1:1',
      'eraseGaps',
      'setFeedback:0',
      'resetSettings',
      'v1:nonsense',
      '__proto__:1',
    ]) {
      const said = await discord.click(ben, answer, forged, { forged: true }).response();
      expect(said, forged).toMatchObject({ ephemeralTo: ben });
      expect(said.content, forged).toContain('from another version of this bot');
    }
    expect(answer.deletedAt).toBeNull();
    expect(discord.messages(channel)).toHaveLength(before);
    expect(ada.id).not.toBe(ben.id);
  });
});

describe('odd questions get a sane answer or a clear sentence', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['spaces', '   ', /Ask me something/],
    ['emoji alone', '🙂🙂 👩‍👩‍👧', /Ask me something/],
    ['custom emoji alone', '<:hm:123456789012345678>', /Ask me something/],
    ['invisible characters', '\u200b\u2060\ufeff', /Ask me something/],
    ['4,000 characters', 'why '.repeat(1000), /the limit is 1,000/],
    ['@everyone', '@everyone', /.+/],
    ['markdown', '# **When** did ||Putin|| visit `Beijing`?', /Sources/],
    ['right-to-left', '\u202eWhen did Putin visit Beijing?\u202c', /Sources/],
    ['control characters', 'When\u0007 did\u0000 Putin\u001b visit Beijing?', /Sources/],
    ['zero-width characters', 'When did Pu\u200btin vis\u200dit Beijing?', /Sources/],
    ['another script', '普京什么时候访问北京？', /only understand English/],
    ['half a character', 'When did Putin visit Beijing? \ud83d', /Sources/],
  ];

  test.each(cases)('%s', async (_, question, expected) => {
    const { discord, ada, channel } = room;
    const answer = await discord.slash(ada, channel, 'ask', { question }).response();
    expect(answer.content).toMatch(expected);
    expect(answer.content.length).toBeLessThanOrEqual(4000);
    expect(answer.pings).toEqual({ users: [], roles: [], everyone: false });
  });
});

describe('"Find sources"', () => {
  test('takes a message for the question and answers privately, with "Share"', async () => {
    const { discord, ada, ben, channel } = room;
    const claim = discord.say(ben, channel, 'I heard that Putin visited Beijing in February 2022.');
    const found = await discord.messageCommand(ada, claim, 'Find sources').response();
    expect(found.ephemeralTo).toBe(ada);
    expect(quotesIn(found.content).length).toBeGreaterThan(0);
    const shared = await discord.click(ada, found, 'Share').followup();
    expect(shared.ephemeralTo).toBeNull();
  });
});
