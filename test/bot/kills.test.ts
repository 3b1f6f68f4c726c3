// kill -9 of the bot at work, again and again, while members ask, vote and pin and a manager changes settings and
// articles: what was confirmed to anybody is there after the next start, once. KILLS=50 kills more often; what
// was lost is said in the end.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import {
  type BotProcess,
  deploy,
  runToEnd,
  settingsFor,
  startBot,
} from '../support/bot/bot-process.js';
import { type Message, startLoopbackDiscord } from '../support/discord/index.js';

const KILLS = Number(process.env.KILLS ?? 3);
/** Milliseconds until it is written down which message answers which: half a second on a machine that is idle. */
const WRITTEN_MS = 3_000;
const ROUND_MS = 90_000;
const QUESTION = 'When did Putin visit Beijing?';
/** Asked and pinned in turn: each has a pinned summary of its own. */
const QUESTIONS = [QUESTION, 'Who is in the delegation?'];
const PRIVATE = 'Only the member sees the answers to `/ask`';

/** What members were told is done. */
interface Confirmed {
  readonly refused: string[];
  readonly answered: { readonly question: Message; readonly at: number }[];
  votes: number;
  /** The questions of which a summary was said to be pinned. */
  readonly pinned: Set<string>;
  /** What the settings may be: what was seen last, and what was asked for since. */
  privacy: readonly boolean[];
  /** The same of the articles: whether there is one. */
  articles: readonly number[];
}

test(
  `what was confirmed is there after each of ${KILLS} kills, and nothing is there twice`,
  async () => {
    const scene = await openScene();
    const confirmed: Confirmed = {
      refused: [],
      answered: [],
      votes: 0,
      pinned: new Set(),
      privacy: [false],
      articles: [0],
    };
    let unfollowed = 0;
    // The first is killed when everybody has done what they do once.
    let duration = Number.POSITIVE_INFINITY;
    for (let round = 0; round < KILLS; round++) {
      const bot = await scene.start();
      // Multiples of the golden ratio: spread over all of the work however many they are.
      const moment = round === 0 ? undefined : ((round * 0.618034) % 1) * duration;
      const since = performance.now();
      const killedAt = await workUntilKilled(bot, scene, confirmed, moment);
      if (round === 0) duration = killedAt - since;
      unfollowed += await expectKept(scene, confirmed, killedAt);
    }
    const last = await scene.start();
    await expectServed(last, scene, confirmed);
    // With all that was left behind, the folder still belongs to the bot that runs.
    const second = await runToEnd('main', scene.settings);
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('Another bot')]);
    expect((await last.stop()).code).toBe(0);
    const { refused, answered, votes, pinned } = confirmed;
    expect(pinned.size).toBeGreaterThan(0);
    process.stdout.write(
      `${KILLS} kills; kept: ${refused.length} questions, ${votes} votes, ${pinned.size} pins; answers that no longer follow their question, of ${answered.length}: ${unfollowed}, all of the last ${WRITTEN_MS} ms before a kill\n`,
    );
  },
  (KILLS + 2) * ROUND_MS,
);

type Scene = Awaited<ReturnType<typeof openScene>>;

async function openScene() {
  const discord = await startLoopbackDiscord({ patienceMs: ROUND_MS });
  const [ada, boss] = [discord.addUser('ada'), discord.addUser('boss')];
  const guild = discord.addGuild('Reading room', { members: [ada, boss] });
  const permissions = ['ManageGuild', 'ManageMessages', 'PinMessages'] as const;
  discord.addMember(guild, boss, [discord.addRole(guild, 'managers', { permissions })]);
  const channel = discord.addChannel(guild, 'general');
  discord.permit(channel, discord.bot, { allow: ['PinMessages'] });
  expect(await deploy(discord)).toMatchObject({ code: 0 });
  const settings = await settingsFor(discord, {
    GUILD_ARTICLES: '2',
    // Whatever else the machine is doing.
  });
  const dataDir = settings.DATA_DIR ?? '';
  const start = async () => {
    const bot = await startBot(discord, settings);
    onTestFinished(() => void bot.child.kill('SIGKILL'));
    return bot;
  };
  return { discord, ada, boss, guild, channel, settings, dataDir, start };
}

/**
 * Everybody does one thing after the other; what goes wrong before the kill fails.
 * @param ms until the kill; until everybody has done it once where they are left out
 * @returns when it was killed
 */
async function workUntilKilled(
  bot: BotProcess,
  scene: Scene,
  confirmed: Confirmed,
  ms: number | undefined,
): Promise<number> {
  let [isOver, killedAt] = [false, 0];
  let kill = () => {};
  const killed = new Promise<void>((resolve) => {
    kill = resolve;
  }).then(() => {
    isOver = true;
    killedAt = performance.now();
    return bot.stop('SIGKILL');
  });
  const done = new Set<number>();
  const repeat = async (work: () => Promise<void>, who: number) => {
    while (!isOver) {
      await Promise.race([work(), killed]).catch((error) => {
        if (!isOver) throw error;
      });
      if (done.add(who).size === 4 && ms === undefined) kill();
    }
  };
  if (ms !== undefined) void sleep(ms).then(kill);
  const said = (message: Message, text: string) =>
    scene.discord.waitUntil(() => message.content.includes(text), `${text}: ${message.content}`);
  await Promise.all([
    killed,
    repeat(() => askInVain(scene, confirmed), 0),
    repeat(() => voteAndPin(scene, confirmed), 1),
    repeat(() => changeSettings(scene, confirmed), 2),
    repeat(() => changeArticles(scene, confirmed, said), 3),
  ]);
  return killedAt;
}

let asked = 0;

async function askInVain({ discord, ada, channel }: Scene, confirmed: Confirmed): Promise<void> {
  const text = `What does rice cost in Lima, asked for the ${asked++} time?`;
  const question = discord.say(ada, channel, `<@${discord.bot.id}> ${text}`);
  await discord.waitForMessage(({ reference }) => reference === question);
  confirmed.refused.push(text);
  confirmed.answered.push({ question, at: performance.now() });
}

let pinnedTimes = 0;

async function voteAndPin({ discord, ada, boss, channel }: Scene, confirmed: Confirmed) {
  const question = QUESTIONS[pinnedTimes++ % QUESTIONS.length] ?? QUESTION;
  const options = { question, private: false };
  const answer = await discord.slash(ada, channel, 'ask', options).response();
  const vote = await discord.click(boss, answer, 'Helpful').response();
  if (vote.content.includes('Thank')) confirmed.votes++;
  const pin = await discord.messageCommand(boss, answer, 'Pin as summary').response();
  expect(pin.content).toMatch(/^Posted and pinned|already pinned here, so I updated it/);
  confirmed.pinned.add(question);
}

/** One for each question that was said to be pinned; one for others at most, which were cut off. */
function expectPinned({ discord, channel }: Scene, confirmed: Confirmed): void {
  const pins = discord.messages(channel).filter(({ pinnedAt }) => pinnedAt !== null);
  for (const question of QUESTIONS) {
    const count = pins.filter(({ content }) => content.includes(question)).length;
    if (confirmed.pinned.has(question)) expect(count, question).toBe(1);
    else expect(count, question).toBeLessThanOrEqual(1);
  }
}

async function changeSettings({ discord, boss, channel }: Scene, confirmed: Confirmed) {
  const shown = await discord.slash(boss, channel, 'settings').response();
  const before = shown.content.includes(PRIVATE);
  expect(confirmed.privacy).toContain(before);
  confirmed.privacy = [before, !before];
  const label = before ? 'Make answers public' : 'Make answers private';
  await discord.click(boss, shown, label).response();
  await discord.waitUntil(() => shown.content.includes(PRIVATE) !== before, 'the change');
  confirmed.privacy = [!before];
}

async function changeArticles(
  { discord, boss, channel }: Scene,
  confirmed: Confirmed,
  said: (message: Message, text: string) => Promise<void>,
): Promise<void> {
  if (!confirmed.articles.includes(1)) {
    const file = { name: 'ferry.txt', data: Buffer.from('The ferry leaves at noon.') };
    const preview = await discord.slash(boss, channel, 'corpus add', { file }).response();
    confirmed.articles = [0, 1];
    discord.click(boss, preview, 'Add');
    await said(preview, 'Added “');
    confirmed.articles = [1];
  }
  const article = 'ferry';
  const sure = await discord.slash(boss, channel, 'corpus remove', { article }).response();
  // Where it was not known whether it had been added.
  if (!sure.content.includes('?')) {
    confirmed.articles = [0];
    return;
  }
  confirmed.articles = [0, 1];
  discord.click(boss, sure, 'Remove');
  await said(sure, 'Removed “');
  confirmed.articles = [0];
}

/** Of what is on the disk after a kill. @returns answers that no longer follow their questions */
async function expectKept(scene: Scene, confirmed: Confirmed, killedAt: number): Promise<number> {
  const { discord, guild, dataDir } = scene;
  expectPinned(scene, confirmed);
  const client = createClient({ url: `file:${path.join(dataDir, 'verbatim.db')}` });
  const { rows } = await client.execute('SELECT question FROM gaps');
  const votes = await client.execute('SELECT count(*) AS n FROM votes');
  client.close();
  const questions = rows.map(({ question }) => String(question));
  expect(questions).toEqual(expect.arrayContaining(confirmed.refused));
  expect(new Set(questions).size).toBe(questions.length);
  const kept = Number(votes.rows[0]?.n);
  expect(kept).toBeGreaterThanOrEqual(confirmed.votes);
  // One that was cut off may be kept as well.
  confirmed.votes = kept;
  const folder = path.join(dataDir, 'guilds', guild.id, 'articles');
  const articles = await readdir(folder).catch(() => []);
  expect(confirmed.articles).toContain(articles.length);
  const file = await readFile(path.join(dataDir, 'answered.json'), 'utf8').catch(() => '[]');
  const unknown = confirmed.answered.filter(({ question }) => !file.includes(question.id));
  for (const { at } of unknown) expect(killedAt - at).toBeLessThan(WRITTEN_MS);
  confirmed.answered.splice(0, Infinity, ...confirmed.answered.filter((a) => !unknown.includes(a)));
  for (const { question } of confirmed.answered) {
    expect(discord.repliesTo(question)).toHaveLength(1);
  }
  return unknown.length;
}

/** Of the bot that came after all of them. */
async function expectServed(bot: BotProcess, scene: Scene, confirmed: Confirmed): Promise<void> {
  const { discord, boss, channel, ada } = scene;
  const settings = await discord.slash(boss, channel, 'settings').response();
  expect(confirmed.privacy).toContain(settings.content.includes(PRIVATE));
  expectPinned(scene, confirmed);
  const options = { question: QUESTION, private: false };
  const answer = await discord.slash(ada, channel, 'ask', options).response();
  expect(answer.content).toContain('Sources');
  const [first] = confirmed.answered;
  if (first) {
    discord.remove(ada, first.question);
    const [reply] = discord.repliesTo(first.question);
    await discord.waitUntil(() => reply?.deletedAt !== null, 'the answer to be deleted');
  }
  expect(bot.log()).not.toMatch(/"level":[56]0/);
}
