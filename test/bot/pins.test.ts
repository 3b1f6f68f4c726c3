// Pinned summaries: from an answer to a pin, and all that can be missing, change or happen twice.
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ChannelType, Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Excerpt } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { translator } from '../../src/locales/translate.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { pinButton, row } from '../../src/render/discord/controls.js';
import { paragraphOf } from '../../src/render/discord/source.js';
import { renderSummary } from '../../src/render/discord/summary.js';
import type { Channel, Message, User } from '../discord/index.js';
import type { Rejection } from '../discord/rest/record.js';
import { quotesIn } from '../support/discord-markdown.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';
import { labelsOn, menuOn, menusOn } from './buttons.js';
import { openReadingRoom, type ReadingRoom } from './reading-room.js';

const BOATS = 'How many boats does the harbour hold?';
const HARBOUR = 'The harbour holds 40 boats in summer.';
const FERRY = 'The ferry to the island leaves at noon.';
const LONG = `The longest list of boats names ${'the Anna, '.repeat(250)}and no other boat.`;
const PIN = 'Pin as summary';
const t = translator('en');

let articles: string;
let indexDir: string;
let room: ReadingRoom;
beforeAll(async () => {
  articles = await folderWith({
    'harbour.md': `---\ntitle: The harbour\n---\n${HARBOUR}\n\nIt was built in 1911.\n`,
    'ferry.md': `---\ntitle: The ferry\n---\n${FERRY}\n`,
    'list.md': `---\ntitle: The list of names\n---\n${LONG}\n`,
  });
  indexDir = await temporaryFolder();
  room = await openReadingRoom({ ARTICLES_DIR: articles, INDEX_DIR: indexDir });
});

/** A channel in which the bot and the moderator may pin. */
function pinBoard(name: string, type?: ChannelType): Channel {
  const { discord, guild, mod } = room;
  const channel = discord.addChannel(guild, name, type);
  discord.permit(channel, discord.bot, { allow: ['PinMessages'] });
  discord.permit(channel, mod, { allow: ['PinMessages'] });
  return channel;
}

const ask = (channel: Channel, question = BOATS) =>
  room.discord.slash(room.ada, channel, 'ask', { question }).response();

async function pin(answer: Message, user: User = room.mod): Promise<Message> {
  return room.discord.messageCommand(user, answer, PIN).response();
}

const pinnedIn = (channel: Channel) =>
  room.discord.messages(channel).filter(({ pinnedAt }) => pinnedAt !== null);

function onlyPinIn(channel: Channel): Message {
  const [message, ...others] = pinnedIn(channel);
  if (!message || others.length > 0) throw new Error(`${others.length} other pins.`);
  return message;
}

const list = (channel: Channel, user = room.mod) =>
  room.discord.slash(user, channel, 'summaries').response();

/** Chooses the nth summary of a list in its menu. */
function choose(shown: Message, action: 'refresh' | 'unpin', at = 0) {
  const menu = menusOn(shown).find(({ id }) => id === `menu:${action}`);
  const value = menu?.values[at];
  if (!menu || value === undefined) throw new Error('There is no such choice.');
  return room.discord.select(room.mod, shown, menu.id, [value]);
}

async function write(name: string, body: string, title: string): Promise<void> {
  await writeFile(path.join(articles, name), `---\ntitle: ${title}\n---\n${body}\n`);
}

let moves = 0;
async function index(): Promise<void> {
  const script = path.join(PROJECT_DIR, 'dist/src/cli.js');
  await promisify(execFile)(process.execPath, [script, 'index'], {
    env: { PATH: process.env.PATH, ARTICLES_DIR: articles, INDEX_DIR: indexDir },
  });
  moves += 1;
  await vi.waitUntil(
    () => room.bot().log().split('moved over to a new index').length - 1 >= moves,
    { timeout: 20_000, interval: 100 },
  );
}

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
    expect(head).toContain('every sentence is word for word from the sources');
    expect(summary.content).toContain('> The harbour holds **40** boats in summer. `[1]`');
    expect(summary.content).toMatch(/-# `\[1\]` The harbour · paragraph 1 · harbour\.md/);
    expect(summary.content).toMatch(/-# Compared with the sources on <t:\d+:D>$/);
    const { id, values } = menuOn(summary);
    const context = await room.discord.select(room.ben, summary, id, [values[0] ?? '']).response();
    expect(context.content).toContain('paragraph 1 of 2');
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
      expect(onlyPinIn(place).content).toContain(`## ${BOATS}\n`);
    }
  });

  test('pinned twice leaves one pin with the new words, also after a restart', async () => {
    const channel = pinBoard('twice');
    await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    const loud = BOATS.replaceAll(' ', '  ').toUpperCase().replace('HARBOUR', 'hárbour');
    const told = await pin(await ask(channel, loud));
    expect(told.content).toContain('was pinned here already. I have updated it');
    expect(onlyPinIn(channel)).toBe(summary);
    expect(summary.content).toContain('hárbour');
    await room.restart();
    moves = 0;
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
    const { content, rows } = renderSummary({ topic, lines }, { t, controls: row(pinButton(t)) });
    const response = await fetch(`${discord.api}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content, components: rows }),
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
    expect(told.content).toContain('You need a permission');
    expect(pinnedIn(channel)).toEqual([]);
    const clicks = [1, 2, 3].map(() => discord.click(mod, shown, 'Pin').response());
    await Promise.all(clicks);
    const { content, components } = onlyPinIn(channel);
    expect(content.split('\n-# Compared')[0]).toBe(shown.content);
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
    expect(told.content).toContain('`[2]` no longer stands there. I pinned nothing');
    expect(pinnedIn(channel)).toEqual([]);
  });
});

test('what is no answer of the bot is refused, each with its reason', async () => {
  const { discord, ada } = room;
  const channel = pinBoard('refused');
  const say = async (message: Message) => (await pin(message)).content;
  expect(await say(discord.say(ada, channel, 'Hello'))).toContain('Only an answer of mine');
  const refusal = await ask(channel, 'How much does the ferry cost?');
  expect(quotesIn(refusal.content).length).toBeGreaterThan(0);
  expect(await say(refusal)).toContain('This is no answer');
  const source = discord.slash(ada, channel, 'source', { article: 'ferry', paragraph: 1 });
  expect(await say(await source.response())).toContain('no quotes');
  await pin(await ask(channel));
  expect(await say(onlyPinIn(channel))).toContain('This is a summary already');
  const long = await ask(channel, `${BOATS} ${'Tell me soon, please. '.repeat(8)}`);
  expect(quotesIn(long.content).length).toBeGreaterThan(0);
  expect(await say(long)).toContain('at most 200 characters');
  expect(pinnedIn(channel)).toHaveLength(1);
});

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
  expect(told.content).toContain('This channel has 250 pinned messages');
  expect(told.content).toContain('Unpin one');
  expect(discord.messages(channel)).toHaveLength(before + 1);
  // The bot's own is the oldest of 250, on the last of five pages.
  expect((await pin(await ask(channel))).content).toContain('I have updated it');
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
    expect(told.content).toContain('This channel has 250 pinned messages');
    expect(post.deletedAt).not.toBeNull();
    expect(refusals()).toEqual([30003]);
  });

  test('the bot loses its permission', async () => {
    const { discord } = room;
    const channel = pinBoard('losing');
    const lose = () => discord.permit(channel, discord.bot, { deny: ['PinMessages'] });
    const [told, post] = await pinWhile(channel, lose);
    expect(told.content).toContain('Look at my permission “Pin Messages”');
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
    expect(told.content).toContain('could neither pin it nor take it away again');
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

describe('a missing permission is named', () => {
  const bots = [
    ['View Channel', 'ViewChannel'],
    ['Send Messages', 'SendMessages'],
    ['Read Message History', 'ReadMessageHistory'],
    ['Pin Messages', 'PinMessages'],
  ] as const;
  test.each(bots)('%s, which the bot lacks', async (name, permission) => {
    const { discord } = room;
    const channel = pinBoard(`bot-without-${permission.toLowerCase()}`);
    const answer = await ask(channel);
    discord.permit(channel, discord.bot, { deny: [permission] });
    const { content } = await pin(answer);
    expect(content).toContain(`I lack a permission in this channel: **${name}**`);
    expect(pinnedIn(channel)).toEqual([]);
  });

  test('Send Messages in Threads and Connect, where these are needed', async () => {
    const { discord } = room;
    const parent = pinBoard('parent-of-mute');
    const thread = discord.addThread(parent, 'mute');
    const inThread = await ask(thread);
    discord.permit(parent, discord.bot, { deny: ['SendMessagesInThreads', 'SendMessages'] });
    expect((await pin(inThread)).content).toContain('**Send Messages in Threads**');
    const voice = pinBoard('talk', ChannelType.GuildVoice);
    discord.permit(voice, 'everyone', { allow: ['Connect'] });
    const inVoice = await ask(voice);
    discord.permit(voice, discord.bot, { deny: ['Connect'] });
    expect((await pin(inVoice)).content).toContain('**Connect**');
  });

  test('Manage Threads in a locked thread, and an archived one is explained', async () => {
    const { discord } = room;
    const parent = pinBoard('parent-of-closed');
    const thread = discord.addThread(parent, 'closed');
    const answer = await ask(thread);
    await pin(answer);
    const shown = await list(thread);
    discord.closeThread(thread, { locked: true });
    expect((await pin(answer)).content).toContain('**Manage Threads**');
    discord.permit(parent, discord.bot, { allow: ['ManageThreads'] });
    expect((await pin(answer)).content).toContain('updated');
    discord.closeThread(thread, { archived: true });
    const closed = [
      pin(answer),
      list(thread),
      choose(shown, 'refresh').response(),
      choose(shown, 'unpin').response(),
    ];
    for (const { content } of await Promise.all(closed)) {
      expect(content).toContain('This thread is archived');
    }
    expect(pinnedIn(thread)).toHaveLength(1);
  });

  test('Pin Messages, which the member lacks, at the command and at every click', async () => {
    const { discord, guild, ben, mod } = room;
    const channel = pinBoard('member');
    const answer = await ask(channel);
    expect(() => discord.messageCommand(ben, answer, PIN)).toThrow('is offered no');
    expect(() => discord.slash(ben, channel, 'summaries')).toThrow('is offered no');
    // Admins can hand commands to others.
    discord.handCommand(guild, PIN, ben);
    discord.handCommand(guild, 'summaries', ben);
    const lacks = 'You need a permission in this channel for this: **Pin Messages**';
    expect((await pin(answer, ben)).content).toContain(lacks);
    expect((await list(channel, ben)).content).toContain(lacks);
    await pin(answer);
    const shown = await list(channel);
    discord.permit(channel, mod, { deny: ['PinMessages'] });
    for (const action of ['refresh', 'unpin'] as const) {
      expect((await choose(shown, action).response()).content).toContain(lacks);
    }
    expect(pinnedIn(channel)).toHaveLength(1);
  });

  test('for the bot and for the member, where both lack it', async () => {
    const { discord, guild, ben } = room;
    const channel = pinBoard('both');
    const answer = await ask(channel);
    discord.permit(channel, discord.bot, { deny: ['PinMessages', 'ReadMessageHistory'] });
    discord.handCommand(guild, PIN, ben);
    const { content } = await pin(answer, ben);
    expect(content).toContain('I lack permissions');
    expect(content).toContain('**Read Message History**, **Pin Messages**');
    expect(content).toContain('You need a permission');
  });

  test('to list needs the history, to unpin Pin Messages', async () => {
    const { discord } = room;
    const channel = pinBoard('reading');
    await pin(await ask(channel));
    const shown = await list(channel);
    discord.permit(channel, discord.bot, { deny: ['PinMessages', 'SendMessages'] });
    expect((await choose(shown, 'unpin').response()).content).toContain('**Pin Messages**');
    // Comparing and changing its own message needs neither.
    expect((await choose(shown, 'refresh').followup()).content).toContain('Nothing has changed');
    discord.permit(channel, discord.bot, { deny: ['ReadMessageHistory'] });
    expect((await list(channel)).content).toContain('**Read Message History**');
    expect((await choose(shown, 'refresh').response()).content).toContain('Message History');
  });
});

describe('/summaries', () => {
  test('says so where none is pinned, whatever else is', async () => {
    const { discord, mod } = room;
    const channel = pinBoard('empty');
    discord.pin(mod, await ask(channel));
    discord.pin(mod, discord.say(mod, channel, `## ${BOATS}`));
    const shown = await list(channel);
    expect(shown.content).toContain('No summary is pinned in this channel');
    expect(shown.ephemeralTo).toBe(mod);
    expect(shown.components).toEqual([]);
  });

  test('tells topic, quotes, place and age of each, in pages', async () => {
    const { discord } = room;
    const channel = pinBoard('many');
    for (let count = 1; count <= 9; count += 1) {
      await pin(await ask(channel, `${BOATS} ${count}`));
    }
    const shown = await list(channel);
    expect(shown.content).toContain('9 pinned summaries** · page 1 of 2');
    expect(
      shown.content.match(/\d quotes?.* · pinned <t:\d+:R> · checked <t:\d+:R>/g),
    ).toHaveLength(8);
    expect(labelsOn(shown)).toEqual(['← Previous', 'Next →']);
    await discord.click(room.mod, shown, 'Next →').response();
    expect(shown.content).toContain('page 2 of 2');
    // The one that was pinned first is listed last.
    expect(shown.content).toContain('hold? 1** · [Show](https:');
  });

  test('unpins one, and leaves its message', async () => {
    const channel = pinBoard('unpin');
    await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    const shown = await list(channel);
    const told = await choose(shown, 'unpin').followup();
    expect(told.content).toContain(`Unpinned: ${BOATS}`);
    expect([summary.pinnedAt, summary.deletedAt]).toEqual([null, null]);
    expect(shown.content).toContain('No summary is pinned');
  });

  test('says so when somebody else was quicker', async () => {
    const channel = pinBoard('quicker');
    await pin(await ask(channel));
    const [one, two] = [await list(channel), await list(channel)];
    await choose(one, 'unpin').followup();
    const told = await choose(two, 'refresh').followup();
    expect(told.content).toContain('no longer pinned here');
  });

  test('has no button that a stranger could forge', async () => {
    const { discord, ben } = room;
    const channel = pinBoard('forged');
    await pin(await ask(channel));
    const summary = onlyPinIn(channel);
    const forged = [
      `unpin:${summary.id}:1`,
      `refresh:${summary.id}:1`,
      'pin',
      'summaries:1',
      'unpin:1:1',
    ];
    for (const id of forged) {
      const told = await discord.click(ben, summary, id, { forged: true }).response();
      expect(told.content).toContain('not one of mine');
    }
    expect(summary.pinnedAt).not.toBeNull();
  });

  test('is not offered in direct messages', () => {
    const { discord, mod } = room;
    expect(() => discord.slash(mod, discord.directMessages(mod), 'summaries')).toThrow(
      'is offered no',
    );
  });

  test('speaks the language of the member, and the summary that of the server', async () => {
    const { discord, guild } = room;
    const channel = pinBoard('german');
    const otto = discord.addUser('otto', { locale: Locale.German });
    discord.addMember(guild, otto);
    discord.permit(channel, otto, { allow: ['PinMessages'] });
    const told = await pin(await ask(channel), otto);
    expect(told.content).toContain('Gepostet und angepinnt');
    expect(onlyPinIn(channel).content).toContain('Summary in');
    expect((await list(channel, otto)).content).toContain('1 angepinnte Zusammenfassung');
    const { mod } = room;
    const abroad = discord.addGuild('Lesesaal', {
      members: [mod, room.ada],
      locale: Locale.German,
      bot: ['PinMessages'],
    });
    const place = discord.addChannel(abroad, 'allgemein');
    discord.permit(place, mod, { allow: ['PinMessages'] });
    expect((await pin(await ask(place))).content).toContain('Posted and pinned');
    const summary = onlyPinIn(place);
    expect(summary.content).toContain('Zusammenfassung in');
    const check = await choose(await list(place), 'refresh').followup();
    expect(check.content).toContain('Nothing has changed');
    expect(summary.content).toMatch(/Mit den Quellen verglichen am <t:\d+:D>$/);
  });
});

describe('refreshing', () => {
  let channel: Channel;
  let summary: Message;
  let shown: Message;
  const refresh = async () => {
    shown = await list(channel);
    return (await choose(shown, 'refresh').followup()).content;
  };

  test('finds that nothing has changed', async () => {
    channel = pinBoard('refresh');
    await pin(await ask(channel));
    summary = onlyPinIn(channel);
    const before = summary.content;
    expect(await refresh()).toContain('Nothing has changed');
    expect(summary.content.replace(/<t:\d+:D>/, '')).toBe(before.replace(/<t:\d+:D>/, ''));
  });

  test('corrects the place of a quote before which the article has grown', async () => {
    await write(
      'harbour.md',
      `A paragraph that is new.\n\n${HARBOUR}\n\nIt was built in 1911.`,
      'The harbour',
    );
    await index();
    expect(await refresh()).toContain('Elsewhere in its article now');
    expect(summary.content).toContain('> The harbour holds **40** boats in summer. `[1]`');
    expect(summary.content).toMatch(/The harbour · paragraph 2 · harbour\.md/);
    const { id, values } = menuOn(summary);
    const context = await room.discord.select(room.ben, summary, id, [values[0] ?? '']).response();
    expect(context.content).toContain('paragraph 2 of 3');
    expect(await refresh()).toContain('Nothing has changed');
  });

  test('marks a quote that has vanished, on the summary and in the list', async () => {
    await write(
      'harbour.md',
      'The harbour holds 55 boats in summer.\n\nIt was built in 1911.',
      'The harbour',
    );
    await index();
    expect((await list(channel)).content).toContain('no longer in the sources**');
    expect(await refresh()).toContain('No longer in the sources, and marked so: `[1]`');
    expect(summary.content).toContain('> ~~The harbour holds 40 boats in summer.~~ `[1]`');
    expect(summary.content).toContain('-# `[1]` no longer in the sources');
    expect(await refresh()).toContain('marked so: `[1]`');
    const { id, values } = menuOn(summary);
    const context = await room.discord.select(room.ben, summary, id, [values[0] ?? '']).response();
    expect(context.content).toContain('This article has changed since');
    expect(onlyPinIn(channel)).toBe(summary);
  });

  test('marks every quote of an article that is gone, and survives a restart', async () => {
    await rm(path.join(articles, 'harbour.md'));
    await index();
    await room.restart();
    moves = 0;
    expect(await refresh()).toContain('marked so');
    expect(summary.content).toContain('~~The harbour holds 40 boats in summer.~~');
  });

  test('quotes again what is there again', async () => {
    await write('harbour.md', `New.\n\nAnd newer.\n\n${HARBOUR}`, 'The harbour');
    await index();
    expect(await refresh()).toContain('In the sources again: `[1]`');
    expect(summary.content).toContain('> The harbour holds 40 boats in summer. `[1]`');
    expect(summary.content).toMatch(/The harbour · paragraph 3/);
  });

  test('a quote that has vanished from an answer is not pinned', async () => {
    const place = pinBoard('stale');
    const answer = await ask(place, 'When does the ferry leave?');
    await rm(path.join(articles, 'ferry.md'));
    await index();
    const told = await pin(answer);
    expect(told.content).toMatch(/None of these quotes is in the sources|no longer in the sources/);
    expect(pinnedIn(place).every(({ content }) => !content.includes('ferry'))).toBe(true);
  });
});
