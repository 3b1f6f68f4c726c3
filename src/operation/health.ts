// Whether the bot is alive, and whether it would answer now.
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

/** What is known; undefined is what is not there yet. */
export interface Vitals {
  readonly gateway: readonly ShardState[] | undefined;
  readonly workers: number | undefined;
}

export function healthOf({ gateway: known, workers = 0 }: Vitals): Health {
  const shards = known ?? [];
  const gateway = shards.map(({ id, status, silentMs }) => ({
    shard: id,
    status,
    silentSeconds: Math.floor(silentMs / 1_000),
  }));
  const isHeard = shards.every(({ silentMs, limitMs }) => silentMs < limitMs);
  const isConnected = known !== undefined && shards.every(({ status }) => status === 'Ready');
  return {
    isAlive: known === undefined || (workers > 0 && isHeard),
    isReady: workers > 0 && isConnected,
    gateway,
    workers,
  };
}
