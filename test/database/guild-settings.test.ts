// What servers have set: kept apart, changed in part, forgotten whole.
import { expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { bytesIn, temporaryFolder } from '../support/temporary-folder.js';

const DEFAULTS = {
  channels: [],
  forums: [],
  privateAnswers: false,
  cooldownSeconds: null,
  keepsFeedback: true,
};

async function open(folder?: string) {
  const database = await openDatabase(folder ?? (await temporaryFolder()));
  const errors: unknown[] = [];
  const settings = openGuildSettings(database, { error: (error: unknown) => errors.push(error) });
  return { database, settings, errors };
}

test('a server that has set nothing has the defaults, and is not kept', async () => {
  const { settings, database } = await open();
  expect(await settings.of('1')).toEqual(DEFAULTS);
  expect(await settings.guilds()).toEqual([]);
  await database.close();
});

test('a change leaves the rest as it was, and other servers alone', async () => {
  const { settings, database } = await open();
  await settings.change('1', { channels: ['30', '20'] });
  await settings.change('1', { privateAnswers: true, forums: ['60'] });
  await settings.change('1', { cooldownSeconds: 60 });
  await settings.change('2', { keepsFeedback: false, channels: ['40'] });
  expect(await settings.of('1')).toEqual({
    channels: ['20', '30'],
    forums: ['60'],
    privateAnswers: true,
    cooldownSeconds: 60,
    keepsFeedback: true,
  });
  expect(await settings.of('2')).toEqual({ ...DEFAULTS, keepsFeedback: false, channels: ['40'] });
  await settings.change('1', { channels: ['50'], cooldownSeconds: null });
  expect(await settings.of('1')).toMatchObject({ channels: ['50'], cooldownSeconds: null });
  await settings.change('1', { channels: [] });
  expect(await settings.of('1')).toMatchObject({ channels: [], privateAnswers: true });
  expect((await settings.guilds()).toSorted()).toEqual(['1', '2']);
  await database.close();
});

test.each(['channels', 'forums'] as const)(
  'one of the %s that is no longer chosen leaves no trace in any file',
  async (kind) => {
    const folder = await temporaryFolder();
    const { settings, database } = await open(folder);
    const holds = async (text: string) => (await bytesIn(folder)).includes(text);
    await settings.change('1', { [kind]: ['300000000000000001'] });
    expect(await holds('300000000000000001')).toBe(true);
    await settings.change('1', { [kind]: ['300000000000000002'] });
    expect(await holds('300000000000000001')).toBe(false);
    expect(await holds('300000000000000002')).toBe(true);
    await database.close();
  },
);

test('forgetting a server takes its channels along, and no other server', async () => {
  const folder = await temporaryFolder();
  const first = await open(folder);
  await first.settings.change('1', { channels: ['20'], forums: ['60'], privateAnswers: true });
  await first.settings.change('2', { channels: ['20'] });
  await first.settings.forget('1');
  await first.database.close();
  const { settings, database } = await open(folder);
  await settings.change('1', {});
  expect(await settings.of('1')).toEqual(DEFAULTS);
  expect(await settings.of('2')).toEqual({ ...DEFAULTS, channels: ['20'] });
  await database.close();
});

test('what another process has set is seen at once', async () => {
  const folder = await temporaryFolder();
  const [one, two] = [await open(folder), await open(folder)];
  expect(await one.settings.of('1')).toEqual(DEFAULTS);
  await two.settings.change('1', { privateAnswers: true });
  expect(await one.settings.of('1')).toMatchObject({ privateAnswers: true });
  await Promise.all([one.database.close(), two.database.close()]);
});

test('where they cannot be read, answers are private, nothing is kept, and the log says so', async () => {
  const { settings, database, errors } = await open();
  await database.close();
  expect(await settings.of('1')).toEqual({
    ...DEFAULTS,
    privateAnswers: true,
    keepsFeedback: false,
  });
  expect(errors).toHaveLength(1);
});
