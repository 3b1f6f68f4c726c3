// One shard: the bot for its part of the servers, in a process that the manager starts. Its questions are
// answered by the manager's inference processes.

import { createLog } from '../bot/log.js';
import { runBot } from '../bot/run.js';
import { tokenOf } from '../bot/token.js';
import { readConfig, readShard } from '../config.js';
import { createEnding } from '../ending.js';
import { UserError } from '../errors.js';
import { linkToManager } from './manager-link.js';

const ending = createEnding();
// Ctrl-C reaches the whole group of processes; the manager decides when its shards end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => ending.end(1));
const manager = linkToManager(process, () => ending.end(0));

try {
  const environment = readConfig();
  const config = { ...environment, DISCORD_TOKEN: tokenOf(environment) };
  const shard = readShard();
  const log = createLog(config.LOG_LEVEL).child({ shard: shard.id });
  ending.logDefects(log);
  const { openPool, waitForIdentify } = manager;
  const identifies = {
    waitForIdentify: (_: number, signal: AbortSignal) => waitForIdentify(signal),
  };
  const bot = await runBot({ config, log, shard, openPool, identifies, onLost: fail });
  ending.stopWith(bot.stop);
} catch (error) {
  await fail(error);
}

/** What a person has to mend concerns all shards: the manager says it, once. */
async function fail(error: unknown): Promise<void> {
  if (!(error instanceof UserError)) return ending.fail(error);
  await manager.unable(error.message).catch(() => {});
  ending.end(1);
}
