// Nothing of one server is seen in another: its articles, the questions it could not answer, its settings
// and its pins. Every command is tried there, every choice it offers, and every control of its replies.
import { MessageFlags } from 'discord-api-types/v10';
import { beforeAll, expect, test } from 'vitest';
import { controlsOn, menuOn, use } from '../support/bot/buttons.js';
import { offeredLines, offeredMenus, valuesFor } from '../support/bot/every-command.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, Guild, Message, User } from '../support/discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

/** Words that stand nowhere but in the first server: in an article, questions, a channel's name, a pin. */
const FERRY =
  'The ferry to Blackrock leaves the harbour from the northern pier at nine each morning.';
const GAP = 'Who bakes the sourdough of Gullstad?';
const PINNED = 'How many boats does the harbour of ours hold, by the Marlow count?';
const SECRETS = /northern pier|Blackrock|timetable|sourdough|Gullstad|Marlow/i;

let room: ReadingRoom;
/** Where nothing of it may be seen, and who looks for it. */
let spy: User;
let places: readonly Channel[];
let secretIds: readonly string[];
beforeAll(async () => {
  const articles = {
    'harbour.md':
      '# The harbour\n\nThe harbour holds 40 boats in summer.\n\nIt holds 9 in winter.\n',
  };
  room = await openReadingRoom(
    {
      ARTICLES_DIR: await folderWith(articles),
      INDEX_DIR: await temporaryFolder(),
      GUILD_ARTICLES: '2',
    },
    { patienceMs: 60_000 },
  );
  const { discord, guild } = room;
  const chief = manager(guild);
  const board = discord.addChannel(guild, 'board');
  discord.permit(board, discord.bot, { allow: ['PinMessages'] });
  const slash = (line: string, options = {}) =>
    discord.slash(chief, board, line, options).response();
  const file = { name: 'timetable.md', data: Buffer.from(`# Timetable\n\n${FERRY}`) };
  const preview = await slash('corpus add', { file });
  discord.click(chief, preview, 'Add');
  await discord.waitUntil(() => /Added “/.test(preview.content), 'the article');
  expect((await slash('lookup', { topic: 'ferry' })).content).toMatch(SECRETS);
  await slash('ask', { question: GAP });
  expect((await slash('gaps')).content).toMatch(SECRETS);
  await discord
    .messageCommand(chief, await slash('ask', { question: PINNED }), 'Pin as summary')
    .response();
  expect((await slash('summaries')).content).toMatch(SECRETS);
  // Set otherwise than in a server that has set nothing.
  const settings = await slash('settings');
  await discord.click(chief, settings, 'setPrivate:1').response();
  await discord.select(chief, settings, 'setChannels', [board.id]).response();
  await discord.select(chief, settings, menuOn(settings).id, ['setCooldown:3600']).response();

  const elsewhere = discord.addGuild('Elsewhere');
  spy = manager(elsewhere);
  // The spy is a simple member of the first server too.
  discord.addMember(guild, spy);
  const desk = discord.addChannel(elsewhere, 'desk');
  places = [desk, discord.directMessages(spy)];
  secretIds = [board.id, guild.id, chief.id];
});

function manager(guild: Guild): User {
  const { discord } = room;
  const user = discord.addUser(`manager of ${guild.name}`);
  const permissions = ['ManageGuild', 'ManageMessages', 'PinMessages'] as const;
  discord.addMember(guild, user, [discord.addRole(guild, 'managers', { permissions })]);
  return user;
}

/** What a member sees of a message, and what stands in its buttons. */
const all = ({ content, components, attachments }: Message) =>
  JSON.stringify([
    content,
    components,
    attachments.map(({ data }) => Buffer.from(data).toString()),
  ]);

function expectNothing(text: string): void {
  expect(text).not.toMatch(SECRETS);
  for (const id of secretIds) expect(text).not.toContain(id);
}

test('every command there, every choice and every control is without it', async () => {
  const { discord } = room;
  for (const place of places) {
    const seen = () => discord.visibleTo(spy, place);
    const settled = () =>
      discord.waitUntil(() => !seen().some(({ flags }) => flags & MessageFlags.Loading), 'answers');
    const file = { name: 'b.txt', data: Buffer.from('A text of B.') };
    for (const text of ['ferry', 'harbour', 'bread']) {
      for (const { line, leaves } of offeredLines(discord, spy, place)) {
        const required = leaves.filter((leaf) => leaf.required);
        const values = valuesFor(required, { text, channel: place, file });
        for (const leaf of leaves) {
          if (!('autocomplete' in leaf) || !leaf.autocomplete) continue;
          for (const typed of ['', text]) {
            const choices = await discord
              .autocomplete(spy, place, line, { ...values, [leaf.name]: typed }, leaf.name)
              .choices();
            expectNothing(JSON.stringify(choices));
          }
        }
        const reply = await discord.slash(spy, place, line, values).response();
        expectNothing(all(reply));
        for (const control of controlsOn(reply)) {
          if (control.id.startsWith('delete')) continue;
          const { content, components } = reply;
          await use(discord, spy, reply, control).acknowledged;
          await settled();
          expectNothing(all(reply));
          // As it was, for the next control.
          Object.assign(reply, { content, components });
        }
      }
    }
    const said = discord.say(spy, place, 'ferry, harbour and bread');
    for (const { name } of offeredMenus(discord, spy, place)) {
      await discord.messageCommand(spy, said, name).response();
    }
    await settled();
    expect(seen().length).toBeGreaterThan(20);
    for (const message of seen()) expectNothing(all(message));
  }
});

test('its settings change nothing there', async () => {
  const { discord } = room;
  const [desk] = places;
  if (!desk) throw new Error('There is a channel.');
  const settings = await discord.slash(spy, desk, 'settings').response();
  await discord.click(spy, settings, 'resetSettings').response();
  expect(settings.content).toContain('mentions in all channels');
  expect(settings.content).toContain('Everyone sees the answers');
  expect(settings.content).toContain('do not have to wait');
  for (let i = 0; i < 2; i++) {
    const answer = await discord
      .slash(spy, desk, 'ask', { question: 'How many boats?' })
      .response();
    expect(answer.ephemeralTo).toBeNull();
    expect(answer.content).not.toContain('You can ask again');
  }
  const mention = discord.say(spy, desk, `<@${discord.bot.id}> How many boats are there?`);
  await discord.waitForMessage(({ reference }) => reference === mention);
});
