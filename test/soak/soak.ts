// `npm run soak`: thousands of questions in a row while everything around the bot fails now and then. See
// docs/soak.md, which it writes.
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import {
  type BotProcess,
  deploy,
  settingsFor,
  startBot,
  workersOf,
} from '../support/bot/bot-process.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/index.js';
import { type SmallDisk, smallDisk } from '../support/processes/small-disk.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type Changes, changeAfter, changeArticles, type Manager, noChanges } from './changes.js';
import { type Asked, answersTo, ask, type Member } from './members.js';
import { type Sample, sample } from './memory.js';
import { drawMemory } from './picture.js';
import { questionsFor, shareOfRepeats } from './questions.js';
import { problemsOf, reportOn, type Soaked } from './report.js';
import { createTroubles, signal, type Troubles } from './troubles.js';

const QUESTIONS = Number(process.env.SOAK_QUESTIONS ?? 10_000);
const MEMBERS = 32;
const SAMPLE_MS = 5_000;
const TIME_LIMIT_MS = 6 * 3_600_000;
/** Megabytes of the disk that is filled: the server's index, and everything else that is kept. */
const DISK_MB = 64;
const MEMORY = path.join(import.meta.dirname, '../support/processes/report-memory.mjs');
const SPINS = path.join(import.meta.dirname, '../support/processes/spin-at-signal.mjs');

test(
  'nothing is lost, nothing answered twice, and memory is flat',
  async () => {
    const discord = await startLoopbackDiscord({
      userInstallable: true,
      patienceMs: TIME_LIMIT_MS,
    });
    const { members, manager, guild } = gather(discord);
    const reports = await temporaryFolder();
    await deploy(discord);
    const disk = await smallDisk(DISK_MB);
    const dataDir = path.join(disk?.folder ?? (await temporaryFolder()), 'data');
    const settings = await settingsFor(discord, {
      NODE_OPTIONS: [MEMORY, SPINS].map((script) => `--import ${pathToFileURL(script)}`).join(' '),
      MEMORY_REPORTS: reports,
      INFERENCE_WORKERS: '2',
      GUILD_ARTICLES: '2',
      // Whatever else the machine is doing.
      INFERENCE_TIMEOUT_SECONDS: '60',
      DATA_DIR: dataDir,
    });
    const bot = await startBot(discord, settings);
    // However it ends.
    onTestFinished(() => void bot.child.kill('SIGKILL'));
    const shelved = async () => {
      const files = await readdir(path.join(dataDir, 'guilds', guild.id, 'articles')).catch(
        () => [],
      );
      return files.length;
    };
    const scene = { discord, members, manager, reports, disk, shelved };
    const soaked = await soak(scene, bot);
    const again = await standStill(scene, bot, settings, soaked);
    const { code } = await again.stop();
    soaked.votesKept = await votesIn(dataDir);
    // Before anything is written, which would be a change to the commit that it names.
    const report = reportOn(soaked);
    await mkdir(path.join(PROJECT_DIR, 'docs', 'pictures'), { recursive: true });
    await writeFile(
      path.join(PROJECT_DIR, 'docs', 'pictures', 'soak.svg'),
      drawMemory(soaked.samples),
    );
    await writeFile(path.join(PROJECT_DIR, 'docs', 'soak.md'), report);
    process.stdout.write(report);
    expect(problemsOf(soaked)).toEqual([]);
    expect(code).toBe(0);
    // A repeated acknowledgement is refused by Discord's rules; it was heard the first time.
    expect(discord.rejections.filter(({ code }) => code !== 40060)).toEqual([]);
    await discord.close();
  },
  TIME_LIMIT_MS,
);

interface Scene {
  readonly discord: LoopbackDiscord;
  readonly members: readonly Member[];
  readonly manager: Manager;
  /** Where processes say how much memory they use. */
  readonly reports: string;
  readonly disk: SmallDisk | undefined;
  /** How many articles of the manager's server lie on the disk. */
  readonly shelved: () => Promise<number>;
}

function gather(discord: LoopbackDiscord) {
  const users = Array.from({ length: MEMBERS }, (_, n) => discord.addUser(`member${n}`));
  const boss = discord.addUser('boss');
  const [desk, room] = [users.filter((_, n) => n % 4 === 0), users.filter((_, n) => n % 4 !== 0)];
  const guilds = [
    { guild: discord.addGuild('Reading room', { members: room }), users: room },
    { guild: discord.addGuild('News desk', { members: desk }), users: desk },
  ] as const;
  const [, { guild }] = guilds;
  const permissions = ['ManageGuild'] as const;
  discord.addMember(guild, boss, [discord.addRole(guild, 'managers', { permissions })]);
  const manager: Manager = { user: boss, channel: discord.addChannel(guild, 'office') };
  const members = guilds.flatMap((server) =>
    server.users.map((user) => ({
      user,
      channel: discord.addChannel(server.guild, user.username),
    })),
  );
  return { members, manager, guild };
}

async function soak(
  { discord, members, manager, reports, disk, shelved }: Scene,
  bot: BotProcess,
): Promise<Soaked & { votesKept: number }> {
  const [worker = 0] = await workersOf(bot);
  const troubles = createTroubles({ discord, bot, spared: worker, disk });
  const questions = questionsFor(QUESTIONS);
  const [asked, samples]: [Asked[], Sample[]] = [[], []];
  const changes = noChanges();
  const since = performance.now();
  const sampling = setInterval(async () => {
    const taken = await sample(reports, { bot: bot.child.pid ?? 0, worker }, asked.length);
    if (taken) samples.push(taken);
  }, SAMPLE_MS);
  onTestFinished(() => clearInterval(sampling));
  const coming = questions.entries();
  let isOver = false;
  const managing = changeArticles(discord, manager, changes, () => isOver, shelved);
  // Each takes the next question as soon as the one before is answered.
  await Promise.all(
    members.map(async (member) => {
      for (const [number, text] of coming) {
        const answered = await ask(discord, member, text, number);
        asked.push(answered);
        tell(asked.length, since, troubles, changes);
        await troubles.after(asked.length);
        await changeAfter(discord, member, answered, number, changes);
      }
    }),
  );
  isOver = true;
  await troubles.end();
  await managing;
  clearInterval(sampling);
  const doubled = asked.filter(({ attempts }) =>
    attempts.some((attempt) => answersTo(discord, attempt) > 1),
  );
  return {
    asked,
    samples,
    changes,
    votesKept: 0,
    standing: [],
    troubles: troubles.counts(),
    members: MEMBERS,
    repeats: shareOfRepeats(questions),
    doubled: doubled.length,
    minutes: (performance.now() - since) / 60_000,
  };
}

/** The bot's own process spins until its watchdog ends it, and is started anew; members ask all the while. */
async function standStill(
  { discord, members }: Scene,
  bot: BotProcess,
  settings: Readonly<Record<string, string>>,
  soaked: Soaked,
): Promise<BotProcess> {
  const workers = await workersOf(bot);
  bot.child.kill('SIGUSR2');
  let isBack = false;
  const restarted = once(bot.child, 'exit').then(async () => {
    // One that was made to spin last does not notice that it is alone.
    for (const pid of workers) signal(pid, 'SIGKILL');
    const again = await startBot(discord, settings);
    onTestFinished(() => void again.child.kill('SIGKILL'));
    isBack = true;
    return again;
  });
  const asking = members.map(async (member, n) => {
    for (;;) {
      const isLast = isBack;
      // By command: of a message that is written while nobody listens Discord tells nobody.
      const asked = await ask(discord, member, `Who is member ${n}?`, 1);
      if (asked.outcome === 'answered' || isLast) return asked;
    }
  });
  soaked.standing.push(...(await Promise.all(asking)));
  return restarted;
}

async function votesIn(dataDir: string): Promise<number> {
  const client = createClient({ url: `file:${path.join(dataDir, 'verbatim.db')}` });
  const { rows } = await client.execute('SELECT count(*) AS n FROM votes');
  client.close();
  return Number(rows[0]?.n);
}

function tell(done: number, since: number, troubles: Troubles, { done: changed }: Changes): void {
  if (done % 50 !== 0) return;
  const { rest, gateway, workers, disk } = troubles.counts();
  const minutes = ((performance.now() - since) / 60_000).toFixed(1);
  process.stdout.write(
    `${done} of ${QUESTIONS} after ${minutes} min; failed: ${rest} requests, ${gateway} connections, ${workers} processes, ${disk} times the disk; ${JSON.stringify(changed)}\n`,
  );
}
