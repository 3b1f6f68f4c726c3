// Messages that the bot sends, edits and deletes.
import { ChannelType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, post, posted, type Scene, textChannel } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

test('an attachment is sent as a form and served again', async () => {
  const { client, discord, channel } = scene;
  const here = await textChannel(client, channel);
  const files = [
    { attachment: Buffer.from('word for word'), name: 'quote.txt', description: 'A quote' },
  ];
  const message = await here.send({ content: 'With a file', files });
  const url = message.attachments.first()?.url ?? '';
  expect(await fetch(url).then((response) => response.text())).toBe('word for word');
  expect(discord.requests.at(-1)?.files).toEqual(['quote.txt']);
  const edited = await message.edit({ content: 'Without', attachments: [] });
  expect(edited.attachments.size).toBe(0);
});

test('an embed shows an attached image in place of the attachment', async () => {
  const { client, channel } = scene;
  const here = await textChannel(client, channel);
  const message = await here.send({
    embeds: [{ title: 'Map', image: { url: 'attachment://map.png' } }],
    files: [{ attachment: Buffer.from('png'), name: 'map.png' }],
  });
  expect(message.attachments.size).toBe(0);
  expect(message.embeds[0]?.image?.url).toMatch(/^http:.*map\.png$/);
});

test('embeds that share an address are shown once', async () => {
  const { channel } = scene;
  const url = 'https://example.org/article';
  const message = await posted(scene, channel, {
    embeds: [
      { title: 'First', url },
      { title: 'Second', url },
    ],
  });
  expect(message.embeds.map(({ title }) => title)).toEqual(['First']);
});

test('the same nonce, enforced, sends one message', async () => {
  const { channel } = scene;
  const body = { content: 'Once', nonce: 'n-1', enforce_nonce: true };
  const [first, second] = [await posted(scene, channel, body), await posted(scene, channel, body)];
  expect(second).toBe(first);
});

test('a thread needs its own permission to write in', async () => {
  const { client, discord, guild } = scene;
  const parent = discord.addChannel(guild, 'with-threads');
  const thread = discord.addThread(parent, 'A thread');
  await post(scene, thread, { content: 'In the thread' });
  expect(discord.messages(thread).map(({ content }) => content)).toEqual(['In the thread']);
  discord.permit(parent, discord.bot, { deny: ['SendMessagesInThreads'] });
  await expect(post(scene, thread, { content: 'Again' })).rejects.toMatchObject({ code: 50013 });
  expect(client.channels.cache.get(thread.id)?.isThread()).toBe(true);
});

test('a forum holds posts, not messages', async () => {
  const { client, discord, guild } = scene;
  const forum = discord.addChannel(guild, 'questions', ChannelType.GuildForum);
  await expect(post(scene, forum, { content: 'x' })).rejects.toMatchObject({ code: 40058 });
  const thread = discord.addThread(forum, 'Who travels?');
  await post(scene, thread, { content: 'Putin' });
  const seen = await client.channels.fetch(thread.id);
  expect(seen?.isThread() && seen.parentId).toBe(forum.id);
});

test('messages are listed newest first, edited by their author only, and deleted', async () => {
  const { client, discord, ada, guild } = scene;
  const channel = discord.addChannel(guild, 'list');
  const here = await textChannel(client, channel);
  const own = await here.send('Own');
  const other = discord.say(ada, channel, 'Other');
  expect([...(await here.messages.fetch()).keys()]).toEqual([other.id, own.id]);
  await expect(here.messages.edit(other.id, 'Mine')).rejects.toMatchObject({ code: 50005 });
  await here.messages.delete(other.id);
  await own.delete();
  expect(discord.messages(channel)).toEqual([]);
  await expect(own.edit('Late')).rejects.toMatchObject({ code: 10008 });
  await expect(post(scene, { ...channel, id: guild.id }, {})).rejects.toMatchObject({
    code: 10003,
  });
});
