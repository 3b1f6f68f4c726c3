// The client of a shard is that of this shard, whatever else the environment says.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../../../src/bot/connection/client.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('variables of the environment that discord.js reads change nothing', () => {
  vi.stubEnv('SHARDS', '4');
  vi.stubEnv('SHARD_COUNT', '5');
  const optionsOf = (id: number, count: number) =>
    createClient({ apiUrl: 'http://127.0.0.1:9', shard: { id, count } }).options;
  expect(optionsOf(0, 1)).toMatchObject({ shards: [0], shardCount: 1 });
  expect(optionsOf(1, 2)).toMatchObject({ shards: [1], shardCount: 2 });
});

test('what discord.js keeps for the token of an interaction is forgotten soon after', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const discord = createServer((_, response) => response.writeHead(204).end()).listen(
    0,
    '127.0.0.1',
  );
  await once(discord, 'listening');
  const apiUrl = `http://127.0.0.1:${(discord.address() as AddressInfo).port}`;
  const { rest } = createClient({ apiUrl, shard: { id: 0, count: 1 } });
  await rest.post('/webhooks/1000000000000000001/token', { auth: false });
  expect(rest.handlers.size).toBe(1);
  discord.close();
  vi.advanceTimersByTime(60_000);
  expect(rest.handlers.size).toBe(0);
});
