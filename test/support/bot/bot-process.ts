// The real bot, as `npm start` runs it, in a process of its own against a loopback Discord.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inject } from 'vitest';
import { PROJECT_DIR } from '../../../src/paths.js';
import type { LoopbackDiscord } from '../discord/index.js';
import { bareEnvironment } from '../processes/bare-environment.js';
import { childrenOf } from '../processes/children.js';
import { temporaryFolder } from '../temporary-folder.js';

/** Milliseconds in which a bot ends that was told to: five seconds, and what a busy machine adds to them. */
export const MOST_TO_END_MS = 30_000;

export interface BotProcess {
  readonly child: ChildProcess;
  /** Milliseconds from the start to being ready. */
  readonly startedInMs: number;
  /** Everything that it has logged so far. */
  log(): string;
  /** Resolves when the log holds the text. */
  logged(text: string): Promise<void>;
  /** Ends it by a signal, and says how. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** However this process ends, none of them is left behind. */
const running = new Set<ChildProcess>();
const killAll = () => {
  for (const child of running) child.kill('SIGKILL');
};
process.on('exit', killAll);
// Vitest ends its processes by this signal.
process.once('SIGTERM', () => {
  killAll();
  process.exit();
});

type Settings = Readonly<Record<string, string>>;

/** @param before what is written before its command */
export async function startBot(
  discord: LoopbackDiscord,
  settings: Settings = {},
  before: readonly string[] = [],
): Promise<BotProcess> {
  const since = performance.now();
  const started = launch('main', await settingsFor(discord, settings), before);
  await started.logged('"ready"');
  const startedInMs = performance.now() - since;
  return { ...started, startedInMs };
}

/** A bot that has only just been started. */
export async function launchBot(
  discord: LoopbackDiscord,
  settings: Settings = {},
): Promise<Omit<BotProcess, 'startedInMs'>> {
  return launch('main', await settingsFor(discord, settings));
}

/** The ids of the bot's inference processes. */
export function workersOf({ child }: Pick<BotProcess, 'child'>): Promise<number[]> {
  return childrenOf(child.pid);
}

/** `npm run deploy`, so that the loopback's members are offered the commands. */
export async function deploy(discord: LoopbackDiscord, settings: Settings = {}): Promise<Finished> {
  return finished(launch('deploy', await settingsFor(discord, settings)));
}

/** Runs main or deploy with these settings alone, until it ends by itself. */
export function runToEnd(script: 'main' | 'deploy', settings: Settings): Promise<Finished> {
  return finished(launch(script, settings));
}

export async function settingsFor(discord: LoopbackDiscord, settings: Settings): Promise<Settings> {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    INDEX_DIR: inject('sharedIndexDir'),
    DATA_DIR: await temporaryFolder(),
    COOLDOWN_SECONDS: '0',
    // Other test files keep the cores busy: more threads would only wait for each other.
    INFERENCE_THREADS: '1',
    // For the same reason: nothing that is asked or looked up is to blame for it.
    INFERENCE_TIMEOUT_SECONDS: '120',
    LOOKUP_TIMEOUT_SECONDS: '60',
    ...settings,
  };
}

function launch(script: string, settings: Settings, before: readonly string[] = []) {
  const file = path.join(PROJECT_DIR, 'dist/src', `${script}.js`);
  const [program = '', ...args] = [...before, process.execPath, file];
  const child = spawn(program, args, {
    env: bareEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = once(child, 'close');
  const log = () => stdout + stderr;
  return {
    child,
    log,
    output: () => ({ stdout, stderr }),
    ended,
    logged: async (text: string) => {
      const gone = ended.then(() => {
        if (!log().includes(text)) throw new Error(`It ended without logging ${text}:\n${log()}`);
      });
      while (!log().includes(text)) await Promise.race([once(child.stdout, 'data'), gone]);
    },
    stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
      const since = performance.now();
      child.kill(signal);
      const [code] = await ended;
      return { code, ms: performance.now() - since };
    },
  };
}

async function finished({ ended, output }: ReturnType<typeof launch>): Promise<Finished> {
  const [code] = await ended;
  return { code, ...output() };
}
