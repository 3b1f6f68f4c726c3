// Everybody does everything with articles, questions and names that try to break a message: every command,
// every button and menu value of every reply, and what these lead to, in all languages. Discord refuses
// nothing, nobody is pinged though the bot could, and nobody reads an apology.
import { ApplicationCommandOptionType, Locale } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { features } from '../../commands/index.js';
import { joinFrontMatter } from '../../src/corpus/front-matter.js';
import { translator } from '../../src/locales/translate.js';
import { type ActionName, parseCustomId } from '../../src/message/custom-id.js';
import { MAX_CONTENT } from '../../src/message/reply.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { undamaged } from '../support/articles.js';
import { type Control, controlsOn, use } from '../support/bot/buttons.js';
import { type Line, offeredLines, offeredMenus, valuesFor } from '../support/bot/every-command.js';
import { hostileText } from '../support/bot/hostile-messages.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import type { Channel, InteractionHandle, Message, User } from '../support/discord/index.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const SEED = 1912;
const LOCALES = [Locale.EnglishUS, Locale.German, Locale.French];
/** What a press leads to is pressed too, and what that leads to. */
const DEPTH = 2;
/** Milliseconds: hundreds of presses, each of which is waited for. */
const LIMIT_MS = 300_000;

const sample = (arbitrary: fc.Arbitrary<string>, count: number) =>
  fc
    .sample(arbitrary, { seed: SEED, numRuns: 10 * count })
    .map((text) => Buffer.from(text).toString().replace(/\0/g, '').trim())
    .filter((text) => /\p{L}{3}/u.test(text))
    .slice(0, count);

/** A newspaper of which nearly every sentence has to do with the harbour, so that lists get long. */
const HARBOUR = [
  '# @everyone **The harbour** of Blackrock ||holds|| [ships](https://evil.example)',
  'The harbour of **Blackrock** holds 40 boats, said <@123456789012345678> to @everyone on May 3, 2021.',
  'The harbour of __Blackrock__ holds 60 boats, said [the mayor](https://evil.example) on May 3, 2021.',
  '> The harbour of Blackrock was built in 1911, said <@&123456789012345678>.\n> > -# @here it burned in 1931.',
  '```js\nThe harbour of Blackrock closed its `gates` in 2020.\n```',
  'The \u202eharbour\u202c of Black\u200brock \u2067sank\u2069 in 2019, “said” @\u200beveryone’s mayor.',
  `The harbour of Blackrock listed ${'the boats and the ropes, '.repeat(250)}and closed in 2018.`,
  `${'👩‍👩‍👧'.repeat(400)} The harbour of Blackrock sleeps.`,
  `The harbour${'\u0301'.repeat(300)} of Blackrock ${'\\*_~|`'.repeat(200)} opened in 2017.`,
  'The harbour **pays** its pilots in silver.',
  'A storm broke the _eastern_ wall of the harbour, said @here.',
  'Ferries leave the harbour for the island at <t:1:R>.',
  'The mayor wants to sell the harbour to [a bank](https://evil.example).',
  'Children learn to swim in the harbour ||before school||.',
  'Smugglers brought tobacco through the harbour `during` the war.',
  ...Array.from(
    { length: 40 },
    (_, i) => `The *harbour* of Blackrock held ${i} _boats_ in ${1930 + i}, said @here <#${i}>.`,
  ),
].join('\n\n');

const long = { publisher: '**@everyone** '.repeat(300), source: '> -# ||`x` '.repeat(300) };
const files = {
  'harbour.md': HARBOUR,
  'same.md': joinFrontMatter(
    {
      ...long,
      title: '@everyone <@&1> [x](https://evil.example) '.repeat(9).slice(0, 200),
      url: `https://evil.example/${'a)*_'.repeat(500)}`,
      published: '2021-05-04',
    },
    HARBOUR.replaceAll('held ', 'held 1'),
  ),
  ...Object.fromEntries(
    sample(hostileText, 14).map((text, i) => [
      `random-${i}.md`,
      undamaged(joinFrontMatter({ title: `${i} ${text.slice(0, 150)}` }, `Harbour. ${text}`)),
    ]),
  ),
};

let room: ReadingRoom;
let board: Channel;
let hostile: readonly string[];
const random = sample(arbitraryText, 4);
beforeAll(async () => {
  room = await openReadingRoom(
    {
      ARTICLES_DIR: await folderWith(files),
      INDEX_DIR: await temporaryFolder(),
      GUILD_ARTICLES: '5',
    },
    // What is tried is not how fast the machine is.
    { patienceMs: 120_000, responseDeadlineMs: 60_000 },
  );
  const { discord, guild, ada } = room;
  board = discord.addChannel(guild, '@everyone-||board||');
  discord.permit(board, discord.bot, { allow: ['PinMessages'] });
  const role = discord.addRole(guild, '@here', { mentionable: true });
  const mentions = `@everyone @here <@${ada.id}> <@!${ada.id}> <@&${role.id}>`;
  await addArticle(`${mentions} keep the harbour of Blackrock, said ${mentions}.`);
  hostile = [
    'harbour',
    `${mentions} How many **boats** does the \`harbour\` of ||Blackrock|| hold?`,
    `> # harbour\n\`\`\` ${mentions} [x](https://evil.example) \u202eharbour\u202c of Black\u200brock`,
    `“The harbour of **Blackrock** holds 40 boats” ${'and **@everyone** the harbour '.repeat(60)}`,
  ];
});

/** An article that names people who are there. */
async function addArticle(text: string): Promise<void> {
  const { discord } = room;
  const librarian = join(Locale.EnglishGB, ['ManageGuild']);
  const file = { name: 'ids.md', data: Buffer.from(`# ${text}\n\n${text}`) };
  const preview = await discord.slash(librarian, board, 'corpus add', { file }).response();
  discord.click(librarian, preview, 'Add');
  await discord.waitUntil(() => /Added “/.test(preview.content), 'the article');
}

/** Somebody who reads this language and has a name to match. */
function join(locale: Locale, permissions: readonly 'ManageGuild'[] | readonly [] = []): User {
  const { discord, guild } = room;
  const displayName = `**@everyone** <@${room.ada.id}> ||${locale}||`;
  const user = discord.addUser(`reader-${locale}`, { locale, displayName });
  const isModerator = permissions.length > 0;
  const all = ['ManageMessages', 'PinMessages', ...permissions] as const;
  discord.addMember(
    guild,
    user,
    isModerator ? [discord.addRole(guild, 'all', { permissions: all })] : [],
  );
  return user;
}

const pressed = new Set<string>();
const actionOf = ({ id, values }: Control) => parseCustomId(values?.[0] ?? id)?.[0] ?? id;

/** Everything that came of an interaction, once it is over. */
async function repliesTo({ interaction }: InteractionHandle): Promise<Message[]> {
  const { discord } = room;
  const isOver = () => {
    const { answered, original, followups, modal, source } = interaction;
    const isThinking = original !== null && (original.flags & 128) !== 0;
    const isAnswered = (answered && !isThinking) || modal !== null;
    return isAnswered || followups.length > 0 || isGone(source);
  };
  await discord.waitUntil(isOver, `the end of ${interaction.commandName ?? 'a press'}`);
  return [interaction.original, ...interaction.followups].filter(
    (message): message is Message => message !== null && !isGone(message),
  );
}

const isGone = (message: Message | null) => message !== null && message.deletedAt !== null;

/** Of a form that a button opened, filled in. */
async function repliesToForm(handle: InteractionHandle): Promise<Message[]> {
  if (!handle.interaction.modal) return [];
  pressed.add('why');
  return repliesTo(await room.discord.submitModal(handle, { reason: 'unclear' }));
}

/** Presses all that is on a message, as if in windows that show it as it is now; whatever deletes it, last. */
async function pressAll(user: User, message: Message, depth = DEPTH, known = new Set<string>()) {
  const { content, components, attachments } = message;
  const fresh = controlsOn(message)
    .filter(({ id, values }) => !known.has(`${id} ${values}`))
    .toSorted((a, b) => Number(actionOf(a) === 'delete') - Number(actionOf(b) === 'delete'));
  for (const { id, values } of fresh) known.add(`${id} ${values}`);
  for (const control of fresh) {
    if (isGone(message)) return;
    Object.assign(message, { content, components, attachments });
    const handle = use(room.discord, user, message, control);
    pressed.add(actionOf(control));
    const replies = [...(await repliesTo(handle)), ...(await repliesToForm(handle))];
    for (const reply of depth > 1 ? replies : []) await pressAll(user, reply, depth - 1, known);
  }
}

/** Once with what is typed, and once with what the bot offers for it, if it does. */
async function useAndPress(user: User, { line, leaves }: Line, text: string): Promise<void> {
  const { discord } = room;
  const data = Buffer.from(`${text}\n\n${HARBOUR.slice(0, 900)}`);
  const words = { text, channel: board, file: { name: '@everyone **x**.md', data }, number: 3 };
  const typed = valuesFor(leaves, words);
  // A file can be left out where an address is given; one of them is needed.
  const required = leaves.filter(
    (leaf) => leaf.required || leaf.type === ApplicationCommandOptionType.Attachment,
  );
  const chosen = { ...valuesFor(required, words) };
  for (const leaf of leaves) {
    if (!('autocomplete' in leaf) || !leaf.autocomplete) continue;
    for (const start of ['', text]) {
      const values = { ...chosen, [leaf.name]: start };
      const [choice] = await discord.autocomplete(user, board, line, values, leaf.name).choices();
      if (choice && required.includes(leaf)) chosen[leaf.name] = choice.value;
    }
  }
  for (const values of required.length > 0 ? [chosen, typed] : [typed]) {
    const replies = await repliesTo(discord.slash(user, board, line, values));
    for (const reply of replies) await pressAll(user, reply);
  }
}

test('members use every command and press everything', { timeout: LIMIT_MS }, async () => {
  const { discord } = room;
  for (const [n, locale] of LOCALES.entries()) {
    const user = join(locale);
    // What one types, another does not.
    const texts =
      n === 0 ? [hostile[0] ?? '', hostile[3] ?? '', random[0] ?? ''] : [hostile[n] ?? ''];
    for (const line of offeredLines(discord, user, board)) {
      for (const text of line.leaves.length > 0 ? texts : ['']) {
        await useAndPress(user, line, text);
      }
    }
    for (const text of texts) {
      const said = discord.say(user, board, `<@${discord.bot.id}> ${text}`.slice(0, 2_000));
      const answer = await discord.waitForMessage(({ reference }) => reference === said);
      for (const { name } of offeredMenus(discord, user, board)) {
        for (const target of [said, answer]) {
          const replies = await repliesTo(discord.messageCommand(user, target, name));
          for (const reply of replies) await pressAll(user, reply);
        }
      }
    }
  }
});

test('moderators use every command and press everything', { timeout: LIMIT_MS }, async () => {
  const { discord } = room;
  for (const [n, locale] of LOCALES.entries()) {
    const user = join(locale, ['ManageGuild']);
    const lines = offeredLines(discord, user, board);
    const menus = offeredMenus(discord, user, board).map(({ name }) => name);
    const commands = new Set(lines.map(({ command }) => command.name));
    const all = [...features.slashCommands, ...features.messageCommands].map(
      ({ data }) => data.name,
    );
    expect([...commands, ...menus]).toEqual(all);
    // Questions for the list of gaps, and summaries for that of pins.
    for (let i = 0; i < 3; i++) {
      const text = `How many boats does the harbour hold? ${i} ${random[i]}`;
      for (const question of [text, `How do I bake sourdough bread? ${i} ${hostile[n + 1]}`]) {
        const answer = await discord.slash(user, board, 'ask', { question }).response();
        for (const name of menus) await repliesTo(discord.messageCommand(user, answer, name));
      }
    }
    for (const line of lines) {
      // Everybody may summarise; only they may pin.
      if (line.command.default_member_permissions || line.command.name === 'summary') {
        await useAndPress(user, line, hostile[n] ?? '');
      }
    }
  }
});

/** What there is to press, but for what needs sources that change, or more pins than stand on one page. */
const ACTIONS: Record<
  Exclude<
    ActionName,
    'menu' | 'again' | 'summaries' | 'summarise' | 'example' | 'meant' | 'asWritten'
  >,
  true
> = {
  context: true,
  open: true,
  page: true,
  more: true,
  articles: true,
  timeline: true,
  compare: true,
  lookup: true,
  share: true,
  delete: true,
  line: true,
  drop: true,
  swap: true,
  shorter: true,
  longer: true,
  pin: true,
  refresh: true,
  unpin: true,
  helpful: true,
  notHelpful: true,
  why: true,
  askGap: true,
  gaps: true,
  eraseGap: true,
  confirmEraseGaps: true,
  eraseGaps: true,
  setPrivate: true,
  setFeedback: true,
  setCooldown: true,
  setChannels: true,
  setForums: true,
  resetSettings: true,
  addArticle: true,
  cancelArticle: true,
  removeArticle: true,
};

test('nothing was left out, nothing went wrong', () => {
  expect(Object.keys(ACTIONS).filter((action) => !pressed.has(action))).toEqual([]);
  const said = room.discord
    .transcript()
    .channels.flatMap(({ messages }) => messages)
    .filter(({ author }) => author.bot);
  const apologies = LOCALES.map((locale) =>
    translator(locale)('problems.failure', { reference: '\0' }).slice(0, 30),
  );
  for (const { content, earlier } of said) {
    for (const text of [content, ...earlier.map((each) => each.content)]) {
      expect(text.length).toBeLessThanOrEqual(MAX_CONTENT);
      for (const apology of apologies) expect(text).not.toContain(apology);
    }
  }
  expect(room.bot().log()).not.toMatch(/"level":[56]0/);
});
