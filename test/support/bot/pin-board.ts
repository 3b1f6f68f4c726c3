// A server with channels to pin in, and a folder of articles that changes: what the tests of pins share.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ChannelType } from 'discord-api-types/v10';
import { vi } from 'vitest';
import { PROJECT_DIR } from '../../../src/paths.js';
import type { Channel, Message, User } from '../discord/index.js';
import { bareEnvironment } from '../processes/bare-environment.js';
import { folderWith, temporaryFolder } from '../temporary-folder.js';
import { menusOn } from './buttons.js';
import { openReadingRoom, type ReadingRoom } from './reading-room.js';

export const BOATS = 'How many boats does the harbour hold?';
export const HARBOUR = 'The harbour holds 40 boats in summer.';
export const FERRY = 'The ferry to the island leaves at noon.';
const LONG = `The longest list of boats names ${'the Anna, '.repeat(450)}and no other boat.`;
export const PIN = 'Pin as summary';

/** The folder of articles. */
export let articles: string;
export let room: ReadingRoom;
let indexDir: string;

/** For `beforeAll` of a test file. */
export async function openPinBoards(): Promise<void> {
  articles = await folderWith({
    'harbour.md': `---\ntitle: The harbour\n---\n${HARBOUR}\n\nIt was built in 1911.\n`,
    'ferry.md': `---\ntitle: The ferry\n---\n${FERRY}\n`,
    'list.md': `---\ntitle: The list of names\n---\n${LONG}\n`,
  });
  indexDir = await temporaryFolder();
  room = await openReadingRoom({ ARTICLES_DIR: articles, INDEX_DIR: indexDir });
}

/** A channel in which the bot and the moderator may pin. */
export function pinBoard(name: string, type?: ChannelType): Channel {
  const { discord, guild, mod } = room;
  const channel = discord.addChannel(guild, name, type);
  discord.permit(channel, discord.bot, { allow: ['PinMessages'] });
  discord.permit(channel, mod, { allow: ['PinMessages'] });
  return channel;
}

export const ask = (channel: Channel, question = BOATS) =>
  room.discord.slash(room.ada, channel, 'ask', { question }).response();

export async function pin(answer: Message, user: User = room.mod): Promise<Message> {
  return room.discord.messageCommand(user, answer, PIN).response();
}

export const pinnedIn = (channel: Channel) =>
  room.discord.messages(channel).filter(({ pinnedAt }) => pinnedAt !== null);

export function onlyPinIn(channel: Channel): Message {
  const [message, ...others] = pinnedIn(channel);
  if (!message || others.length > 0) throw new Error(`${others.length} other pins.`);
  return message;
}

export const list = (channel: Channel, user = room.mod) =>
  room.discord.slash(user, channel, 'summaries').response();

/** Chooses the nth summary of a list in its menu. */
export function choose(shown: Message, action: 'refresh' | 'unpin', at = 0) {
  const menu = menusOn(shown).find(({ id }) => id === `menu:${action}`);
  const value = menu?.values[at];
  if (!menu || value === undefined) throw new Error('There is no such choice.');
  return room.discord.select(room.mod, shown, menu.id, [value]);
}

export async function write(name: string, body: string, title: string): Promise<void> {
  await writeFile(path.join(articles, name), `---\ntitle: ${title}\n---\n${body}\n`);
}

/** Builds the index anew, and waits until the bot has moved over to it. */
export async function index(): Promise<void> {
  const moves = () => room.bot().log().split('moved over to a new index').length;
  const before = moves();
  const script = path.join(PROJECT_DIR, 'dist/src/cli.js');
  await promisify(execFile)(process.execPath, [script, 'index'], {
    env: bareEnvironment({ ARTICLES_DIR: articles, INDEX_DIR: indexDir }),
  });
  await vi.waitUntil(() => moves() > before, { timeout: 20_000, interval: 100 });
}
