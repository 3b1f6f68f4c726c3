// The client of a shard is that of this shard, whatever else the environment says.
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../../src/bot/client.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('variables of the environment that discord.js reads change nothing', () => {
  vi.stubEnv('SHARDS', '4');
  vi.stubEnv('SHARD_COUNT', '5');
  const optionsOf = (id: number, count: number) =>
    createClient({ apiUrl: 'http://127.0.0.1:9', shard: { id, count } }).options;
  expect(optionsOf(0, 1)).toMatchObject({ shards: [0], shardCount: 1 });
  expect(optionsOf(1, 2)).toMatchObject({ shards: [1], shardCount: 2 });
});
