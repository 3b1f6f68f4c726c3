// Faults of the REST API, as discord.js meets them: rate limits, errors, broken connections.
import { Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene, textChannel } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

const posting = /POST .*\/messages$/;
const contents = () => scene.discord.messages(scene.channel).map(({ content }) => content);

test('a rate limit is waited for and the request repeated', async () => {
  const { client, discord, channel } = scene;
  const here = await textChannel(client, channel);
  const fault = discord.faults.rest({ match: posting, status: 429, retryAfter: 0.2 });
  const start = Date.now();
  await here.send('After the limit');
  expect(Date.now() - start).toBeGreaterThanOrEqual(200);
  expect(fault.struck).toBe(1);
  expect(contents()).toContain('After the limit');
});

test.each([500, 502, 503])('a %i is tried again', async (status) => {
  const { client, discord, channel } = scene;
  const here = await textChannel(client, channel);
  discord.faults.rest({ match: posting, status, times: 2 });
  await here.send(`After ${status}`);
  expect(contents()).toContain(`After ${status}`);
});

test('a broken connection is tried again, and leaves no trace when nothing was done', async () => {
  const { client, discord, channel } = scene;
  const here = await textChannel(client, channel);
  discord.faults.rest({ match: posting, reset: true });
  await here.send('After a reset');
  expect(contents().filter((content) => content === 'After a reset')).toHaveLength(1);
});

test('an answer lost after the deed doubles the message, unless a nonce is enforced', async () => {
  const { client, discord, channel } = scene;
  const here = await textChannel(client, channel);
  discord.faults.rest({ match: posting, reset: true, after: true, times: 2 });
  await here.send('Twice or more');
  expect(contents().filter((content) => content === 'Twice or more')).toHaveLength(3);
  discord.faults.rest({ match: posting, status: 500, after: true });
  await here.send({ content: 'Once', nonce: 'once', enforceNonce: true });
  expect(contents().filter((content) => content === 'Once')).toHaveLength(1);
});

test('a delay holds one request up', async () => {
  const { client, discord, channel } = scene;
  discord.faults.rest({ match: 'typing', delay: 150 });
  await client.rest.post(Routes.channelTyping(channel.id));
  const { ms, status } = discord.requests.at(-1) ?? {};
  expect(ms).toBeGreaterThanOrEqual(149);
  expect(status).toBe(204);
});

test('injected faults are recorded as requests, but are no rejections', async () => {
  const { client, discord } = scene;
  expect(discord.requests.filter(({ injected }) => injected)).not.toHaveLength(0);
  expect(discord.rejections).toEqual([]);
  await expect(client.rest.get('/nowhere')).rejects.toMatchObject({ status: 404 });
  await expect(client.rest.put('/gateway')).rejects.toMatchObject({ status: 405 });
  expect(discord.rejections.map(({ status }) => status)).toEqual([404, 405]);
});

test('everything that was said can be exported as JSON', () => {
  const { channel, discord } = scene;
  const copy: unknown = JSON.parse(JSON.stringify(discord.transcript()));
  expect(copy).toEqual(discord.transcript());
  const written = discord.transcript().channels.find(({ id }) => id === channel.id);
  expect(written?.messages.map(({ content }) => content)).toContain('After the limit');
});
