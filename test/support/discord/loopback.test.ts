// Slash commands and autocomplete, as a real discord.js client has them with the loopback.
import { MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

describe('slash commands', () => {
  test('a client logs in and finds itself, its application and its guild', async () => {
    const { client, discord, guild } = scene;
    expect(client.user.id).toBe(discord.bot.id);
    expect((await client.application.fetch()).name).toBe('Verbatim');
    expect(client.guilds.cache.get(guild.id)?.name).toBe('Reading room');
    expect(discord.commands().map(({ name }) => name)).toEqual([
      'ask',
      'Quote from this',
      'corpus',
    ]);
  });

  test('a deferred reply shows once it is edited, and is then visible to all', async () => {
    const { discord, ada, ben, channel } = scene;
    scene.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply(`You asked: ${interaction.options.getString('question')}`);
    });
    const asked = discord.slash(ada, channel, 'ask', { question: 'Who travels?' });
    expect(await asked.acknowledged).toBeLessThan(3000);
    const answer = await asked.response();
    expect(answer.content).toBe('You asked: Who travels?');
    expect(discord.visibleTo(ben, channel)).toContain(answer);
  });

  test('a response after three seconds is refused with 10062', async () => {
    const { discord, ada, channel } = scene;
    const failed = errorOf(scene, async (interaction) => {
      discord.advanceClock(3001);
      if (interaction.isRepliable()) await interaction.reply('Too late');
    });
    const asked = discord.slash(ada, channel, 'ask', { question: 'Who?' });
    expect(await failed).toMatchObject({ code: 10062, status: 404 });
    await expect(asked.acknowledged).rejects.toThrow('did not respond');
    await expect(asked.response()).rejects.toThrow('did not respond');
  });

  test('a second acknowledgement is refused with 40060', async () => {
    const { client, discord, ada, channel } = scene;
    const failed = errorOf(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('Once');
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 4, data: { content: 'Twice' } },
        auth: false,
      });
    });
    discord.slash(ada, channel, 'ask', { question: 'Who?' });
    expect(await failed).toMatchObject({ code: 40060, status: 400 });
  });

  test('a follow-up before the acknowledgement is refused with 10015', async () => {
    const { discord, ada, channel } = scene;
    const failed = errorOf(scene, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.webhook.send('Early');
    });
    discord.slash(ada, channel, 'ask', { question: 'Who?' });
    expect(await failed).toMatchObject({ code: 10015, status: 404 });
  });

  test('a token dies after fifteen minutes', async () => {
    const { discord, ada, channel } = scene;
    const failed = errorOf(scene, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      discord.advanceClock(15 * 60_000);
      await interaction.editReply('Much too late');
    });
    discord.slash(ada, channel, 'ask', { question: 'Who?' });
    expect(await failed).toMatchObject({ code: 50027, status: 401 });
  });

  test('a deferral fixes who sees the answer, whatever the first follow-up says', async () => {
    const { client, discord, ada, ben, channel } = scene;
    scene.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await client.rest.post(`/webhooks/${interaction.applicationId}/${interaction.token}`, {
        body: { content: 'For all?' },
        auth: false,
      });
      await interaction.followUp('For all!');
    });
    const asked = discord.slash(ada, channel, 'ask', { question: 'Who?' });
    const [answer, followup] = [await asked.response(), await asked.followup()];
    expect(answer.content).toBe('For all?');
    expect(answer.ephemeralTo).toBe(ada);
    expect(discord.visibleTo(ben, channel)).not.toContain(answer);
    expect(discord.visibleTo(ben, channel)).toContain(followup);
  });

  test('an ephemeral answer can be edited and deleted, but not found in its channel', async () => {
    const { client, discord, ada, channel } = scene;
    const here = await textChannel(client, channel);
    scene.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const sent = await interaction.reply({
        content: 'Psst',
        flags: MessageFlags.Ephemeral,
        withResponse: true,
      });
      expect(sent.resource?.message?.content).toBe('Psst');
      await interaction.editReply('Psst!');
      const id = sent.interaction.responseMessageId ?? '';
      await expect(here.messages.fetch({ message: id, force: true })).rejects.toMatchObject({
        code: 10008,
      });
      await interaction.followUp({ content: 'Done', flags: MessageFlags.Ephemeral });
      await interaction.deleteReply();
    });
    const asked = discord.slash(ada, channel, 'ask', { question: 'Who?' });
    await asked.followup();
    const answer = await asked.response();
    await discord.waitUntil(() => answer.deletedAt !== null, 'the deletion');
    expect(answer.content).toBe('Psst!');
    expect(answer.earlier.map(({ content }) => content)).toEqual(['Psst']);
  });

  test('subcommands carry attachments and users', async () => {
    const { discord, ada, ben, channel } = scene;
    scene.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const file = interaction.options.getAttachment('file', true);
      const text = await fetch(file.url).then((response) => response.text());
      const reader = interaction.options.getUser('reader', true);
      await interaction.reply(
        `${interaction.options.getSubcommand()}: ${text}, by ${reader.username}`,
      );
    });
    const file = { name: 'note.txt', data: Buffer.from('word for word') };
    const asked = discord.slash(ada, channel, 'corpus read', { file, reader: ben });
    expect((await asked.response()).content).toBe('read: word for word, by ben');
  });

  test('a command works in direct messages, where its user is no member of anything', async () => {
    const { discord, ada } = scene;
    scene.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply(`${interaction.inGuild()} ${interaction.user.username}`);
    });
    const asked = discord.slash(ada, discord.directMessages(ada), 'ask', { question: 'Who?' });
    expect((await asked.response()).content).toBe('false ada');
    expect(asked.interaction.owners).toEqual({ '0': '0' });
  });

  test('members cannot send what their client would not send', () => {
    const { discord, ada, channel } = scene;
    const elsewhere = discord.directMessages(ada);
    expect(() => discord.slash(ada, channel, 'ask')).toThrow('"question" is required');
    expect(() => discord.slash(ada, channel, 'nothing')).toThrow(ImpossibleAction);
    expect(() => discord.slash(ada, elsewhere, 'corpus read')).toThrow('no "corpus" here');
  });

  test('an interaction says what its user and the application may do', async () => {
    const { discord, guild, ada } = scene;
    const quiet = discord.addChannel(guild, 'quiet');
    discord.permit(quiet, discord.bot, { deny: ['AttachFiles'] });
    discord.permit(quiet, ada, { allow: ['ManageMessages'] });
    scene.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const files = interaction.appPermissions.has('AttachFiles');
      const manages = interaction.memberPermissions?.has('ManageMessages');
      await interaction.reply(`files: ${files}, manages: ${manages}`);
    });
    const asked = discord.slash(ada, quiet, 'ask', { question: 'Who?' });
    expect((await asked.response()).content).toBe('files: false, manages: true');
  });
});

describe('autocomplete', () => {
  test('choices are offered for the option being typed', async () => {
    const { discord, ada, channel } = scene;
    scene.onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}!`, value: typed }]);
    });
    const typing = discord.autocomplete(ada, channel, 'ask', { article: 'pu' }, 'article');
    expect(await typing.choices()).toEqual([{ name: 'pu!', value: 'pu' }]);
  });

  test('more than 25 choices, or another type of response, are refused', async () => {
    const { client, discord, ada, channel } = scene;
    const choices = Array.from({ length: 26 }, (_, index) => ({
      name: `${index}`,
      value: `${index}`,
    }));
    const failed = errorOf(scene, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      const message = { body: { type: 4, data: { content: 'No' } }, auth: false };
      await expect(client.rest.post(callback, message)).rejects.toMatchObject({ code: 50035 });
      await interaction.respond(choices);
    });
    discord.autocomplete(ada, channel, 'ask', {}, 'article');
    expect(await failed).toMatchObject({
      code: 50035,
      rawError: { errors: { data: { choices: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
    });
  });
});

test('whatever is refused is recorded with its reason', () => {
  const codes = scene.discord.rejections.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining([10008, 10015, 10062, 40060, 50027, 50035]));
});
