// Pinning summaries: from an answer or a preview to one pin, whatever happens twice or in between.
import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderSummary } from '../../../commands/summaries/summary-message.js';
import type { Excerpt } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { paragraphOf } from '../../../src/corpus/paragraphs.js';
import { translator } from '../../../src/locales/translate.js';
import { pinButton, row } from '../../../src/message/controls.js';
import { layout } from '../../../src/message/layout.js';
import { contextsOn } from '../../support/bot/buttons.js';
import {
  articles,
  ask,
  BOATS,
  FERRY,
  HARBOUR,
  list,
  onlyPinIn,
  openPinBoards,
  PIN,
  pin,
  pinBoard,
  pinnedIn,
  room,
} from '../../support/bot/pin-board.js';
import type { Channel, Message } from '../../support/discord/index.js';
import type { Rejection } from '../../support/discord/rest/record.js';
import { quotesIn } from '../../support/discord-markdown.js';

const t = translator('en');

beforeAll(openPinBoards);

describe('an answer', () => {
  test('becomes a pinned summary of its question, with its quotes and where they stand', async () => {
    const channel = pinBoard('harbour');
    const told = await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    expect(told.ephemeralTo).toBe(room.mod);
    expect(told.content).toMatch(/^Posted and pinned: https:\/\/discord\.com\/channels\//);
    expect(told.content).toContain(summary.id);
    const [heading, head] = summary.content.split('\n');
    expect(heading).toBe(`## ${BOATS}`);
    expect(head).toContain('every sentence is word for word from the articles');
    expect(summary.content).toContain('> The harbour holds **40** boats in summer. `[1]`');
    expect(summary.content).toMatch(/-# `\[1\]` The harbour · paragraph 1/);
    expect(summary.content).toMatch(/-# Checked against the articles on <t:\d+:D>$/);
    const [context] = contextsOn(summary);
    const shown = await room.discord.click(room.ben, summary, context ?? '').response();
    expect(shown.content).toContain('paragraph 1 of 2');
  });

  test('to a mention, or in a thread or another place with pins, is pinned too', async () => {
    const { discord, ada } = room;
    const forum = pinBoard('forum', ChannelType.GuildForum);
    const places = [
      discord.addThread(pinBoard('parent'), 'thread'),
      discord.addThread(forum, 'A post'),
      pinBoard('voice', ChannelType.GuildVoice),
      pinBoard('news', ChannelType.GuildAnnouncement),
    ];
    for (const place of places) {
      discord.permit(place, 'everyone', { allow: ['Connect'] });
      const question = discord.say(ada, place, `<@${discord.bot.id}> ${BOATS}`);
      const answer = await discord.waitForMessage(({ reference }) => reference === question);
      await pin(answer);
      const title = place.parent === forum ? `${place.name}\\: ` : '';
      expect(onlyPinIn(place).content).toContain(`## ${title}${BOATS}\n`);
    }
  });

  test('pinned twice leaves one pin with the new words, also after a restart', async () => {
    const channel = pinBoard('twice');
    await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    const loud = BOATS.replaceAll(' ', '  ').toUpperCase().replace('HARBOUR', 'hárbour');
    const told = await pin(await ask(channel, loud));
    expect(told.content).toContain('was already pinned here, so I updated it');
    expect(onlyPinIn(channel)).toBe(summary);
    expect(summary.content).toContain('hárbour');
    await room.restart();
    await pin(await ask(channel));
    expect(onlyPinIn(channel)).toBe(summary);
    expect(summary.content).toContain(`## ${BOATS}\n`);
    expect((await list(channel)).content).toContain('1 pinned summary');
  });

  test('pinned by two at once, or by a double click, leaves one pin', async () => {
    const { discord, mod, guild } = room;
    const channel = pinBoard('at-once');
    const other = discord.addUser('other');
    discord.addMember(guild, other);
    discord.permit(channel, other, { allow: ['PinMessages'] });
    const answer = await ask(channel);
    const told = await Promise.all([
      pin(answer),
      pin(answer),
      pin(answer, other),
      pin(answer, mod),
    ]);
    onlyPinIn(channel);
    expect(told.filter(({ content }) => content.startsWith('Posted')).length).toBe(1);
    expect(told.filter(({ content }) => content.includes('updated')).length).toBe(3);
  });

  test('on two topics makes two summaries', async () => {
    const channel = pinBoard('two');
    await pin(await ask(channel));
    await pin(await ask(channel, 'When does the ferry leave?'));
    expect(pinnedIn(channel)).toHaveLength(2);
    const { content } = await list(channel);
    expect(content).toContain('2 pinned summaries');
    expect(content).toContain(BOATS);
    expect(content).toContain('When does the ferry leave?');
  });

  test('of which no quote fits a message is not pinned, and it says so', async () => {
    const channel = pinBoard('long');
    const answer = await ask(channel, 'Which names are in the longest list of boats?');
    const told = await pin(answer);
    expect(told.content).toContain('fits a message together with its source');
    expect(pinnedIn(channel)).toEqual([]);
  });
});

describe('the button Pin', () => {
  /** A preview as the bot would post it, but for everyone to see. */
  async function preview(channel: Channel, topic: string, lines: Excerpt[]): Promise<Message> {
    const { discord } = room;
    const reply = renderSummary({ topic, lines, differing: 0 }, { t, controls: row(pinButton(t)) });
    const response = await fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ components: layout(reply), flags: MessageFlags.IsComponentsV2 }),
    });
    const { id } = (await response.json()) as { id: string };
    return discord.waitForMessage((each) => each.id === id);
  }
  async function excerptsOf(...texts: string[]): Promise<Excerpt[]> {
    const corpus = await loadCorpus(articles);
    return texts.flatMap((text) =>
      corpus.articles.flatMap((article) => {
        const start = article.body.indexOf(text);
        const range = { start, end: start + text.length };
        const highlights = [{ start, end: start + 3 }];
        const paragraph = paragraphOf(article, range)?.number ?? 1;
        return start < 0 ? [] : [{ article, ...range, paragraph, highlights }];
      }),
    );
  }

  test('pins what the preview shows, once, whoever clicks how often', async () => {
    const { discord, mod, ben } = room;
    const channel = pinBoard('button');
    const shown = await preview(channel, 'The *sea*', await excerptsOf(FERRY, HARBOUR));
    const told = await discord.click(ben, shown, 'Pin').response();
    expect(told.content).toContain('You need the permission');
    expect(pinnedIn(channel)).toEqual([]);
    const clicks = [1, 2, 3].map(() => discord.click(mod, shown, 'Pin').response());
    await Promise.all(clicks);
    const { content, components } = onlyPinIn(channel);
    expect(content.split('\n-# Checked')[0]).toBe(shown.content);
    expect(components).toHaveLength(1);
    expect(content).toContain('> **The** ferry to the island leaves at noon. `[1]`');
  });

  test('pins nothing that the articles do not hold', async () => {
    const { discord, mod } = room;
    const channel = pinBoard('invented');
    const [first] = await excerptsOf(HARBOUR);
    if (!first) throw new Error('The harbour is an article.');
    const invented = {
      ...first,
      article: { ...first.article, body: 'The harbour holds 99 boats.' },
    };
    const lines = [first, { ...invented, end: invented.start + 27 }];
    const shown = await preview(channel, 'Boats', lines);
    const told = await discord.click(mod, shown, 'Pin').response();
    expect(told.content).toContain('`[2]` is no longer in them');
    expect(pinnedIn(channel)).toEqual([]);
  });
});

test('what is no answer of the bot is refused, each with its reason', async () => {
  const { discord, ada } = room;
  const channel = pinBoard('refused');
  const say = async (message: Message) => (await pin(message)).content;
  expect(await say(discord.say(ada, channel, 'Hello'))).toContain('Only my own answers');
  const refusal = await ask(channel, 'How much does the ferry cost?');
  expect(quotesIn(refusal.content).length).toBeGreaterThan(0);
  expect(await say(refusal)).toContain('This is not an answer');
  const source = discord.slash(ada, channel, 'source', { article: 'ferry', paragraph: 1 });
  expect(await say(await source.response())).toContain('no quotes');
  await pin(await ask(channel));
  expect(await say(onlyPinIn(channel))).toContain('This is already a summary');
  const long = await ask(channel, `${Array(6).fill(BOATS.replace('?', '')).join(' ')}?`);
  expect(quotesIn(long.content).length).toBeGreaterThan(0);
  expect(await say(long)).toContain('at most 200 characters');
  expect(pinnedIn(channel)).toHaveLength(1);
});

test.each([
  ['verify', { quote: HARBOUR }],
  ['timeline', {}],
  ['lookup', { topic: 'boats' }],
])(
  'a message of /%s, which shows quotes and answers no question, is refused',
  async (name, options) => {
    const { discord, ada } = room;
    const channel = pinBoard(`no-question-${name}`);
    const shown = await discord.slash(ada, channel, name, options).response();
    expect(quotesIn(shown.content).length).toBeGreaterThan(0);
    const told = await pin(shown);
    expect(told.content).toBe(
      'Only an answer to a question can be pinned; for a topic use `/summary`.',
    );
    expect(pinnedIn(channel)).toEqual([]);
  },
);

test('a channel with 250 pins is explained, and nothing is posted; an old summary is still updated', async () => {
  const { discord, ada } = room;
  const channel = pinBoard('full');
  discord.permit(channel, ada, { allow: ['PinMessages'] });
  await pin(await ask(channel));
  for (let count = 1; count < 250; count += 1) {
    discord.pin(ada, discord.say(ada, channel, `${count}`));
  }
  const before = discord.messages(channel).length;
  const answer = await ask(channel, 'When does the ferry leave?');
  const told = await pin(answer);
  expect(told.content).toContain('this channel has 250 pinned messages');
  expect(told.content).toContain('Unpin one');
  expect(discord.messages(channel)).toHaveLength(before + 1);
  // The bot's own is the oldest of 250, on the last of five pages.
  expect((await pin(await ask(channel))).content).toContain('so I updated it');
  expect(pinnedIn(channel)).toHaveLength(250);
});

describe('what happens between posting and pinning is explained, and nothing half-done stays:', () => {
  /** Pins an answer, and does something else after the post and before the pin. */
  async function pinWhile(channel: Channel, between: () => void): Promise<[Message, Message]> {
    const { discord, mod } = room;
    const answer = await ask(channel);
    discord.faults.rest({ match: /PUT .*\/messages\/pins/, delay: 300 });
    const pinning = discord.messageCommand(mod, answer, PIN);
    const post = await discord.waitForMessage(
      (each) => each.channel === channel && each.content.startsWith('##'),
    );
    between();
    return [await pinning.response(20_000), post];
  }
  /** Discord's refusals since, which the test expects. */
  function refusals(): number[] {
    const { rejections } = room.discord;
    return (rejections as Rejection[]).splice(0).map(({ code }) => code);
  }

  test('the channel is full', async () => {
    const { discord, ada } = room;
    const channel = pinBoard('filling');
    discord.permit(channel, ada, { allow: ['PinMessages'] });
    for (let count = 0; count < 249; count += 1) {
      discord.pin(ada, discord.say(ada, channel, `${count}`));
    }
    const late = discord.say(ada, channel, 'Just in time');
    const [told, post] = await pinWhile(channel, () => discord.pin(ada, late));
    expect(told.content).toContain('this channel has 250 pinned messages');
    expect(post.deletedAt).not.toBeNull();
    expect(refusals()).toEqual([30003]);
  });

  test('the bot loses its permission', async () => {
    const { discord } = room;
    const channel = pinBoard('losing');
    const lose = () => discord.permit(channel, discord.bot, { deny: ['PinMessages'] });
    const [told, post] = await pinWhile(channel, lose);
    expect(told.content).toContain('Check my permission “Pin Messages”');
    expect(post.deletedAt).not.toBeNull();
    expect(refusals()).toEqual([50013]);
  });

  test('and the post cannot be taken away', async () => {
    const { discord } = room;
    const channel = pinBoard('stranded');
    const [told, post] = await pinWhile(channel, () => {
      discord.permit(channel, discord.bot, { deny: ['PinMessages'] });
      discord.faults.rest({ match: /DELETE .*\/messages\//, status: 500, times: 4 });
    });
    expect(told.content).toContain('could neither pin nor remove it');
    expect(told.content).toContain(post.id);
    expect(refusals()).toEqual([50013]);
  });

  test('somebody deletes the old summary: a new one is pinned', async () => {
    const { discord, mod } = room;
    const channel = pinBoard('deleted');
    await pin(await ask(channel));
    const old = onlyPinIn(channel);
    const answer = await ask(channel);
    discord.faults.rest({ match: new RegExp(`PATCH .*/messages/${old.id}`), delay: 300 });
    const pinning = discord.messageCommand(mod, answer, PIN);
    const isEdit = ({ method, path: url }: { method: string; path: string }) =>
      method === 'PATCH' && url.includes(old.id);
    await vi.waitUntil(() => discord.requests.some(isEdit), { interval: 5 });
    discord.remove(mod, old);
    expect((await pinning.response()).content).toContain('Posted and pinned');
    expect(onlyPinIn(channel)).not.toBe(old);
    expect(refusals()).toEqual([10008]);
  });
});
