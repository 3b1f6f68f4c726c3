// The gateway: connecting, losing the connection, resuming and starting over.
import { once } from 'node:events';
import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startLoopbackDiscord } from './index.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene | undefined;
afterEach(async () => {
  await scene?.stop();
  scene = undefined;
});

/** discord.js waits five seconds between two IDENTIFYs; these tests do not. */
async function open(settings: Parameters<typeof openScene>[0] = {}): Promise<Scene> {
  const buildIdentifyThrottler = () => ({ waitForIdentify: async () => {} });
  scene = await openScene(settings, { ws: { buildIdentifyThrottler } });
  return scene;
}

describe('a connection that is lost', () => {
  test('resumes, and hears what happened meanwhile', async () => {
    const { discord, ada, channel, nextMessage } = await open();
    const heard = nextMessage(({ author }) => author.id === ada.id);
    discord.gateway.drop();
    discord.say(ada, channel, `<@${discord.bot.id}> while you were away`);
    expect((await heard).content).toContain('while you were away');
    const { identifies, resumes } = discord.gateway.state;
    expect([identifies, resumes]).toEqual([1, 1]);
  });

  test('resumes when told to reconnect', async () => {
    const { discord } = await open();
    discord.gateway.reconnect();
    await discord.gateway.ready();
    expect(discord.gateway.state.resumes).toBe(1);
  });

  test('identifies anew when the session is invalid', async () => {
    const { discord, ada, channel, nextMessage } = await open();
    discord.gateway.invalidate(false);
    await discord.gateway.ready();
    const heard = nextMessage(({ author }) => author.id === ada.id);
    discord.say(ada, channel, `<@${discord.bot.id}> again`);
    expect((await heard).content).toContain('again');
    const { identifies, resumes } = discord.gateway.state;
    expect([identifies, resumes]).toEqual([2, 0]);
  });

  test('resumes on the same socket when the session is invalid for now', async () => {
    const { discord } = await open();
    discord.gateway.invalidate(true);
    await discord.gateway.ready();
    expect(discord.gateway.state.resumes).toBe(1);
  });

  test('is noticed when heartbeats are no longer acknowledged', async () => {
    const { discord } = await open({ heartbeatIntervalMs: 150 });
    discord.gateway.silenceHeartbeats();
    await discord.waitUntil(() => discord.gateway.state.resumes === 1, 'a resume');
    discord.gateway.silenceHeartbeats(false);
    expect(await discord.gateway.ping()).toBeLessThan(1000);
  });

  test('is tried again until the gateway is there', async () => {
    const { discord, ada, channel, nextMessage } = await open();
    const heard = nextMessage(({ author }) => author.id === ada.id);
    discord.gateway.setAvailable(false);
    discord.gateway.drop();
    await discord.waitUntil(() => discord.gateway.state.refusals > 0, 'an attempt');
    discord.gateway.setAvailable(true);
    await discord.gateway.ready();
    discord.say(ada, channel, `<@${discord.bot.id}> back again?`);
    expect((await heard).content).toContain('back again?');
  });
});

describe('what is refused', () => {
  const privileged = [
    ['GuildMembers', GatewayIntentBits.GuildMembers],
    ['GuildPresences', GatewayIntentBits.GuildPresences],
    ['MessageContent', GatewayIntentBits.MessageContent],
  ] as const;

  test.each(privileged)(
    'the gateway refuses the intent %s, unless it is granted',
    async (_, intent) => {
      const discord = await startLoopbackDiscord();
      const client = new Client({ intents: [intent], rest: { api: discord.api } });
      await expect(client.login(discord.token)).rejects.toThrow('disallowed intents');
      await client.destroy();
      await discord.close();
    },
  );

  test('a wrong token is refused, on REST and on the gateway', async () => {
    const discord = await startLoopbackDiscord();
    const client = new Client({ intents: [], rest: { api: discord.api } });
    await expect(client.login('wrong.token')).rejects.toThrow();
    const identify = { op: 2, d: { token: 'wrong', intents: 0, properties: {} } };
    expect(await closeCode(discord.api, identify)).toBe(GatewayCloseCodes.AuthenticationFailed);
    await client.destroy();
    await discord.close();
  });

  const packets = [
    ['text that is no JSON', 'nonsense', GatewayCloseCodes.DecodeError],
    ['an unknown opcode', { op: 99 }, GatewayCloseCodes.UnknownOpcode],
    ['a packet before IDENTIFY', { op: 3, d: {} }, GatewayCloseCodes.NotAuthenticated],
  ] as const;

  test.each(packets)('the gateway refuses %s', async (_, sent, code) => {
    const discord = await startLoopbackDiscord();
    expect(await closeCode(discord.api, sent)).toBe(code);
    await discord.close();
  });
});

test('a client without message intents hears no messages, only interactions', async () => {
  const discord = await startLoopbackDiscord();
  const ada = discord.addUser('ada');
  const channel = discord.addChannel(discord.addGuild('Quiet', { members: [ada] }), 'general');
  const client = new Client<true>({
    intents: [],
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
    rest: { api: discord.api },
  });
  const heard: string[] = [];
  client.on(Events.Raw, ({ t }: { t: string }) => heard.push(t));
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  await client.application.commands.create({ name: 'ask', description: 'Ask' });
  const asked = once(client, Events.InteractionCreate);
  discord.say(ada, channel, `<@${discord.bot.id}> anyone there?`);
  discord.slash(ada, channel, 'ask');
  await asked;
  expect(heard).toEqual(['READY', 'INTERACTION_CREATE']);
  await client.destroy();
  await discord.close();
});

async function closeCode(api: string, packet: unknown): Promise<unknown> {
  const url = `${new URL(api).origin.replace('http', 'ws')}/gateway?v=10&encoding=json`;
  const socket = new WebSocket(url);
  await once(socket, 'message');
  socket.send(typeof packet === 'string' ? packet : JSON.stringify(packet));
  const [code] = await once(socket, 'close');
  return code;
}

describe('a guild', () => {
  test('with an outage is not one that the bot has left', async () => {
    const { discord, client, guild } = await open();
    const heard: string[] = [];
    const events = [Events.GuildUnavailable, Events.GuildAvailable, Events.GuildDelete] as const;
    for (const event of events) client.on(event, ({ id }) => heard.push(`${event} ${id}`));
    const rejoined = once(client, Events.GuildCreate);
    discord.setAvailable(guild, false);
    discord.setAvailable(guild, true);
    discord.removeBot(guild);
    discord.addBot(guild);
    await rejoined;
    expect(heard).toEqual(events.map((event) => `${event} ${guild.id}`));
  });

  test('with an outage is named at the beginning, and told of when it is back', async () => {
    const { discord, client, guild, nextMessage, ada, channel } = await open();
    discord.setAvailable(guild, false);
    discord.gateway.invalidate(false);
    await discord.gateway.ready();
    expect(client.guilds.cache.has(guild.id)).toBe(true);
    discord.setAvailable(guild, true);
    const heard = nextMessage(({ author }) => author.id === ada.id);
    discord.say(ada, channel, `<@${discord.bot.id}> again`);
    expect((await heard).content).toContain('again');
  });

  test('whose channel is removed is without it', async () => {
    const { discord, client, channel } = await open();
    const removed = once(client, Events.ChannelDelete);
    discord.removeChannel(channel);
    await removed;
    expect(client.channels.cache.has(channel.id)).toBe(false);
  });
});
