// Pinning, with its own permission and its limit.
import type { MessageType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene, textChannel } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

test('a pinned message is announced, listed, and can be unpinned', async () => {
  const { client, discord, guild } = scene;
  const channel = discord.addChannel(guild, 'pins');
  const here = await textChannel(client, channel);
  const message = await here.send('Pin me');
  await message.pin();
  expect(discord.messages(channel).map(({ type }) => type)).toEqual<MessageType[]>([0, 6]);
  const pins = await here.messages.fetchPins();
  expect(pins.items.map((item) => item.message.id)).toEqual([message.id]);
  await message.unpin();
  expect((await here.messages.fetchPins()).items).toEqual([]);
});

test('the right to manage messages is not the right to pin', async () => {
  const { client, discord, guild } = scene;
  const channel = discord.addChannel(guild, 'no-pins');
  discord.permit(channel, discord.bot, { deny: ['PinMessages'] });
  const message = await (await textChannel(client, channel)).send('Pin me');
  await expect(message.pin()).rejects.toMatchObject({ code: 50013 });
});

test('the 251st pin is refused with 30003, and pins come in pages', async () => {
  const { client, discord, ada, guild } = scene;
  const channel = discord.addChannel(guild, 'full');
  discord.permit(channel, ada, { allow: ['PinMessages'] });
  for (let count = 0; count < 250; count += 1) {
    discord.pin(ada, discord.say(ada, channel, `${count}`));
  }
  const here = await textChannel(client, channel);
  const message = await here.send('One too many');
  await expect(message.pin()).rejects.toMatchObject({ code: 30003, status: 400 });
  const page = await here.messages.fetchPins({ limit: 50 });
  expect([page.items.length, page.hasMore]).toEqual([50, true]);
  const before = page.items.at(-1)?.pinnedAt ?? new Date();
  const next = await here.messages.fetchPins({ limit: 50, before });
  const ids = [...page.items, ...next.items].map((item) => item.message.id);
  expect(new Set(ids).size).toBe(100);
});
