// Every command and control that not everybody may use, for a member who lacks just the one permission for
// it: the sentence names it, in their language, and nothing is done. With the permission it is not said.
import { ChannelType, ComponentType, Locale } from 'discord-api-types/v10';
import { beforeAll, describe, expect, test } from 'vitest';
import { features } from '../../commands/index.js';
import { translator } from '../../src/locales/translate.js';
import type { ActionName } from '../../src/message/custom-id.js';
import { controlsOn, menusOn, use } from '../support/bot/buttons.js';
import { offeredLines, offeredMenus, valuesFor } from '../support/bot/every-command.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, InteractionHandle, Message, Role, User } from '../support/discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const RIGHTS = ['ManageMessages', 'PinMessages', 'ManageGuild'] as const;
type Right = (typeof RIGHTS)[number];

const BOATS = 'How many boats does the harbour hold?';
const LOCALES = [Locale.EnglishUS, Locale.German, Locale.French];
const COMMANDS: Readonly<Record<string, Right>> = {
  summaries: 'PinMessages',
  gaps: 'ManageMessages',
  settings: 'ManageGuild',
  'corpus add': 'ManageGuild',
  'corpus remove': 'ManageGuild',
  'Pin as summary': 'PinMessages',
};

let room: ReadingRoom;
let board: Channel;
let forum: Channel;
let answer: Message;
/** May do everything. */
let chief: User;
let roles: Readonly<Record<Right, Role>>;
/** By their locales. */
let members: readonly User[];
beforeAll(async () => {
  const articles = {
    'harbour.md':
      '# The harbour\n\nThe harbour holds 40 boats in summer.\n\nIt holds 9 in winter.\n',
    'trades.md': [
      'The harbour pays its pilots in silver and its cooks in fish.',
      'A storm broke the eastern wall of the harbour in 1953.',
      'Ferries leave the harbour for the island at noon.',
      'The mayor wants to sell the harbour to a bank in Oslo.',
      'Children learn to swim in the harbour before they go to school.',
      'Smugglers brought tobacco through the harbour during the war.',
    ].join('\n\n'),
  };
  room = await openReadingRoom(
    {
      ARTICLES_DIR: await folderWith(articles),
      INDEX_DIR: await temporaryFolder(),
      GUILD_ARTICLES: '2',
    },
    { patienceMs: 60_000 },
  );
  const { discord, guild, ada } = room;
  board = discord.addChannel(guild, 'board');
  forum = discord.addChannel(guild, 'posts', ChannelType.GuildForum);
  discord.permit(board, discord.bot, { allow: ['PinMessages'] });
  const roleFor = (right: Right) => discord.addRole(guild, right, { permissions: [right] });
  roles = {
    ManageMessages: roleFor('ManageMessages'),
    PinMessages: roleFor('PinMessages'),
    ManageGuild: roleFor('ManageGuild'),
  };
  chief = discord.addUser('chief');
  give(chief, RIGHTS);
  members = LOCALES.map((locale) => discord.addUser(`member-${locale}`, { locale }));
  // An admin has handed them everything.
  for (const { data } of [...features.slashCommands, ...features.messageCommands]) {
    for (const member of members) discord.handCommand(guild, data.name, member);
  }
  answer = await discord.slash(ada, board, 'ask', { question: BOATS }).response();
  await discord
    .slash(ada, board, 'ask', { question: 'Which team won the football league?' })
    .response();
});

function give(user: User, rights: readonly Right[]): void {
  room.discord.addMember(
    room.guild,
    user,
    rights.map((right) => roles[right]),
  );
}

const without = (right: Right) => RIGHTS.filter((each) => each !== right);
const nameOf = (right: Right, { locale }: User) => translator(locale)(`permissions.${right}`);
const fileOf = (text: string) => ({ name: 'a.txt', data: Buffer.from(text) });
const slash = (line: string, options = {}, user = chief) =>
  room.discord.slash(user, board, line, options).response();

/** All that a moderator can change, as one who may see everything is shown it. */
async function state(): Promise<readonly string[]> {
  const lists = ['settings', 'gaps', 'articles', 'summaries'].map((line) => slash(line));
  const pins = room.discord.messages(board).filter(({ pinnedAt }) => pinnedAt !== null);
  return [...(await Promise.all(lists)), ...pins].map(({ content }) => content);
}

describe('commands', () => {
  test('are all in the table', () => {
    const { discord } = room;
    give(chief, RIGHTS);
    const lines = offeredLines(discord, chief, board);
    const names = lines.flatMap(({ line, command }) =>
      command.default_member_permissions ? [line] : [],
    );
    const menus = offeredMenus(discord, chief, board).flatMap((command) =>
      command.default_member_permissions ? [command.name] : [],
    );
    expect([...names, ...menus]).toEqual(Object.keys(COMMANDS));
  });

  test.each(Object.entries(COMMANDS))('%s without %s', async (name, right) => {
    const { discord } = room;
    const before = await state();
    const said = discord.messages(board).length;
    const begin = (user: User): InteractionHandle => {
      const line = offeredLines(discord, user, board).find((each) => each.line === name);
      if (!line) return discord.messageCommand(user, answer, name);
      const words = { text: 'harbour', channel: board, file: fileOf('A text of theirs.') };
      return discord.slash(user, board, name, valuesFor(line.leaves, words));
    };
    for (const member of members) {
      give(member, without(right));
      const told = await begin(member).response();
      const { content, ephemeralTo } = told;
      expect(content).toContain(nameOf(right, member));
      expect(content.split('\n')).toHaveLength(1);
      expect([ephemeralTo, controlsOn(told)]).toEqual([member, []]);
    }
    expect(discord.messages(board)).toHaveLength(said);
    expect(await state()).toEqual(before);
    const [member] = members;
    if (!member) throw new Error('There are members.');
    give(member, [right]);
    expect((await begin(member).response()).content).not.toContain(nameOf(right, member));
  });
});

/** What a control needs; null for those that everybody may use, or only whoever asked. */
const CONTROLS: Readonly<Record<ActionName, Right | null>> = {
  example: null,
  meant: null,
  asWritten: null,
  line: null,
  drop: null,
  swap: null,
  shorter: null,
  longer: null,
  again: null,
  pin: 'PinMessages',
  summaries: 'PinMessages',
  refresh: 'PinMessages',
  unpin: 'PinMessages',
  gaps: 'ManageMessages',
  askGap: 'ManageMessages',
  eraseGap: 'ManageMessages',
  confirmEraseGaps: 'ManageMessages',
  eraseGaps: 'ManageMessages',
  setPrivate: 'ManageGuild',
  setFeedback: 'ManageGuild',
  setCooldown: 'ManageGuild',
  setChannels: 'ManageGuild',
  setForums: 'ManageGuild',
  resetSettings: 'ManageGuild',
  addArticle: 'ManageGuild',
  cancelArticle: 'ManageGuild',
  removeArticle: 'ManageGuild',
  context: null,
  open: null,
  summarise: null,
  page: null,
  more: null,
  articles: null,
  timeline: null,
  compare: null,
  lookup: null,
  share: null,
  delete: null,
  menu: null,
  helpful: null,
  notHelpful: null,
  why: null,
};

/** A menu of channels, whose values are theirs. */
const isOfChannels = (id: string) => id === 'setChannels' || id === 'setForums';

describe('controls', () => {
  /** Those that need something, as they stand on messages; with what they are about. */
  const ids: Record<string, string> = {};
  let preview: Message;
  let rows: Message['components'];
  beforeAll(async () => {
    const { discord } = room;
    await discord.messageCommand(chief, answer, 'Pin as summary').response();
    const own = await slash('corpus add', { file: fileOf('The lighthouse was built in 1899.') });
    discord.click(chief, own, 'Add');
    await discord.waitUntil(() => /Added “/.test(own.content), 'the article');
    const pending = await slash('corpus add', { file: fileOf('The pier burned in 1931.') });
    const [choice] = await discord
      .autocomplete(chief, board, 'corpus remove', { article: '' }, 'article')
      .choices();
    const removal = await slash('corpus remove', { article: choice?.value });
    preview = await slash('summary', { topic: 'harbour' });
    rows = preview.components;
    const menu = menusOn(preview).find(({ values }) => values[0]?.startsWith('line:'));
    if (!menu) throw new Error('There are lines.');
    await discord.select(chief, preview, menu.id, [menu.values[0] ?? '']).response();
    const sure = await slash('gaps');
    const shown = [pending, removal, preview, await slash('gaps'), await slash('summaries')];
    await discord.click(chief, sure, 'Erase all').response();
    for (const message of [...shown, sure, await slash('settings')]) {
      for (const { id, values } of controlsOn(message)) {
        const full = isOfChannels(id) ? id : (values?.[0] ?? id);
        ids[full.split(':')[0] ?? ''] ??= full;
      }
    }
    // There is one page of each list, the sources have not changed, and a preview is long or short.
    ids.longer ??= ids.shorter?.replace('shorter', 'longer') ?? '';
    ids.shorter ??= ids.longer.replace('longer', 'shorter');
    ids.drop ??= ids.swap?.replace('swap', 'drop') ?? '';
    Object.assign(ids, { again: 'again', summaries: 'summaries:1', gaps: 'gaps:1' });
  });

  /** The preview of a summary, as this member's own, with this control on it. */
  function show(member: User, id: string): Message {
    const common = { custom_id: id };
    const component = isOfChannels(id)
      ? { ...common, type: ComponentType.ChannelSelect, min_values: 0, max_values: 25 }
      : { ...common, type: ComponentType.Button, style: 2, label: 'Press' };
    const components = [{ type: ComponentType.ActionRow, components: [component] }, ...rows];
    return Object.assign(preview, { components, ephemeralTo: member });
  }

  const press = (member: User, id: string) => {
    const values = isOfChannels(id) ? [(id === 'setForums' ? forum : board).id] : null;
    return use(room.discord, member, show(member, id), { id, values });
  };

  const needing = Object.entries(CONTROLS).filter((each): each is [ActionName, Right] => !!each[1]);

  test.each(needing)('%s without %s', async (action, right) => {
    const id = ids[action] ?? '';
    expect(id).toContain(action);
    const before = await state();
    const { content } = preview;
    for (const member of members) {
      give(member, without(right));
      const told = await press(member, id).response();
      expect(told.content).toContain(nameOf(right, member));
      expect(told.ephemeralTo).toBe(member);
    }
    expect(preview.content).toBe(content);
    expect(await state()).toEqual(before);
  });

  test.each(needing)('%s with %s', async (action, right) => {
    const { content } = preview;
    const [member] = members;
    if (!member) throw new Error('There are members.');
    give(member, [right]);
    const { original, followups } = await over(press(member, ids[action] ?? ''));
    for (const told of [original, ...followups]) {
      expect(told?.content ?? '').not.toContain(nameOf(right, member));
    }
    Object.assign(preview, { content });
  });

  async function over({ interaction }: InteractionHandle) {
    await room.discord.waitUntil(
      () => interaction.answered || interaction.followups.length > 0,
      'the end of a press',
    );
    return interaction;
  }
});
