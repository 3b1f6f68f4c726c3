// How many shards: what the settings say, or what Discord recommends at DISCORD_API_URL.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { readSharding } from '../../src/sharding/shard-count.js';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/index.js';

let discord: LoopbackDiscord;
beforeAll(async () => {
  discord = await startLoopbackDiscord({ shards: 3, maxConcurrency: 16 });
});
afterAll(() => discord.close());

function sharding(settings: Readonly<Record<string, string>>) {
  const config = readConfig({ DISCORD_API_URL: discord.api, ...settings });
  return readSharding({ ...config, DISCORD_TOKEN: config.DISCORD_TOKEN ?? discord.token });
}

test('a number is taken as it is, auto as Discord recommends', async () => {
  expect(await sharding({ DISCORD_SHARDS: '5' })).toEqual({ count: 5, maxConcurrency: 16 });
  expect(await sharding({ DISCORD_SHARDS: 'auto' })).toEqual({ count: 3, maxConcurrency: 16 });
});

test.each(['0', '101', '1.5', 'many'])('%s shards are refused', (DISCORD_SHARDS) => {
  expect(() => readConfig({ DISCORD_SHARDS })).toThrow(
    'DISCORD_SHARDS must be auto or a whole number from 1 to 100.',
  );
});

test('a token that Discord does not know, and a Discord that is not there, are said so', async () => {
  await expect(sharding({ DISCORD_TOKEN: 'a.wrong.token' })).rejects.toThrow(
    'Discord rejected the token',
  );
  await expect(sharding({ DISCORD_API_URL: 'http://127.0.0.1:9' })).rejects.toThrow(
    'http://127.0.0.1:9 cannot be reached',
  );
});

test('too few logins left today are said so before anything is started', async () => {
  const { state } = discord.gateway;
  Object.assign(state, { identifies: 998 });
  await expect(sharding({ DISCORD_SHARDS: 'auto' })).rejects.toThrow('only 2 more times until');
  Object.assign(state, { identifies: 0 });
});
