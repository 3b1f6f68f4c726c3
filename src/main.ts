// `npm start`: the bot, until it is told to stop, in this process or in shards. Signals are heard, and
// settings read, before the half second that loading discord.js takes; the inference processes load their
// models in that time.

import { tokenOf } from './bot/connection/token.js';
import type { RunningBot } from './bot/run.js';
import { type Config, readConfig } from './config.js';
import { isFirstProcess, runAsChild } from './operation/first-process.js';
import { startWatchdog } from './operation/watchdog.js';
import { createTurns } from './processes/turns.js';
import { createShutdown } from './shutdown.js';

type Settings = Config & { readonly DISCORD_TOKEN: string };

const { end, fail, logDefects, stopWith } = createShutdown();

if (isFirstProcess()) runAsChild();
else await start();

async function start(): Promise<void> {
  process.on('SIGTERM', () => end(0));
  process.on('SIGINT', () => end(0));
  startWatchdog();
  try {
    const config = readConfig();
    const settings = { ...config, DISCORD_TOKEN: tokenOf(config) };
    const held = hold(config.DATA_DIR);
    const run = config.DISCORD_SHARDS === 1 ? runAlone : runSharded;
    const bot = await run(settings, held);
    stopWith(bot.stop);
  } catch (error) {
    fail(error);
  }
}

async function hold(dataDir: string): Promise<void> {
  const [{ holdDataDir }, { assertRestored, eraseLeftovers }] = await Promise.all([
    import('./operation/hold.js'),
    import('./operation/killed-restore.js'),
  ]);
  await holdDataDir(dataDir);
  await assertRestored(dataDir);
  await eraseLeftovers(dataDir);
}

/** @param held until then, nothing in DATA_DIR is touched */
async function runAlone(config: Settings, held: Promise<void>): Promise<RunningBot> {
  const [{ createLog }, { openKnowledge }, { poolOpener }, { watchProcess }] = await Promise.all([
    import('./bot/log.js'),
    import('./knowledge/knowledge.js'),
    import('./inference/open-pool.js'),
    import('./operation/watch-process.js'),
    held,
  ]);
  const log = createLog(config.LOG_LEVEL);
  logDefects(log);
  const { monitoring, observer } = await watchProcess(config);
  const openPool = poolOpener(config, log, observer);
  const errands = createTurns();
  const knowledge = openKnowledge({ config, log, openPool, errands, isOurs: () => true });
  // Whatever goes wrong meanwhile, `runBot` tells of it.
  knowledge.catch(() => {});
  const [{ runBot }, { features }] = await Promise.all([
    import('./bot/run.js'),
    import('../commands/index.js'),
  ]);
  const shard = { id: 0, count: 1 };
  return runBot({ config, log, shard, features, knowledge, errands, monitoring, onLost: fail });
}

async function runSharded(config: Settings, held: Promise<void>): Promise<RunningBot> {
  const [{ readSharding }, { runShards }, { createLog }] = await Promise.all([
    import('./sharding/shard-count.js'),
    import('./sharding/manager.js'),
    import('./bot/log.js'),
    held,
  ]);
  const sharding = await readSharding(config);
  if (sharding.count === 1) return runAlone(config, held);
  const log = createLog(config.LOG_LEVEL);
  logDefects(log);
  return runShards({ config, log, ...sharding, onUnable: fail });
}
