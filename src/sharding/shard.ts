// One shard: the bot for its part of the servers, in a process that the manager starts. Its questions are
// answered by the manager's inference processes.

import { features } from '../../commands/index.js';
import { Unreachable } from '../bot/connection/connection-problem.js';
import { isOn } from '../bot/connection/shard.js';
import { tokenOf } from '../bot/connection/token.js';
import { createLog } from '../bot/log.js';
import { runBot } from '../bot/run.js';
import { readConfig, readShard } from '../config.js';
import { UserError } from '../errors.js';
import { openKnowledge } from '../knowledge/knowledge.js';
import { createMetrics } from '../operation/metrics/metrics.js';
import { REPORT_MS } from '../operation/reports.js';
import { SilentGateway } from '../operation/silent-gateway.js';
import type { Monitoring } from '../operation/watch-bot.js';
import { startWatchdog } from '../operation/watchdog.js';
import { createShutdown } from '../shutdown.js';
import { IndexProblem } from '../store/index-problem.js';
import { linkToManager } from './manager-link.js';

/** What another start may find mended, while the other shards go on. */
const PASSING = [SilentGateway, Unreachable, IndexProblem];

const ending = createShutdown();
// Ctrl-C reaches the whole group of processes; the manager decides when its shards end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => ending.end(1));
const manager = linkToManager(process, () => ending.end(0));
startWatchdog();

try {
  const environment = readConfig();
  const config = { ...environment, DISCORD_TOKEN: tokenOf(environment) };
  const shard = readShard();
  const log = createLog(config.LOG_LEVEL).child({ shard: shard.id });
  ending.logDefects(log);
  const { errands, openPool, identifies } = manager;
  const monitoring: Monitoring = config.METRICS_PORT > 0 ? { registry: createMetrics() } : {};
  const { registry } = monitoring;
  const report = async () => {
    if (!registry) return;
    const gateway = [...(monitoring.gateway?.shards() ?? [])];
    await manager.report({ gateway, metrics: await registry.getMetricsAsJSON() });
  };
  // One that is lost is followed by the next.
  if (registry) setInterval(() => report().catch(() => {}), REPORT_MS).unref();
  const isOurs = (guildId: string) => isOn(shard, guildId);
  const knowledge = openKnowledge({ config, log, openPool, errands, isOurs });
  // Whatever goes wrong meanwhile, `runBot` tells of it.
  knowledge.catch(() => {});
  const bot = await runBot({
    config,
    log,
    shard,
    features,
    knowledge,
    errands,
    monitoring,
    identifies,
    onLost: fail,
  });
  ending.stopWith(bot.stop);
} catch (error) {
  await fail(error);
}

/** What a person has to mend concerns all shards: the manager says it, once. What may pass does not end others. */
async function fail(error: unknown): Promise<void> {
  const mayPass = PASSING.some((kind) => error instanceof kind);
  if (!(error instanceof UserError) || mayPass) return ending.fail(error);
  await manager.unable(error.message).catch(() => {});
  ending.end(1);
}
