// Whether the bot is alive, and whether it would answer now.
import type { PoolLoad } from '../inference/pool.js';
import type { ShardState } from './gateway-monitor.js';

export interface Health {
  /** A supervisor should leave it alone; also while it builds its index and connects. */
  readonly isAlive: boolean;
  /** A question would be answered. */
  readonly isReady: boolean;
  readonly gateway: readonly Gateway[];
  /** Inference processes that are warm. */
  readonly workers: number;
}

interface Gateway {
  readonly shard: number;
  readonly status: string;
  readonly silentSeconds: number;
}

/** What is known of a process; undefined is what it does not have yet. */
export interface Vitals {
  readonly shards?: readonly ShardState[] | undefined;
  readonly load?: Pick<PoolLoad, 'workers'> | undefined;
  /** GATEWAY_TIMEOUT_SECONDS. */
  readonly timeoutSeconds: number;
}

export function healthOf({ shards, load, timeoutSeconds }: Vitals): Health {
  const workers = load?.workers ?? 0;
  const gateway = (shards ?? []).map(({ id, status, silentMs }) => ({
    shard: id,
    status,
    silentSeconds: Math.floor(silentMs / 1_000),
  }));
  const isStarting = load === undefined || shards === undefined;
  return {
    isAlive:
      isStarting ||
      (workers > 0 && gateway.every(({ silentSeconds }) => silentSeconds < timeoutSeconds)),
    isReady: !isStarting && workers > 0 && gateway.every(({ status }) => status === 'Ready'),
    gateway,
    workers,
  };
}
