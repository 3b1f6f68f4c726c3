// What makes a bot alive, and what ready.
import { expect, test } from 'vitest';
import type { ShardState } from '../../src/operation/gateway-monitor.js';
import { healthOf } from '../../src/operation/health.js';

const shard = (status: string, silentMs: number): ShardState => ({
  id: 0,
  status,
  pingMs: null,
  silentMs,
  limitMs: 60_000,
});
const ready = shard('Ready', 1_000);

test.each([
  ['that starts', undefined, undefined, true, false],
  ['that is connected', [ready], 1, true, true],
  ['that connects again', [shard('Connecting', 1_000)], 1, true, false],
  ['without inference processes', [ready], 0, false, false],
  ['that Discord is silent to', [shard('Connecting', 60_000)], 1, false, false],
  ['that is quiet', [shard('Ready', 59_000)], 1, true, true],
  ['of which one shard is not connected', [ready, shard('Idle', 0)], 1, true, false],
])('a bot %s', (_, gateway, workers, isAlive, isReady) => {
  expect(healthOf({ gateway, workers })).toMatchObject({ isAlive, isReady });
});
