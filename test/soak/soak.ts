// `npm run soak`: thousands of questions in a row while everything around the bot fails now and then. See
// docs/soak.md, which it writes.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { type BotProcess, deploy, startBot, workersOf } from '../support/bot/bot-process.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { type Asked, answersTo, ask, type Member } from './members.js';
import { type Sample, sample } from './memory.js';
import { drawMemory } from './picture.js';
import { questionsFor, shareOfRepeats } from './questions.js';
import { problemsOf, reportOn, type Soaked } from './report.js';
import { createTroubles, type Troubles } from './troubles.js';

const QUESTIONS = Number(process.env.SOAK_QUESTIONS ?? 10_000);
const MEMBERS = 32;
const SAMPLE_MS = 5_000;
const TIME_LIMIT_MS = 6 * 3_600_000;

test(
  'nothing is lost, nothing answered twice, and memory is flat',
  async () => {
    const discord = await startLoopbackDiscord({
      userInstallable: true,
      patienceMs: TIME_LIMIT_MS,
    });
    const members = gather(discord);
    const reports = await temporaryFolder();
    const script = path.join(import.meta.dirname, '../support/report-memory.mjs');
    await deploy(discord);
    const bot = await startBot(discord, {
      NODE_OPTIONS: `--import ${pathToFileURL(script)}`,
      MEMORY_REPORTS: reports,
      INFERENCE_WORKERS: '2',
    });
    // However it ends.
    onTestFinished(() => void bot.child.kill('SIGKILL'));
    const soaked = await soak(discord, bot, members, reports);
    const { code } = await bot.stop();
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

function gather(discord: LoopbackDiscord): Member[] {
  const users = Array.from({ length: MEMBERS }, (_, n) => discord.addUser(`member${n}`));
  const channels = ['Reading room', 'News desk'].map((name) => {
    const members = users.filter((_, n) => (n % 4 === 0) === (name === 'News desk'));
    const guild = discord.addGuild(name, { members });
    return members.map((user) => ({ user, channel: discord.addChannel(guild, user.username) }));
  });
  return channels.flat();
}

async function soak(
  discord: LoopbackDiscord,
  bot: BotProcess,
  members: readonly Member[],
  reports: string,
): Promise<Soaked> {
  const [worker = 0] = await workersOf(bot);
  const troubles = createTroubles(discord, bot, worker);
  const questions = questionsFor(QUESTIONS);
  const [asked, samples]: [Asked[], Sample[]] = [[], []];
  const since = performance.now();
  const sampling = setInterval(async () => {
    const taken = await sample(reports, { bot: bot.child.pid ?? 0, worker }, asked.length);
    if (taken) samples.push(taken);
  }, SAMPLE_MS);
  onTestFinished(() => clearInterval(sampling));
  const coming = questions.entries();
  // Each takes the next question as soon as the one before is answered.
  await Promise.all(
    members.map(async (member) => {
      for (const [number, text] of coming) {
        asked.push(await ask(discord, member, text, number));
        tell(asked.length, since, troubles);
        await troubles.after(asked.length);
      }
    }),
  );
  clearInterval(sampling);
  const doubled = asked.filter(({ attempts }) =>
    attempts.some((attempt) => answersTo(discord, attempt) > 1),
  );
  return {
    asked,
    samples,
    troubles: troubles.counts(),
    members: MEMBERS,
    repeats: shareOfRepeats(questions),
    doubled: doubled.length,
    minutes: (performance.now() - since) / 60_000,
  };
}

function tell(done: number, since: number, troubles: Troubles): void {
  if (done % 50 !== 0) return;
  const { rest, gateway, workers } = troubles.counts();
  const minutes = ((performance.now() - since) / 60_000).toFixed(1);
  process.stdout.write(
    `${done} of ${QUESTIONS} after ${minutes} min; failed: ${rest} requests, ${gateway} connections, ${workers} processes\n`,
  );
}
