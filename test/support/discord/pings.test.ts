// Who is notified by what the bot says.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, posted, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

test('everyone who is mentioned is pinged, unless allowed_mentions says otherwise', async () => {
  const { discord, ada, ben, guild } = scene;
  const channel = discord.addChannel(guild, 'pings');
  const readers = discord.addRole(guild, 'readers', { mentionable: true });
  discord.permit(channel, discord.bot, { allow: ['MentionEveryone'] });
  const content = `@everyone <@${ada.id}> <@&${readers.id}>`;
  const loud = await posted(scene, channel, { content });
  expect(loud.pings).toEqual({ users: [ada.id], roles: [readers.id], everyone: true });
  const quiet = await posted(scene, channel, { content, allowed_mentions: { parse: [] } });
  expect(quiet.pings).toEqual({ users: [], roles: [], everyone: false });
  const one = await posted(scene, channel, {
    content,
    allowed_mentions: { users: [ada.id, ben.id] },
  });
  expect(one.pings.users).toEqual([ada.id]);
  const embedded = await posted(scene, channel, { embeds: [{ description: content }] });
  expect(embedded.pings.users).toEqual([]);
});

test('a reply pings its author unless replied_user is false', async () => {
  const { discord, ada, channel } = scene;
  const message_reference = { message_id: discord.say(ada, channel, 'Hi').id };
  const loud = await posted(scene, channel, { content: 'Hello', message_reference });
  expect(loud.pings.users).toEqual([ada.id]);
  const allowed_mentions = { parse: [], replied_user: false };
  const quiet = await posted(scene, channel, {
    content: 'Hello',
    message_reference,
    allowed_mentions,
  });
  expect(quiet.pings.users).toEqual([]);
});

test('an answer to an interaction pings users, but no roles and not everyone', async () => {
  const { discord, ada, ben, channel, onInteraction } = scene;
  onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(`@everyone ${interaction.options.getString('question')}`);
  });
  const asked = discord.slash(ada, channel, 'ask', { question: `<@${ben.id}>?` });
  expect((await asked.response()).pings).toEqual({ users: [ben.id], roles: [], everyone: false });
});
