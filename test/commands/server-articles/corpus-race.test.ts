// An article is removed while members ask about it: every question is answered, and none that is asked
// afterwards by it. RACES=20 races more often.
import { beforeAll, expect, test } from 'vitest';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import type { Message, User } from '../../support/discord/index.js';
import { quotesIn } from '../../support/discord-markdown.js';

const RACES = Number(process.env.RACES ?? 2);
const FERRY = 'The ferry to Blackrock island leaves the northern pier at nine each morning.';
const QUESTION = 'When does the ferry to Blackrock island leave?';
/** As many as may wait for an answer at one time. */
const QUESTIONS_EACH = 4;

let room: ReadingRoom;
let boss: User;
let members: readonly User[];
beforeAll(async () => {
  room = await openReadingRoom({ GUILD_ARTICLES: '2' }, { patienceMs: 120_000 });
  const { discord, guild } = room;
  boss = discord.addUser('boss');
  discord.addMember(guild, boss, [
    discord.addRole(guild, 'managers', { permissions: ['ManageGuild'] }),
  ]);
  members = ['cleo', 'dora', 'emil', 'fay'].map((name) => discord.addUser(name));
  for (const member of members) discord.addMember(guild, member);
  await add('The quay', 'The quay of Odde was built in 1911.');
});

const said = (message: Message, text: string) =>
  room.discord.waitUntil(() => message.content.includes(text), `${text}: ${message.content}`);
async function add(title: string, text: string): Promise<void> {
  const file = { name: 'a.txt', data: Buffer.from(text) };
  const options = { title, file };
  const shown = await room.discord.slash(boss, room.channel, 'corpus add', options).response();
  room.discord.click(boss, shown, 'Add');
  await said(shown, 'Added “');
}
/** Each is another question, so that none is answered from memory. */
let asked = 0;
const ask = (member: User) =>
  room.discord
    .slash(member, room.channel, 'ask', { question: `${QUESTION}${' '.repeat(asked++)}?` })
    .response();
const quotesFerry = ({ content }: Message) => quotesIn(content).some(({ text }) => text === FERRY);

test(
  `questions and the removal of their article race ${RACES} times, and none is lost`,
  async () => {
    for (let race = 0; race < RACES; race++) {
      await add('The ferry', FERRY);
      expect(quotesFerry(await ask(boss))).toBe(true);
      const article = 'The ferry';
      const options = { article };
      const sure = await room.discord
        .slash(boss, room.channel, 'corpus remove', options)
        .response();
      const before = members.flatMap((member) => [ask(member), ask(member)]);
      room.discord.click(boss, sure, 'Remove');
      const meanwhile = members.flatMap((member) =>
        Array.from({ length: QUESTIONS_EACH - 2 }, () => ask(member)),
      );
      await said(sure, 'Removed “');
      const after = await Promise.all(members.map(ask));
      for (const answer of after) expect(quotesFerry(answer), answer.content).toBe(false);
      for (const { content } of await Promise.all([...before, ...meanwhile])) {
        expect(content).toMatch(/Sources|nothing/);
      }
    }
    expect(room.bot().log()).not.toMatch(/"level":[56]0/);
  },
  RACES * 120_000,
);
