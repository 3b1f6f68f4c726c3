// Checking quotes on Discord: /verify with every verdict, "Check this quote" on messages of all kinds.
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedArticles } from '../../support/articles.js';
import { contextsOn, labelsBelow, labelsOn } from '../../support/bot/buttons.js';
import { openSharedReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import { quotesIn, readMarkdown } from '../../support/discord-markdown.js';

const SPEECH = 'We will try to establish closer cooperation in the field of industry';

let room: ReadingRoom;
let bodies: string[];
beforeAll(async () => {
  room = await openSharedReadingRoom();
  bodies = (await shippedArticles()).map(({ body }) => body);
});

const verify = (quote: string, options: Record<string, string | boolean> = {}) =>
  room.discord.slash(room.ada, room.channel, 'verify', { quote, ...options }).response();

function expectSlices(content: string): void {
  for (const { text, strange } of quotesIn(content)) {
    expect(
      bodies.some((body) => body.includes(text)),
      text,
    ).toBe(true);
    expect(strange).toEqual([]);
  }
}

describe('/verify', () => {
  test.each([
    [SPEECH, undefined, /^### Found, word for word\.\n-# Checked: We will try/, 1],
    [`“${SPEECH}”`, 'Putin', /^### Found.*\nThe article attributes it to “Putin”\.\n/, 1],
    [
      'China would not sell arms to Russia',
      'Xi',
      /reports it as said by “Xi”, without quotation marks/,
      1,
    ],
    [
      'We will try … energy sources and other innovative sectors',
      'Putin',
      /^### Found, but shortened\.\nSomething was left out between/,
      1,
    ],
    [SPEECH, 'Xi', /^### Found, but said by someone else\.\n.*to “Putin”, not to “Xi”\./, 1],
    [
      'China has threatened to annex Taiwan',
      'Xi',
      /own words\.\nThe article does not attribute them to “Xi”/,
      1,
    ],
    [
      'outline priorities for greater',
      'Kremlin',
      /names “a note from the Kremlin” as the source/,
      1,
    ],
    ['“several bilateral agreements”', 'Lavrov', /to “the Kremlin”, not to “Lavrov”/, 2],
    ['“shared future” agreement with Belgrade', 'Xi', /^### Found, but/, 1],
    [
      'China would sell weapons to Russia and would control the flow',
      undefined,
      /the quote was altered/,
      1,
    ],
    ['China and russia declared a no limits partnership', undefined, /capitals or punctuation/, 1],
    [
      'Putin pivoted to China after the US and its allies were suspended as of March because of sanctions',
      undefined,
      /^### Not found as a whole: it combines 2 separate parts\./,
      2,
    ],
    [
      'Nobody has ever said anything like this',
      undefined,
      /^### Not found\.\nThis wording is in none of the 5/,
      0,
    ],
    ['it is', undefined, /^### That is too short to check/, 0],
    ['… “” !', undefined, /^### There are no words to check/, 0],
    ['word '.repeat(500), undefined, /^### That is too long to check.* 2,000 characters/, 0],
  ])('of %j by %s', async (quote, speaker, expected, quotes) => {
    const { content, ephemeralTo } = await verify(quote, speaker ? { speaker } : {});
    expect(content).toMatch(expected);
    expect(quotesIn(content)).toHaveLength(quotes);
    expectSlices(content);
    expect(ephemeralTo).toBeNull();
  });

  test('answers in the language of the member, with the articles’ words as they are', async () => {
    const { discord, channel, guild } = room;
    const [hans, anne] = [
      discord.addUser('hans', { locale: Locale.German }),
      discord.addUser('anne', { locale: Locale.French }),
    ];
    for (const each of [hans, anne]) discord.addMember(guild, each, []);
    const options = { quote: SPEECH, speaker: 'Xi' };
    const german = await discord.slash(hans, channel, 'verify', options).response();
    expect(german.content).toMatch(
      /^### Gefunden, aber von jemand anderem gesagt\.\n.*„Putin“ zu, nicht „Xi“/,
    );
    const french = await discord.slash(anne, channel, 'verify', options).response();
    expect(french.content).toMatch(/^### Trouvé, mais dit par quelqu’un d’autre\./);
    expect(quotesIn(french.content)).toEqual(quotesIn(german.content));
  });

  test('shows the quote in context, is shared when private, and deleted by whoever asked', async () => {
    const { discord, ada, ben } = room;
    const secret = await verify('no limits', { private: true });
    expect(secret.ephemeralTo).toBe(ada);
    expect(labelsBelow(secret)).toEqual(['Share']);
    const context = await discord.click(ada, secret, 'Context').response();
    expect(context.content).toContain('**Paragraph');
    const ids = contextsOn(secret);
    expect(ids).toHaveLength(3);
    const chosen = await discord.click(ada, secret, ids[2] ?? '').response();
    expectSlices(chosen.content);
    const shared = await discord.click(ada, secret, 'Share').followup();
    expect(shared.content).toContain('Shared by');
    expect(shared.ephemeralTo).toBeNull();
    expect(quotesIn(shared.content)).toEqual(quotesIn(secret.content));
    expect(labelsOn(shared)).toContain('Delete');
    const refused = await discord.click(ben, shared, 'Delete').response();
    expect(refused.content).toContain('Only the person who asked');
    discord.click(ada, shared, 'Delete');
    await discord.waitUntil(() => shared.deletedAt !== null, 'the deletion');
  });

  test('offers whoever speaks in the articles, whoever speaks most first', async () => {
    const { discord, ada, channel } = room;
    const choices = async (speaker: string) => {
      const typing = discord.autocomplete(
        ada,
        channel,
        'verify',
        { quote: 'x', speaker },
        'speaker',
      );
      return (await typing.choices()).map(({ name }) => name);
    };
    expect(await choices('')).toEqual(
      expect.arrayContaining(['Kremlin', 'Putin', 'Sergei Lavrov']),
    );
    expect(await choices('xi')).toEqual(['Xi Jinping']);
    expect(await choices('zzz')).toEqual([]);
  });

  test('shows hostile text as it is', async () => {
    const quote =
      '@everyone <@123456789012345678> **no** `limits` ~~x~~ $t(verify.found) {{count}} https://a.example';
    const { content } = await verify(quote, { speaker: '@here **Xi** {{given}} $&' });
    expect(content).toMatch(/^### Not found\./);
    const kinds = readMarkdown(content).flatMap(({ spans }) => spans.map(({ kind }) => kind));
    expect(kinds).toEqual([]);
    expect(readMarkdown(content).at(-1)?.text).toContain('$t(verify.found) {{count}}');
  });
});

describe('Check this quote', () => {
  const check = (message: Parameters<ReadingRoom['discord']['messageCommand']>[1]) =>
    room.discord.messageCommand(room.ada, message, 'Check this quote').response();

  test('checks what stands in quotation marks, privately', async () => {
    const { discord, ben, ada, channel } = room;
    const message = discord.say(ben, channel, `I read that Putin said “${SPEECH}” in May. True?`);
    const result = await check(message);
    expect(result.content).toMatch(/^### Found, word for word/);
    expect(result.ephemeralTo).toBe(ada);
    expect(labelsOn(result)).toEqual(['Context', 'Share']);
  });

  test('says that a message has no quotation marks, and where to go instead', async () => {
    const { discord, ben, channel } = room;
    const plain = await check(discord.say(ben, channel, 'china would not sell arms to Russia'));
    expect(plain.content).toMatch(/^This message has no quotation marks.* Apps → Find sources\.$/);
    expect(plain.ephemeralTo).toBe(room.ada);
  });

  test('checks up to three quotes of a message', async () => {
    const { discord, ben, channel } = room;
    const many = [
      SPEECH,
      'nobody said any such thing',
      'Putin pivoted to China after',
      'not this any more',
    ];
    const several = await check(
      discord.say(ben, channel, many.map((each) => `“${each}”`).join(' and ')),
    );
    expect(several.content.match(/^### (?:Found|Not found)/gm)).toHaveLength(3);
    expect(several.content).toContain('The message contains 1 more quote;');
    expectSlices(several.content);
  });

  test('finds the quotes of the bot’s own answer', async () => {
    const { discord, ada, channel } = room;
    const question = 'When did Putin visit Beijing?';
    const answer = await discord.slash(ada, channel, 'ask', { question }).response();
    const result = await check(answer);
    expect(result.content).toMatch(/^### Found, word for word/);
    expect(result.content).not.toMatch(/^### Not found/m);
  });

  test('finds what the bot showed of a changed quote changed, not found', async () => {
    const { discord, ada, channel } = room;
    const options = { quote: 'China would sell weapons to Russia and would control the flow' };
    const shown = await discord.slash(ada, channel, 'verify', options).response();
    expect((await check(shown)).content).toMatch(/^### Found, word for word/);
  });

  test('says that there is nothing to check where there is no text', async () => {
    const { discord, ben, channel } = room;
    const none = /^This message has no text to check\. Use `\/verify`/;
    const picture = {
      attachments: [{ name: 'a.png', data: Buffer.from('x') }],
    };
    for (const message of [
      discord.say(ben, channel, '<@123456789012345678>'),
      discord.say(ben, channel, '', picture),
    ]) {
      const { content, ephemeralTo } = await check(message);
      expect(content).toMatch(none);
      expect(ephemeralTo).toBe(room.ada);
    }
  });
});
