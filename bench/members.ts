// Members of a loopback Discord who ask the real bot: how long they wait, how much memory it takes, and how
// long its event loop stands still meanwhile.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { PROJECT_DIR } from '../src/paths.js';
import { type BotProcess, deploy, startBot, workersOf } from '../test/support/bot/bot-process.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../test/support/discord/index.js';
import { temporaryFolder } from '../test/support/temporary-folder.js';
import { type Figures, quantile, quantilesOf } from './statistics.js';

/** How many ask at once, and how many questions each asks, one after the other. */
const CROWDS = [
  { members: 1, each: 12 },
  { members: 8, each: 4 },
  { members: 32, each: 3 },
] as const;

const PATIENCE_MS = 120_000;

/** @param questions enough for nobody to ask what was asked before */
export async function measureMembers(questions: readonly string[]): Promise<Figures> {
  const discord = await startLoopbackDiscord({ userInstallable: true, patienceMs: PATIENCE_MS });
  const members = Array.from({ length: 32 }, (_, n) => discord.addUser(`member${n}`));
  const channel = discord.addChannel(discord.addGuild('Reading room', { members }), 'general');
  await deploy(discord);
  const loopFile = path.join(await temporaryFolder(), 'pause');
  const probe = pathToFileURL(path.join(PROJECT_DIR, 'bench/event-loop-probe.mjs'));
  // The index is built by the first start.
  await (await startBot(discord)).stop();
  const since = performance.now();
  const bot = await startBot(discord, {
    NODE_OPTIONS: `--import=${probe.href}`,
    EVENT_LOOP_FILE: loopFile,
    INFERENCE_THREADS: '',
  });
  // However it ends.
  onTestFinished(() => void bot.child.kill('SIGKILL'));
  const unasked = [...questions];
  const ask = async (member: (typeof members)[number], question = unasked.shift()) => {
    if (question === undefined) throw new RangeError('There are too few questions.');
    const asked = performance.now();
    const handle = discord.slash(member, channel, 'ask', { question });
    await handle.response();
    return { answered: performance.now() - asked, acknowledged: await handle.acknowledged };
  };
  const [first] = members;
  if (!first) throw new RangeError('Nobody asks.');
  await ask(first, 'When did Putin visit Beijing?');
  const figures: Record<string, number> = {
    ready: bot.startedInMs,
    firstAnswer: performance.now() - since,
    residentStart: await residentOf(bot),
  };
  for (let i = 0; i < 5; i++) await ask(first);
  await longestPause(bot, loopFile);
  for (const { members: crowd, each } of CROWDS) {
    const began = performance.now();
    const asked = await Promise.all(
      members.slice(0, crowd).map(async (member) => {
        const own = [];
        for (let n = 0; n < each; n++) own.push(await ask(member));
        return own;
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const all = asked.flat();
    const acknowledged = all.map((each) => each.acknowledged);
    Object.assign(figures, {
      [`answersPerSecond${crowd}`]: all.length / seconds,
      ...quantilesOf(
        `answer${crowd}`,
        all.map((each) => each.answered),
      ),
      [`acknowledged${crowd}P99`]: quantile(acknowledged, 0.99),
      [`pause${crowd}`]: await longestPause(bot, loopFile),
    });
  }
  const repeated = [];
  for (let i = 0; i < 10; i++) {
    repeated.push((await ask(first, 'When did Putin visit Beijing?')).answered);
  }
  Object.assign(figures, {
    repeated: quantile(repeated, 0.5),
    residentEnd: await residentOf(bot),
  });
  await bot.stop();
  await close(discord);
  return figures;
}

async function close(discord: LoopbackDiscord): Promise<void> {
  const { rejections } = discord;
  await discord.close();
  if (rejections.length > 0) throw new Error(`Discord refused: ${JSON.stringify(rejections[0])}`);
}

/** Milliseconds; since it was asked for last. */
async function longestPause({ child }: BotProcess, file: string): Promise<number> {
  await rm(file, { force: true });
  child.kill('SIGUSR2');
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.endsWith('\n')) return Number(text);
    await sleep(10);
  }
}

/** Megabytes of the bot and its inference processes, what they share counted in each (VmRSS). */
async function residentOf(bot: BotProcess): Promise<number> {
  const ids = [bot.child.pid, ...(await workersOf(bot))];
  const statuses = await Promise.all(ids.map((id) => readFile(`/proc/${id}/status`, 'utf8')));
  const kilobytes = statuses.map((status) => Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
