// Buttons, menus, modals and context menus, as a real discord.js client has them.
import { ButtonStyle, ComponentType, MessageFlags, TextInputStyle } from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ImpossibleAction } from './index.js';
import { errorOf, openScene, type Scene, textChannel } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());
afterEach(() => {
  scene.onInteraction(async () => {});
  expect(scene.failures.splice(0)).toEqual([]);
});

const button = (custom_id: string, label: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Primary as const,
  custom_id,
  label,
});
const row = (...components: ReturnType<typeof button>[]) => ({
  type: ComponentType.ActionRow as const,
  components,
});

test('a button updates the message that it sits on', async () => {
  const { client, discord, ada, ben, channel } = scene;
  const here = await textChannel(client, channel);
  const sent = await here.send({ content: 'Page 1', components: [row(button('next', 'Next'))] });
  scene.onInteraction(async (interaction) => {
    if (interaction.isButton()) {
      await interaction.update({ content: `${interaction.customId}`, components: [] });
    }
  });
  const message = await discord.waitForMessage(({ id }) => id === sent.id);
  const clicked = await discord.click(ben, message, 'Next').response();
  expect(clicked).toBe(message);
  expect(message.content).toBe('next');
  expect(() => discord.click(ada, message, 'Next')).toThrow('No button "Next"');
});

test('a forged custom id reaches the bot, whose deferred update may answer apart', async () => {
  const { client, discord, ada, channel } = scene;
  const here = await textChannel(client, channel);
  const sent = await here.send('Plain');
  scene.onInteraction(async (interaction) => {
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.followUp({ content: interaction.customId, flags: MessageFlags.Ephemeral });
  });
  const message = await discord.waitForMessage(({ id }) => id === sent.id);
  const clicked = discord.click(ada, message, 'v1:forged', { forged: true });
  expect((await clicked.followup()).content).toBe('v1:forged');
});

test('nobody clicks on what they cannot see', async () => {
  const { discord, ada, ben, channel } = scene;
  scene.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const components = [row(button('share', 'Share'))];
    await interaction.reply({ content: 'Hi', components, flags: MessageFlags.Ephemeral });
  });
  const asked = discord.slash(ada, channel, 'ask', { question: 'Who?' });
  const answer = await asked.response();
  expect(() => discord.click(ben, answer, 'Share')).toThrow('does not see');
});

test('an update is refused where there is no message to update', async () => {
  const { client, discord, ada, channel } = scene;
  const failed = errorOf(scene, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 6 },
      auth: false,
    });
  });
  discord.slash(ada, channel, 'ask', { question: 'Who?' });
  expect(await failed).toMatchObject({ code: 50035 });
});

test('a select menu offers its options only', async () => {
  const { client, discord, ada, channel } = scene;
  const here = await textChannel(client, channel);
  const options = [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2' },
  ];
  const menu = { type: ComponentType.StringSelect as const, custom_id: 'pick', options };
  const sent = await here.send({
    components: [{ type: ComponentType.ActionRow, components: [menu] }],
  });
  scene.onInteraction(async (interaction) => {
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
  });
  const message = await discord.waitForMessage(({ id }) => id === sent.id);
  expect(() => discord.select(ada, message, 'pick', ['3'])).toThrow(ImpossibleAction);
  expect((await discord.select(ada, message, 'pick', ['2']).response()).content).toBe('2');
});

test('a modal opens from a button, and its submission updates the message', async () => {
  const { client, discord, ada, channel } = scene;
  const here = await textChannel(client, channel);
  const sent = await here.send({
    content: 'Old',
    components: [row(button('form', 'Follow up'))],
  });
  scene.onInteraction(async (interaction) => {
    if (interaction.isButton()) await interaction.showModal(form);
    if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update(interaction.fields.getTextInputValue('question'));
    }
  });
  const message = await discord.waitForMessage(({ id }) => id === sent.id);
  const opened = discord.click(ada, message, 'Follow up');
  expect((await opened.modal()).title).toBe('Follow up');
  await expect(discord.submitModal(opened, { question: '' })).rejects.toThrow(ImpossibleAction);
  const submitted = await discord.submitModal(opened, { question: 'And then?' });
  expect((await submitted.response()).content).toBe('And then?');
});

test('a message command sees the text of its target, whoever wrote it', async () => {
  const { discord, ada, ben, channel } = scene;
  const message = discord.say(ben, channel, 'Nobody mentioned the bot here');
  scene.onInteraction(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply(interaction.targetMessage.content);
  });
  const asked = discord.messageCommand(ada, message, 'Quote from this');
  expect((await asked.response()).content).toBe('Nobody mentioned the bot here');
});

const form = {
  title: 'Follow up',
  custom_id: 'form',
  components: [
    {
      type: ComponentType.Label as const,
      label: 'Your question',
      component: {
        type: ComponentType.TextInput as const,
        custom_id: 'question',
        style: TextInputStyle.Short as const,
      },
    },
  ],
};
