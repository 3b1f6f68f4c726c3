// Shards: each is told of its own guilds, the first one of direct messages, and too few are refused.
import { Client, Events, Routes } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type LoopbackDiscord, startLoopbackDiscord } from './index.js';
import { openScene } from './scene.js';

const atEnd: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of atEnd.splice(0).reverse()) await close();
});

async function open(settings: Parameters<typeof startLoopbackDiscord>[0]) {
  const discord = await startLoopbackDiscord(settings);
  atEnd.push(() => discord.close());
  return discord;
}

function login(discord: LoopbackDiscord, shards: number[], shardCount: number) {
  const client = new Client<true>({ intents: [], shards, shardCount, rest: { api: discord.api } });
  atEnd.push(() => client.destroy());
  return client.login(discord.token).then(() => client);
}

test('a shard is told of its own guilds, and the first one of direct messages', async () => {
  const scene = await openScene({ maxConcurrency: 2 }, { shards: [0, 1], shardCount: 2 });
  atEnd.push(scene.stop);
  const { client, discord, ada } = scene;
  expect(discord.gateway.shards()).toEqual([0, 1]);
  const heard: number[] = [];
  client.on(Events.Raw, ({ t }: { t: string }, shard: number) => {
    if (t === 'MESSAGE_CREATE') heard.push(shard);
  });
  const guilds = ([0, 1] as const).map((id) => discord.addGuild(`${id}`, { shard: [id, 2] }));
  const channels = guilds.map((guild) => discord.addChannel(guild, 'general'));
  for (const channel of [...channels, discord.directMessages(ada)]) {
    const next = scene.nextMessage();
    discord.say(discord.bot, channel, 'hello');
    await next;
  }
  expect(heard).toEqual([0, 1, 0]);
});

test('a shard that begins is told of its own guilds', async () => {
  const discord = await open({});
  const [, guild] = ([0, 1] as const).map((id) => discord.addGuild(`${id}`, { shard: [id, 2] }));
  const client = await login(discord, [1], 2);
  expect([...client.guilds.cache.keys()]).toEqual([guild?.id]);
});

test('the number of shards that is recommended, and how many may identify at once', async () => {
  const discord = await open({ shards: 3, maxConcurrency: 16 });
  const { rest } = await login(discord, [0], 3);
  expect(await rest.get(Routes.gatewayBot())).toMatchObject({
    shards: 3,
    session_start_limit: { remaining: 999, max_concurrency: 16 },
  });
});

test('too few shards, and a shard that cannot be, are refused', async () => {
  const discord = await open({ guildsPerShard: 1 });
  for (const name of ['one', 'two']) discord.addGuild(name, { shard: [0, 2] });
  await expect(login(discord, [0], 1)).rejects.toThrow('Sharding is required');
  await expect(login(discord, [2], 2)).rejects.toThrow('Invalid shard');
});
