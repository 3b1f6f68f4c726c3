// The limits of application commands.
import { ApplicationCommandType, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scene } from '../scene.js';
import { many, openProbe, refusal, x } from './probe.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openProbe();
});
afterAll(() => scene.stop());

const put = (body: unknown) =>
  scene.client.rest.put(Routes.applicationCommands(scene.discord.applicationId), { body });
const slash = (more = {}) => ({ name: 'ask', description: 'Ask', ...more });
const leaf = (name: string, more = {}) => ({ type: 3, name, description: 'x', ...more });
const choices = (count: number) => many(count, (index) => ({ name: `${index}`, value: 'x' }));

const refused: [string, unknown, string][] = [
  ['an upper-case name', [slash({ name: 'Ask' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', [slash({ name: 'ask me' })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a name of 33', [slash({ name: x(33) })], '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a missing description', [{ name: 'ask' }], '0.description BASE_TYPE_REQUIRED'],
  ['a description of 101', [slash({ description: x(101) })], '0.description BASE_TYPE_MAX_LENGTH'],
  ['the same name twice', [slash(), slash()], '1.name APPLICATION_COMMANDS_DUPLICATE_NAME'],
  [
    'an unknown locale',
    [slash({ name_localizations: { tlh: 'x' } })],
    '0.name_localizations BASE_TYPE_CHOICES',
  ],
  [
    'a translated name in upper case',
    [slash({ name_localizations: { de: 'Fragen' } })],
    '0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a translated name of 33 in a menu',
    [{ name: 'Ask', type: ApplicationCommandType.Message, name_localizations: { fr: x(33) } }],
    '0.name_localizations.fr BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a translated description of 101',
    [slash({ description_localizations: { fr: x(101) } })],
    '0.description_localizations.fr BASE_TYPE_MAX_LENGTH',
  ],
  [
    "an option's translated description of 101",
    [slash({ options: [leaf('a', { description_localizations: { de: x(101) } })] })],
    '0.options.0.description_localizations.de BASE_TYPE_MAX_LENGTH',
  ],
  [
    '26 options',
    [slash({ options: many(26, (index) => leaf(`o${index}`)) })],
    '0.options BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a required option after another',
    [slash({ options: [leaf('a'), leaf('b', { required: true })] })],
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    '26 choices',
    [slash({ options: [leaf('a', { choices: choices(26) })] })],
    '0.options.0.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice of 101',
    [slash({ options: [leaf('a', { choices: [{ name: x(101), value: 'x' }] })] })],
    '0.options.0.choices.0.name BASE_TYPE_MAX_LENGTH',
  ],
  [
    'choices with autocomplete',
    [slash({ options: [leaf('a', { choices: choices(1), autocomplete: true })] })],
    '0.options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  ],
  [
    'a subcommand beside an option',
    [slash({ options: [leaf('a'), { type: 1, name: 'b', description: 'x' }] })],
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a context menu with a description',
    [{ ...slash({ name: 'Quote this' }), type: ApplicationCommandType.Message }],
    '0.description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
  ],
  ['an unknown context', [slash({ contexts: [3] })], '0.contexts.0 BASE_TYPE_CHOICES'],
  [
    'an installation that the application does not support',
    [slash({ integration_types: [1] })],
    '0.integration_types APPLICATION_INTEGRATION_TYPE_INVALID',
  ],
  ['101 slash commands', many(101, (index) => slash({ name: `c${index}` })), '30032'],
  [
    '16 message commands',
    many(16, (index) => ({ name: `C ${index}`, type: ApplicationCommandType.Message })),
    '30032',
  ],
];

test.each(refused)('Discord refuses %s', async (_, body, expected) => {
  expect(await refusal(put(body))).toEqual([expected]);
});

test('a command of more than 8000 characters is refused, its longest translations counted', async () => {
  const wordy = (index: number) =>
    leaf(`o${index}`, { choices: many(25, (n) => ({ name: `${n}`, value: x(10) })) });
  const fits = slash({ options: many(25, wordy) });
  expect(await refusal(put([fits]))).toEqual(['accepted']);
  const translated = many(25, (index) => ({
    ...wordy(index),
    description_localizations: { de: x(90), fr: x(2) },
  }));
  expect(await refusal(put([slash({ options: translated })]))).toEqual([
    '0 APPLICATION_COMMAND_TOO_LARGE',
  ]);
});

test('a command is created, overwritten, edited and deleted', async () => {
  const { client, discord } = scene;
  await put([]);
  const made = await client.application.commands.create(slash());
  const again = await client.application.commands.create(slash({ description: 'Again' }));
  expect(again.id).toBe(made.id);
  await again.edit({ name: 'ask-2' });
  expect(discord.commands().map(({ name }) => name)).toEqual(['ask-2']);
  await again.delete();
  await expect(client.application.commands.fetch(made.id)).rejects.toMatchObject({ code: 10063 });
  const local = await client.application.commands.create(slash(), scene.guild.id);
  expect(local.guildId).toBe(scene.guild.id);
});
