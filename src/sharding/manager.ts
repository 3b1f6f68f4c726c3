// The manager of all shards of this machine (discord.js's ShardingManager): it owns the inference
// processes, starts a process for each shard, starts it anew when it dies, and has all of them end.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Shard, ShardingManager, SimpleIdentifyThrottler } from 'discord.js';
import type { Logger } from 'pino';
import { divideReplies } from '../bot/replies.js';
import type { RunningBot } from '../bot/run.js';
import type { Config } from '../config.js';
import { openDatabase } from '../database/open.js';
import { openPseudonyms } from '../database/pseudonyms.js';
import { UserError } from '../errors.js';
import { poolOpener } from '../inference/open-pool.js';
import { NO_POOL_METRICS } from '../operation/metrics/no-metrics.js';
import { createReports } from '../operation/reports.js';
import { watchShards } from '../operation/watch-shards.js';
import { createTurns } from '../processes/turns.js';
import { createPools } from './pools.js';
import type { Sharding } from './shard-count.js';
import { serveShard } from './shard-session.js';

export interface ShardsOptions extends Sharding {
  readonly config: Config & { readonly DISCORD_TOKEN: string };
  readonly log: Logger;
  /** No shard can run until a person has mended this. */
  readonly onUnable: (error: unknown) => void;
}

const SCRIPT = fileURLToPath(new URL('./shard.js', import.meta.url));
/** discord.js's word for waiting for nothing: a shard that is slow must not keep others from starting. */
const NO_WAIT = -1;
/** Milliseconds between shards, of which Discord lets `maxConcurrency` identify in five seconds. */
const IDENTIFY_MS = 5_000;
/** Milliseconds: a shard that lived longer is started anew at once, others after pauses that double. */
const STEADY_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;
/** Some 300 log-ins a day, of 1,000 that Discord allows. */
const LONGEST_PAUSE_MS = 300_000;
/** Milliseconds for shards to end: they take up to 4.3 s, and this process has 4.7. */
const STOP_MS = 4_500;

/** Resolves when the shards are being started. */
export async function runShards(options: ShardsOptions): Promise<RunningBot> {
  const { config, log, count, maxConcurrency, onUnable } = options;
  // What shards share is made by one: they only open it.
  await (await openDatabase(config.DATA_DIR)).close();
  openPseudonyms(config.DATA_DIR);
  divideReplies(config.DATA_DIR, log, count);
  const reports = createReports(count);
  const isWatched = config.METRICS_PORT > 0;
  const observer = isWatched ? await watchShards(config, reports) : NO_POOL_METRICS;
  const pools = await createPools(poolOpener(config, log, observer));
  const turns = createTurns();
  const identifies = new SimpleIdentifyThrottler(maxConcurrency);
  const manager = new ShardingManager(SCRIPT, {
    totalShards: count,
    token: config.DISCORD_TOKEN,
    // Without a pause, one that cannot start would be started all the time.
    respawn: false,
  });
  /** What tells each process to end. */
  const processes = new Map<ChildProcess, () => void>();
  let stopping = false;

  const unable = (error: unknown) => {
    if (!stopping) onUnable(error);
  };
  const serve = (shard: Shard, child: ChildProcess) => {
    if (stopping) return void child.kill('SIGKILL');
    child.on('error', unable);
    const tellToStop = serveShard(child, {
      shard: shard.id,
      pools,
      reports,
      identifies,
      turns,
      log,
      onUnable: (message) => unable(new UserError(message)),
    });
    processes.set(child, tellToStop);
  };
  manager.on('shardCreate', (shard) => {
    let [deaths, since] = [0, 0];
    shard.on('spawn', (child) => {
      since = performance.now();
      serve(shard, child as ChildProcess);
    });
    shard.on('death', (dead) => {
      const child = dead as ChildProcess;
      processes.delete(child);
      if (stopping) return;
      if (performance.now() - since > STEADY_MS) deaths = 0;
      const pauseMs =
        deaths === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (deaths - 1), LONGEST_PAUSE_MS);
      deaths += 1;
      const { exitCode, signalCode } = child;
      log.error(
        { shard: shard.id, exitCode, signalCode, pauseMs },
        'a shard ended; starting it anew',
      );
      setTimeout(() => !stopping && void shard.spawn(NO_WAIT).catch(unable), pauseMs);
    });
    shard.on('ready', () => {
      if (manager.shards.size === count && manager.shards.every(({ ready }) => ready))
        log.info({ shards: count }, 'all shards are ready');
    });
  });
  const delay = Math.ceil(IDENTIFY_MS / maxConcurrency);
  manager.spawn({ timeout: NO_WAIT, delay }).catch(unable);

  return {
    stop: async () => {
      stopping = true;
      const ended = Promise.all([...processes.keys()].map(exitOf));
      for (const tellToStop of processes.values()) tellToStop();
      await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
      for (const child of processes.keys()) child.kill('SIGKILL');
      pools.kill();
    },
  };
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((done) => void child.once('exit', () => done()));
}
