// /summary from the command to the pin: the preview, every control on it, and all that can be in the way.
import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../../src/paths.js';
import { shippedArticles } from '../../support/articles.js';
import { controlsOn, labelsBelow, menusOn } from '../../support/bot/buttons.js';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Message, User } from '../../support/discord/index.js';
import { listedNumbers, quotesIn } from '../../support/discord-markdown.js';
import { bareEnvironment } from '../../support/processes/bare-environment.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const BUTTONS = ['Drop', 'Swap', 'Shorter', 'Longer', 'Pin'];

let articles: string;
let indexDir: string;
let room: ReadingRoom;
beforeAll(async () => {
  articles = await temporaryFolder();
  await cp(path.join(PROJECT_DIR, 'articles'), articles, { recursive: true });
  indexDir = await temporaryFolder();
  room = await openReadingRoom({
    ARTICLES_DIR: articles,
    INDEX_DIR: indexDir,
    COOLDOWN_SECONDS: '0',
  });
});

const summarise = (topic: string, options: Record<string, string> = {}, user: User = room.mod) =>
  room.discord.slash(user, room.channel, 'summary', { topic, ...options }).response();

const textsOn = ({ content }: Message) => quotesIn(content).map(({ text }) => text);

const click = (preview: Message, label: string, user = room.mod) =>
  room.discord.click(user, preview, label);

/** Clicks, and waits until the preview has changed. */
async function press(preview: Message, label: string): Promise<Message> {
  return click(preview, label).response();
}

const lineMenu = (preview: Message) => {
  const menu = menusOn(preview).find(({ id }) => id === 'menu:line');
  if (!menu) throw new Error('There is no menu of lines.');
  return menu;
};

/** Chooses the nth line, from 0. */
async function choose(preview: Message, line: number): Promise<Message> {
  const { id, values } = lineMenu(preview);
  return room.discord.select(room.mod, preview, id, [values[line] ?? '']).response();
}

async function expectVerbatim(preview: Message): Promise<void> {
  const bodies = (await shippedArticles()).map(({ body }) => body);
  const seen = quotesIn(preview.content);
  for (const { text } of seen) expect(bodies.some((body) => body.includes(text))).toBe(true);
  expect(listedNumbers(preview.content)).toEqual(seen.map((_, i) => i + 1));
}

describe('/summary', () => {
  test('shows a preview to the moderator alone: whole quotes, cited, with all controls', async () => {
    const preview = await summarise('Ukraine');
    expect(preview.ephemeralTo).toBe(room.mod);
    expect(preview.content).toMatch(/^## Ukraine\n-# Summary in 5 quotes/);
    expect(preview.content).toMatch(
      /-# Only you see this preview.*“Pin” posts the summary in this channel\.$/,
    );
    expect(textsOn(preview)).toHaveLength(5);
    await expectVerbatim(preview);
    expect(labelsBelow(preview)).toEqual(BUTTONS);
    expect(lineMenu(preview).values).toHaveLength(5);
  });

  test('begins with figures that differ, and says so', async () => {
    const { content } = await summarise('trade');
    const [, differ = '', also = ''] =
      /\n\nThe articles differ:\n(.*)\n\n__Also__\n(.*)/s.exec(content) ?? [];
    expect(
      quotesIn(differ).map(({ text, bold: [figure] }) => text.slice(figure?.start, figure?.end)),
    ).toEqual(['more than US$200 billion', '$240.1bn']);
    const others = quotesIn(also);
    expect(others.length).toBeGreaterThan(0);
    expect(listedNumbers(content)).toEqual([...Array(2 + others.length).keys()].map((i) => i + 1));
    expect((await summarise('Serbia')).content).not.toContain('differ:');
  });

  test('pinned from an answer says that the articles differ, where the answer does', async () => {
    const { discord, guild, mod } = room;
    const channel = discord.addChannel(guild, 'differing');
    for (const who of [discord.bot, mod]) discord.permit(channel, who, { allow: ['PinMessages'] });
    const question = 'how much was the trade between Russia and China in 2023?';
    const answer = await discord.slash(mod, channel, 'ask', { question }).response();
    expect(answer.content).toContain('The articles differ:');
    await discord.messageCommand(mod, answer, 'Pin as summary').response();
    const pinned = discord.messages(channel).find(({ pinnedAt }) => pinnedAt !== null);
    const [, differ = ''] =
      /\n\nThe articles differ:\n(.*?)\n\n__Also__/s.exec(pinned?.content ?? '') ?? [];
    expect(quotesIn(differ).map(({ text }) => text)).toEqual(
      quotesIn(answer.content)
        .slice(0, 2)
        .map(({ text }) => text),
    );
  });

  test('has as many quotes as were asked for, if there are and they fit', async () => {
    expect(textsOn(await summarise('Ukraine', { length: 'short' }))).toHaveLength(3);
    const long = textsOn(await summarise('Ukraine', { length: 'long' })).length;
    expect(long).toBeGreaterThan(5);
    expect(long).toBeLessThanOrEqual(8);
    expect(textsOn(await summarise('Taiwan', { length: 'long' })).length).toBeLessThan(8);
  });

  test.each([
    ['football', /^I found nothing about this topic in the articles\./],
    ['…!', /^Type a topic/],
    ['Кто едет с Путиным?', /^I only understand English for now\./],
  ])('of %j says why there is none, and has no buttons', async (topic, reason) => {
    const told = await summarise(topic);
    expect(told.content).toMatch(reason);
    expect(told.ephemeralTo).toBe(room.mod);
    expect(controlsOn(told)).toEqual([]);
  });

  test('with a hostile topic acts upon nothing in it', async () => {
    const topic = '@everyone <@123456789012345678> **Ukraine** ||war|| `# x`\n> sanctions';
    const preview = await summarise(topic);
    const [heading = ''] = preview.content.split('\n');
    expect(heading).toMatch(/^## \\@everyone \\<\\@123456789012345678\\> \\\*\\\*Ukraine/);
    const before = textsOn(preview);
    await press(await press(preview, 'Shorter'), 'Longer');
    expect(textsOn(preview)).toEqual(before);
    expect(preview.content.split('\n')[0]).toBe(heading);
  });

  test('speaks the language of the moderator, and the summary that of the server', async () => {
    const { discord, guild } = room;
    const otto = discord.addUser('otto', { locale: Locale.German });
    const role = discord.addRole(guild, 'german moderators', { permissions: ['ManageMessages'] });
    discord.addMember(guild, otto, [role]);
    const preview = await summarise('Ukraine', {}, otto);
    expect(preview.content).toContain('Summary in 5 quotes');
    expect(preview.content).toContain('Nur du siehst diese Vorschau.');
    expect(labelsBelow(preview)).toEqual(['Streichen', 'Tauschen', 'Kürzer', 'Länger', 'Anpinnen']);
    expect((await summarise('football', {}, otto)).content).toContain('nichts gefunden');
  });
});

describe('a line', () => {
  test('has to be chosen before it can be dropped or swapped', async () => {
    const preview = await summarise('Ukraine');
    for (const label of ['Drop', 'Swap']) {
      expect(() => click(preview, label)).toThrow(`No button "${label}" to click`);
    }
    const { content } = preview;
    await choose(preview, 1);
    expect(preview.content).toBe(content);
    expect(labelsBelow(preview)).toEqual(BUTTONS);
    click(preview, 'Drop');
  });

  test('that is dropped is gone, the others stay in their order', async () => {
    const preview = await summarise('Western sanctions');
    const before = textsOn(preview);
    await choose(preview, 2);
    await press(preview, 'Drop');
    expect(textsOn(preview)).toEqual(before.toSpliced(2, 1));
    expect(() => click(preview, 'Drop')).toThrow('No button');
    await expectVerbatim(preview);
  });

  test('that is swapped gives way to the next best, which can be swapped at once', async () => {
    const preview = await summarise('Ukraine');
    const seen = new Set(textsOn(preview));
    await choose(preview, 0);
    for (let round = 0; round < 4; round++) {
      const before = textsOn(preview);
      await press(preview, 'Swap');
      const added = textsOn(preview).filter((text) => !before.includes(text));
      expect(added).toHaveLength(1);
      expect(before.filter((text) => !textsOn(preview).includes(text))).toHaveLength(1);
      // What was dropped or swapped does not come back.
      expect(seen.has(added[0] ?? '')).toBe(false);
      seen.add(added[0] ?? '');
    }
    await expectVerbatim(preview);
  });

  test('that was dropped does not return by Longer or Swap, also after a restart', async () => {
    const preview = await summarise('Ukraine', { length: 'short' });
    const dropped = textsOn(preview)[0] ?? '';
    await choose(preview, 0);
    await press(preview, 'Drop');
    await room.restart();
    await press(preview, 'Longer');
    expect(textsOn(preview)).toHaveLength(3);
    expect(textsOn(preview)).not.toContain(dropped);
    await choose(preview, 2);
    await press(preview, 'Swap');
    expect(textsOn(preview)).not.toContain(dropped);
  });

  test('is the last that stays', async () => {
    const preview = await summarise('Taiwan', { length: 'short' });
    while (textsOn(preview).length > 1) {
      await choose(preview, 0);
      await press(preview, 'Drop');
    }
    await choose(preview, 0);
    expect(() => click(preview, 'Drop')).toThrow('No button "Drop" to click');
    await press(preview, 'Swap');
    expect(textsOn(preview)).toHaveLength(1);
  });

  test('that nothing can replace stays, and it says so', async () => {
    const preview = await summarise('Taiwan', { length: 'short' });
    await choose(preview, 0);
    let told: Message | undefined;
    for (let round = 0; round < 30 && !told; round++) {
      const handle = click(preview, 'Swap');
      const before = preview.content;
      await room.discord.waitUntil(
        () => preview.content !== before || handle.interaction.followups.length > 0,
        'the next best',
      );
      [told] = handle.interaction.followups;
    }
    expect(told?.content).toContain('no other quote on this topic');
    expect(told?.ephemeralTo).toBe(room.mod);
  });
});

describe('the length', () => {
  test('goes down and up again, with the same lines', async () => {
    const preview = await summarise('Ukraine');
    const medium = textsOn(preview);
    await press(preview, 'Shorter');
    const short = textsOn(preview);
    expect(short).toHaveLength(3);
    expect(medium.filter((text) => short.includes(text))).toEqual(short);
    expect(() => click(preview, 'Shorter')).toThrow('No button');
    await press(preview, 'Longer');
    expect(textsOn(preview)).toEqual(medium);
    await press(preview, 'Longer');
    expect(textsOn(preview).length).toBeGreaterThan(5);
    expect(() => click(preview, 'Longer')).toThrow('No button');
    await expectVerbatim(preview);
  });
});

test('Pin keeps what is said of figures that differ, and so does a refresh', async () => {
  const { discord, guild, mod } = room;
  const channel = discord.addChannel(guild, 'figures');
  for (const user of [discord.bot, mod]) discord.permit(channel, user, { allow: ['PinMessages'] });
  const preview = await discord.slash(mod, channel, 'summary', { topic: 'trade' }).response();
  await click(preview, 'Pin').response();
  const [pinned] = discord.messages(channel).filter(({ pinnedAt }) => pinnedAt !== null);
  const quoted = (message?: Message) =>
    /\n\nThe articles differ:\n.*\n\n__Also__\n.*(?=\n\n-# )/s.exec(message?.content ?? '')?.[0];
  expect(quoted(pinned)).toBe(quoted(preview));
  expect(quoted(pinned)).toBeDefined();
  const list = await discord.slash(mod, channel, 'summaries', {}).response();
  const [menu] = menusOn(list).filter(({ id }) => id === 'menu:refresh');
  await discord.select(mod, list, 'menu:refresh', [menu?.values[0] ?? '']).response();
  expect(pinned?.content).toContain('Checked against');
  expect(quoted(pinned)).toBe(quoted(preview));
});

test('Pin posts and pins just what the preview shows', async () => {
  const { discord, guild, mod } = room;
  const channel = discord.addChannel(guild, 'board');
  for (const user of [discord.bot, mod]) discord.permit(channel, user, { allow: ['PinMessages'] });
  const preview = await discord
    .slash(mod, channel, 'summary', { topic: 'trade between Russia and China' })
    .response();
  await choose(preview, 0);
  await press(preview, 'Drop');
  const told = await click(preview, 'Pin').response();
  expect(told.content).toContain('Posted and pinned');
  const [pinned, ...others] = discord.messages(channel).filter(({ pinnedAt }) => pinnedAt !== null);
  expect(others).toEqual([]);
  expect(pinned?.content).toMatch(/^## trade between Russia and China\n/);
  expect(pinned && textsOn(pinned)).toEqual(textsOn(preview));
  expect(pinned?.content).not.toContain('preview');
});

describe('a member who may not pin', () => {
  test('has a private summary to work on, and cannot pin it', async () => {
    const { ada } = room;
    const preview = await summarise('Ukraine', {}, ada);
    expect(preview.ephemeralTo).toBe(ada);
    const { id, values } = lineMenu(preview);
    await room.discord.select(ada, preview, id, [values[0] ?? '']).response();
    expect(labelsBelow(preview)).toEqual(expect.arrayContaining(['Drop', 'Swap', 'Shorter']));
    expect(labelsBelow(preview)).not.toContain('Pin');
  });

  test('is refused the button of a moderator, who is one no more', async () => {
    const { discord, guild } = room;
    const eve = discord.addUser('eve');
    discord.addMember(guild, eve);
    const channel = discord.addChannel(guild, 'once');
    discord.permit(channel, eve, { allow: ['PinMessages'] });
    const preview = await discord.slash(eve, channel, 'summary', { topic: 'Ukraine' }).response();
    const { content } = preview;
    discord.permit(channel, eve, { deny: ['PinMessages'] });
    expect((await click(preview, 'Pin', eve).response()).content).toContain('**Pin Messages**');
    expect(preview.content).toBe(content);
  });
});

test('a forged button does nothing', async () => {
  const preview = await summarise('Ukraine');
  const { content } = preview;
  for (const id of ['drop:00000000:1:1:0', 'longer:00000000:1:1', 'again', 'shorter:x:1:1']) {
    const told = await room.discord.click(room.mod, preview, id, { forged: true }).response();
    expect(told.content).toContain('from another version of this bot');
  }
  expect(preview.content).toBe(content);
});

test('a preview of sources that have changed says so, and can begin again', async () => {
  const { discord, mod } = room;
  const preview = await summarise('Ukraine');
  const before = textsOn(preview);
  const file = path.join(articles, '003_96bedf45fe97eb42.md');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('The United States sided with Ukraine', 'The US sided with Ukraine'),
  );
  await promisify(execFile)(
    process.execPath,
    [path.join(PROJECT_DIR, 'dist/src/cli.js'), 'index'],
    { env: bareEnvironment({ ARTICLES_DIR: articles, INDEX_DIR: indexDir }) },
  );
  await room.bot().logged('moved over to a new index');
  const told = await click(preview, 'Longer').followup();
  expect(told.content).toContain('The articles have changed since this preview was made');
  expect(told.ephemeralTo).toBe(mod);
  expect(textsOn(preview)).toEqual(before);
  expect(labelsBelow(preview)).toEqual(['Start over', 'Pin']);
  await discord.click(mod, preview, 'Start over').response();
  expect(labelsBelow(preview)).toEqual(BUTTONS);
  expect(textsOn(preview)).toHaveLength(5);
  expect(preview.content).not.toContain('The United States sided');
  await press(preview, 'Longer');
  expect(textsOn(preview).length).toBeGreaterThan(5);
});
