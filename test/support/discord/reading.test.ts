// What the bot gets to read: mentions, direct messages, and little else.
import { GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, posted, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

test('a message that mentions the bot has its text, and the reply refers to it', async () => {
  const { client, discord, ada, channel, nextMessage } = scene;
  const heard = nextMessage(({ author }) => author.id === ada.id);
  const said = discord.say(ada, channel, `<@${discord.bot.id}> who travels?`);
  const message = await heard;
  expect(message.content).toContain('who travels?');
  expect(message.mentions.has(client.user)).toBe(true);
  await message.reply({ content: 'Putin', allowedMentions: { parse: [], repliedUser: false } });
  const reply = await discord.waitForMessage(({ reference }) => reference === said);
  expect(reply.pings).toEqual({ users: [], roles: [], everyone: false });
});

test('other text in a guild is hidden, files and all, by event and by request', async () => {
  const { discord, ada, channel, nextMessage } = scene;
  const heard = nextMessage(({ author }) => author.id === ada.id);
  const file = { name: 'a.txt', data: Buffer.from('a') };
  discord.say(ada, channel, 'Just talking', { attachments: [file] });
  const message = await heard;
  expect([message.content, message.attachments.size]).toEqual(['', 0]);
  expect((await message.fetch(true)).content).toBe('');
});

test('a reply to the bot has its text, but not one to the answer of a command', async () => {
  const { discord, ada, channel, nextMessage, onInteraction } = scene;
  onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('An answer');
  });
  const plain = await posted(scene, channel, { content: 'A message' });
  const answer = await discord.slash(ada, channel, 'ask', { question: 'Who?' }).response();
  const first = nextMessage(({ author }) => author.id === ada.id);
  discord.say(ada, channel, 'And then?', { replyTo: plain });
  expect((await first).content).toBe('And then?');
  const second = nextMessage(({ author }) => author.id === ada.id);
  discord.say(ada, channel, 'And then?', { replyTo: answer });
  expect((await second).content).toBe('');
});

test('with the privileged intent granted it reads everything', async () => {
  const granted = await openScene(
    { privilegedIntents: GatewayIntentBits.MessageContent },
    {
      intents: [
        GatewayIntentBits.GuildMessages,
        GatewayIntentBits.MessageContent,
        GatewayIntentBits.Guilds,
      ],
    },
  );
  const heard = granted.nextMessage();
  granted.discord.say(granted.ada, granted.channel, 'Just talking');
  expect((await heard).content).toBe('Just talking');
  await granted.stop();
});

test('direct messages arrive with their text and can be answered', async () => {
  const { discord, ada, nextMessage } = scene;
  const direct = discord.directMessages(ada);
  const heard = nextMessage(({ author }) => author.id === ada.id);
  discord.say(ada, direct, 'Who travels?');
  const message = await heard;
  expect([message.content, message.inGuild()]).toEqual(['Who travels?', false]);
  if (message.channel.isSendable()) await message.channel.send('Putin');
  expect(discord.visibleTo(ada, direct).map(({ content }) => content)).toEqual([
    'Who travels?',
    'Putin',
  ]);
});

test('a user who takes no direct messages gets none', async () => {
  const { client, discord } = scene;
  const shy = discord.addUser('shy', { acceptsDirectMessages: false });
  const user = await client.users.fetch(shy.id);
  await expect(user.send('Hello')).rejects.toMatchObject({ code: 50007 });
});

test('edits and deletions by members are heard of', async () => {
  const { client, discord, ada, channel } = scene;
  const said = discord.say(ada, channel, `<@${discord.bot.id}> firts`);
  const updated = new Promise((resolve) =>
    client.once('messageUpdate', (_, after) => resolve(after.content)),
  );
  discord.edit(ada, said, `<@${discord.bot.id}> first`);
  expect(await updated).toContain('first');
  const deleted = new Promise((resolve) => client.once('messageDelete', ({ id }) => resolve(id)));
  discord.remove(ada, said);
  expect(await deleted).toBe(said.id);
});
