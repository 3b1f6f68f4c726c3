// Members who press buttons that somebody forged, and write and type anything, in a server beside another:
// each is answered in words that fit a message, nothing of the other server is seen or changed, nothing
// breaks, nobody is pinged (reading-room.ts looks at that).
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { joinFrontMatter } from '../../src/corpus/front-matter.js';
import { translator } from '../../src/locales/translate.js';
import { customId } from '../../src/message/custom-id.js';
import { MAX_CONTENT } from '../../src/message/reply.js';
import { controlsOn } from '../support/bot/buttons.js';
import { hostileText } from '../support/bot/hostile-messages.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, Guild, InteractionHandle, Message, User } from '../support/discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';
import { forgedId, writtenAction } from './forged-id.js';
import { anyText, runs } from './runs.js';

const HARBOUR = 'The harbour holds 40 boats in summer. It holds 9 in winter.';
const FERRY = 'The ferry to Blackrock leaves the northern pier at nine each morning.';
const SECRETS = /Blackrock|northern pier|timetable|Gullstad/i;
const t = translator('en');
const APOLOGY = t('problems.failure', { reference: '\0' }).slice(0, 30);

let room: ReadingRoom;
/** In the server where everything is tried, and in the one of which nothing may be seen. */
let board: Channel;
let chief: User;
let other: { readonly board: Channel; readonly chief: User };
/** What stands on messages of both servers, to aim at. */
let realIds: readonly string[];
let answer: Message;

beforeAll(async () => {
  room = await openReadingRoom(
    {
      ARTICLES_DIR: await folderWith({
        'harbour.md': joinFrontMatter(
          { title: 'The harbour' },
          `${HARBOUR}\n\nIt was built in 1911.`,
        ),
      }),
      INDEX_DIR: await temporaryFolder(),
      GUILD_ARTICLES: '3',
    },
    { patienceMs: 60_000 },
  );
  const { discord, guild, ada } = room;
  const elsewhere = discord.addGuild('Elsewhere');
  chief = managerOf(guild);
  board = boardOf(guild);
  other = { chief: managerOf(elsewhere), board: boardOf(elsewhere) };
  realIds = [
    ...(await addArticle(other.chief, other.board)),
    ...(await furnish(other.chief, other.board, 'Gullstad')),
    ...(await furnish(chief, board, 'Southport')),
  ];
  answer = await discord.slash(ada, board, 'ask', { question: 'How many boats?' }).response();
});

function managerOf(guild: Guild): User {
  const { discord } = room;
  const user = discord.addUser(`manager of ${guild.name}`);
  const permissions = ['ManageGuild', 'ManageMessages', 'PinMessages'] as const;
  discord.addMember(guild, user, [discord.addRole(guild, 'managers', { permissions })]);
  return user;
}

function boardOf(guild: Guild): Channel {
  const { discord } = room;
  const channel = discord.addChannel(guild, 'board');
  discord.permit(channel, discord.bot, { allow: ['PinMessages'] });
  return channel;
}

/** An article of the server's own. */
async function addArticle(user: User, place: Channel): Promise<readonly string[]> {
  const { discord } = room;
  const file = { name: 'timetable.txt', data: Buffer.from(FERRY) };
  const preview = await discord.slash(user, place, 'corpus add', { file }).response();
  const ids = idsOn(preview);
  discord.click(user, preview, 'Add');
  await discord.waitUntil(() => /Added “/.test(preview.content), 'the article');
  return ids;
}

/** A preview, a gap and a pin; what stands in the controls of all that is shown of them. */
async function furnish(user: User, place: Channel, words: string): Promise<readonly string[]> {
  const { discord } = room;
  const slash = (line: string, options = {}) =>
    discord.slash(user, place, line, options).response();
  const file = { name: 'preview.txt', data: Buffer.from(`A preview of ${words}.`) };
  const pending = await slash('corpus add', { file });
  await slash('ask', { question: `Who bakes the bread of ${words}?` });
  const asked = await slash('ask', { question: 'How many boats does the harbour hold?' });
  await discord.messageCommand(user, asked, 'Pin as summary').response();
  const lists = ['gaps', 'summaries', 'settings', 'articles'].map((line) => slash(line));
  const topics = ['summary', 'lookup'].map((line) => slash(line, { topic: 'harbour' }));
  return [pending, asked, ...(await Promise.all([...lists, ...topics]))].flatMap(idsOn);
}

function idsOn(message: Message): string[] {
  return controlsOn(message).flatMap(({ id, values }) => [id, ...(values ?? [])]);
}

/** All that a server keeps, as its manager is shown it. */
async function kept(): Promise<readonly string[]> {
  const { discord } = room;
  const lines = ['settings', 'gaps', 'articles', 'summaries'];
  const replies = lines.map((line) => discord.slash(other.chief, other.board, line).response());
  return (await Promise.all(replies)).map(({ content }) => content);
}

/** Everything that came of an interaction, once it is over. */
async function textsAfter({ interaction, acknowledged }: InteractionHandle): Promise<string[]> {
  await acknowledged;
  await room.discord.waitUntil(() => {
    const { answered, original, followups, source, modal } = interaction;
    const isThinking = original !== null && (original.flags & 128) !== 0;
    const isShown = (answered && !isThinking) || modal !== null;
    return isShown || followups.length > 0 || source?.deletedAt != null;
  }, 'the end of an interaction');
  return [interaction.original, ...interaction.followups].flatMap((message) =>
    message ? [message.content, JSON.stringify(message.components)] : [],
  );
}

function expectInWords(texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).not.toMatch(SECRETS);
    expect(text).not.toContain(APOLOGY);
  }
  expect(texts[0]?.length ?? 0).toBeLessThanOrEqual(MAX_CONTENT);
}

test('a forged custom_id that is not on the message does nothing', async () => {
  const { discord } = room;
  await fc.assert(
    fc.asyncProperty(fc.oneof(forgedId, anyText), async (id) => {
      const said = discord.messages(board).length;
      const { content } = await discord.click(chief, answer, id, { forged: true }).response();
      expect(content).toBe(t('problems.unknownButton'));
      expect(discord.messages(board)).toHaveLength(said);
    }),
    runs(20),
  );
});

test('a forged button on a message of the bot is answered, and reaches nothing elsewhere', async () => {
  const { discord, ada } = room;
  const before = await kept();
  const original = { ...answer };
  const aimed = fc.oneof(
    fc.constantFrom(...realIds),
    forgedId,
    writtenAction.map((action) => customId(...action)),
    fc.tuple(fc.constantFrom('eraseGap'), fc.nat(30), fc.nat(3)).map((parts) => parts.join(':')),
  );
  await fc.assert(
    fc.asyncProperty(aimed, fc.boolean(), async (id, isChief) => {
      fc.pre(id.length > 0 && id.length <= 100);
      const button = { type: ComponentType.Button, style: 2, label: 'Press', custom_id: id };
      const components = [
        { type: ComponentType.ActionRow, components: [button] },
        ...original.components.slice(1),
      ] as Message['components'];
      Object.assign(answer, { ...original, components });
      const user = isChief ? chief : ada;
      expectInWords(await textsAfter(discord.click(user, answer, 'Press')));
      expectInWords([answer.content]);
    }),
    // A menu of channels that became a button, once left without an answer.
    { ...runs<[string, boolean]>(120), examples: [['setChannels', true]] },
  );
  Object.assign(answer, original);
  expect(await kept()).toEqual(before);
});

test('whatever is typed is answered', async () => {
  const { discord, ada } = room;
  const typed = fc.oneof(anyText, hostileText).map((text) => Buffer.from(text).toString().trim());
  const fields = [
    ['ask', 'question', 1_000],
    ['lookup', 'topic', 100],
    ['verify', 'quote', 1_000],
    ['timeline', 'topic', 100],
    ['compare', 'topic', 100],
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), typed, async ([line, name, most], text) => {
      const value = text.slice(0, most).trim();
      fc.pre(value !== '');
      expectInWords(await textsAfter(discord.slash(ada, board, line, { [name]: value })));
      if (line === 'lookup') {
        await discord.autocomplete(ada, board, line, { [name]: value }, name).choices();
      }
    }),
    runs(30),
  );
  await fc.assert(
    fc.asyncProperty(typed, typed, async (text, edit) => {
      const mention = `<@${discord.bot.id}> `;
      const question = discord.say(ada, board, (mention + text).slice(0, 2_000));
      const reply = await discord.waitForMessage(({ reference }) => reference === question);
      expectInWords([reply.content]);
      discord.edit(ada, question, (mention + edit).slice(0, 2_000));
    }),
    runs(10),
  );
});

test('nothing went wrong', () => {
  expect(room.bot().log()).not.toMatch(/"level":[56]0/);
});
