// What the bot may not do, and through which installation it may do anything.
import { MessageReferenceType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, post, posted, type Scene, textChannel } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

const cases = [
  ['no message where it cannot see', ['ViewChannel'], { content: 'x' }, 50001],
  ['no message where it may not write', ['SendMessages'], { content: 'x' }, 50013],
  ['no embed alone without Embed Links', ['EmbedLinks'], { embeds: [{ title: 'x' }] }, 50013],
  [
    'no reply without the history',
    ['ReadMessageHistory'],
    { content: 'x', message_reference: { message_id: '1' } },
    160002,
  ],
] as const;

test.each(cases)('the bot sends %s', async (_, deny, body, code) => {
  const { discord, guild } = scene;
  const channel = discord.addChannel(guild, 'restricted');
  discord.permit(channel, discord.bot, { deny });
  await expect(post(scene, channel, body)).rejects.toMatchObject({ code, status: 403 });
});

test('without Embed Links the embeds of a message vanish silently', async () => {
  const { discord, guild } = scene;
  const channel = discord.addChannel(guild, 'plain');
  discord.permit(channel, discord.bot, { deny: ['EmbedLinks'] });
  const message = await posted(scene, channel, { content: 'Text', embeds: [{ title: 'Gone' }] });
  expect([message.content, message.embeds]).toEqual(['Text', []]);
});

test('a file needs Attach Files, and another person’s message Manage Messages', async () => {
  const { client, discord, ada, guild } = scene;
  const channel = discord.addChannel(guild, 'no-files');
  discord.permit(channel, discord.bot, { deny: ['AttachFiles', 'ManageMessages'] });
  const here = await textChannel(client, channel);
  const files = [{ attachment: Buffer.from('x'), name: 'x.txt' }];
  await expect(here.send({ files })).rejects.toMatchObject({ code: 50013 });
  const said = discord.say(ada, channel, 'Stays');
  await expect(here.messages.delete(said.id)).rejects.toMatchObject({ code: 50013 });
});

test('a reply to nothing is refused, or sent as no reply when told so', async () => {
  const { channel } = scene;
  const message_reference = { message_id: '1', type: MessageReferenceType.Default };
  const unknown = { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } };
  await expect(post(scene, channel, { content: 'x', message_reference })).rejects.toMatchObject({
    code: 50035,
    rawError: { errors: unknown },
  });
  const lenient = { ...message_reference, fail_if_not_exists: false };
  const message = await posted(scene, channel, { content: 'x', message_reference: lenient });
  expect(message.reference).toBeNull();
});

test('an application installed to a user works where the bot is not, with at most five follow-ups at a time', async () => {
  const installed = await openScene({ userInstallable: true });
  const { discord, onInteraction } = installed;
  const eve = discord.addUser('eve', { hasApp: true });
  const foreign = discord.addGuild('Elsewhere', { members: [eve], hasBot: false });
  const channel = discord.addChannel(foreign, 'talk');
  discord.permit(channel, 'everyone', { deny: ['UseExternalApps'] });
  let code: unknown;
  onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('Hello');
    for (let count = 0; count < 5; count += 1) await interaction.followUp(`${count}`);
    code = await interaction.followUp('6').catch((error: { code: unknown }) => error.code);
    await interaction.editReply('Done');
  });
  const asked = discord.slash(eve, channel, 'ask', { question: 'Who?' });
  await asked.followup(4);
  const answer = await asked.response();
  await discord.waitUntil(() => answer.content === 'Done', 'the end');
  expect([code, answer.ephemeralTo]).toEqual([40094, eve]);
  expect(asked.interaction.owners).toEqual({ '1': eve.id });
  await installed.stop();
});
