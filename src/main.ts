// `npm start`: the bot, until it is told to stop, in this process or in shards. Signals are heard, and
// settings read, before the half second that loading discord.js takes; the inference processes load their
// models in that time.
import type { RunningBot } from './bot/run.js';
import { tokenOf } from './bot/token.js';
import { type Config, readConfig } from './config.js';
import { createEnding } from './ending.js';
import { startWatchdog } from './operation/watchdog.js';
import { createTurns } from './processes/turns.js';

type Settings = Config & { readonly DISCORD_TOKEN: string };

const { end, fail, logDefects, stopWith } = createEnding();

process.on('SIGTERM', () => end(0));
process.on('SIGINT', () => end(0));
startWatchdog();

try {
  const config = readConfig();
  const settings = { ...config, DISCORD_TOKEN: tokenOf(config) };
  const bot = await (config.DISCORD_SHARDS === 1 ? runAlone(settings) : runSharded(settings));
  stopWith(bot.stop);
} catch (error) {
  fail(error);
}

async function runAlone(config: Settings): Promise<RunningBot> {
  const [{ createLog }, { openKnowledge }, { poolOpener }, { watchAlone }] = await Promise.all([
    import('./bot/log.js'),
    import('./bot/knowledge.js'),
    import('./inference/open-pool.js'),
    import('./operation/watch-process.js'),
  ]);
  const log = createLog(config.LOG_LEVEL);
  logDefects(log);
  const { watched, observer } = await watchAlone(config);
  const openPool = poolOpener(config, log, observer);
  const errands = createTurns();
  const knowledge = openKnowledge({ config, log, openPool, errands, isOurs: () => true });
  // Whatever goes wrong meanwhile, `runBot` tells of it.
  knowledge.catch(() => {});
  const { runBot } = await import('./bot/run.js');
  const shard = { id: 0, count: 1 };
  return runBot({ config, log, shard, knowledge, errands, watched, onLost: fail });
}

async function runSharded(config: Settings): Promise<RunningBot> {
  const [{ readSharding }, { runShards }, { createLog }] = await Promise.all([
    import('./sharding/shard-count.js'),
    import('./sharding/manager.js'),
    import('./bot/log.js'),
  ]);
  const sharding = await readSharding(config);
  if (sharding.count === 1) return runAlone(config);
  const log = createLog(config.LOG_LEVEL);
  logDefects(log);
  return runShards({ config, log, ...sharding, onUnable: fail });
}
