// The settings, and the file that shows them all.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import dotenv from 'dotenv';
import { expect, test, vi } from 'vitest';
import { readConfig } from '../src/config.js';
import { PROJECT_DIR } from '../src/paths.js';
import { userErrorOf } from './support/failure.js';
import { folderWith } from './support/temporary-folder.js';

const example = readFileSync(path.join(PROJECT_DIR, '.env.example'), 'utf8');

test('.env.example has every setting, with a line that says what it is, and its default', () => {
  const given = {
    DISCORD_TOKEN: 'a.b.c',
    DISCORD_GUILD_ID: '123456789012345678',
    WEAVIATE_URL: 'http://localhost:8080',
    WEAVIATE_API_KEY: 'key',
  };
  const named = [...example.matchAll(/^# .+\n([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(readConfig(given)).sort());
  expect(example.trim().split('\n')).toHaveLength(2 * named.length);
  expect(readConfig(dotenv.parse(example))).toEqual(readConfig({}));
});

test('DOTENV_CONFIG_PATH names another file than .env, and the environment wins over it', async () => {
  const folder = await folderWith({ settings: 'COOLDOWN_SECONDS=7\nGAPS_DAYS=7\n' });
  vi.stubEnv('DOTENV_CONFIG_PATH', path.join(folder, 'settings'));
  vi.stubEnv('GAPS_DAYS', '8');
  expect(readConfig()).toMatchObject({ COOLDOWN_SECONDS: 7, GAPS_DAYS: 8 });
  vi.unstubAllEnvs();
});

test('a file of settings that cannot be read is said, and not passed over', async () => {
  vi.stubEnv('DOTENV_CONFIG_PATH', path.join(await folderWith({}), 'missing'));
  const { message } = await userErrorOf(() => readConfig());
  vi.unstubAllEnvs();
  expect(message).toMatch(/missing cannot be read \(ENOENT\).* or correct DOTENV_CONFIG_PATH\.$/);
});

test('an empty or blank setting is one that was left out', () => {
  expect(readConfig({ DISCORD_TOKEN: ' ', COOLDOWN_SECONDS: '' })).toEqual(readConfig({}));
});

test('a setting that is wrong in several ways is named once, and its value is not said', async () => {
  const given = {
    INFERENCE_WORKERS: '-9007199254740992',
    EMBEDDING_MODEL: 'a b,c d',
    LOG_LEVEL: 'x',
  };
  const { message } = await userErrorOf(() =>
    readConfig({ ...given, DISCORD_TOKEN: 'half.token' }),
  );
  const named = message.split('\n').map((line) => line.split(' ')[0]);
  expect(named.sort()).toEqual([...Object.keys(given), 'DISCORD_TOKEN'].sort());
  expect(message).not.toContain('half.token');
});

test.each([
  'https://bot:c2VjcmV0@example.org',
  'https://c2VjcmV0@example.org/api',
  'https://:c2VjcmV0@example.org',
  'https://example.org/?key=c2VjcmV0',
  'https://example.org/#c2VjcmV0',
])('an address with a secret in it is refused without being said: %s', async (address) => {
  for (const name of ['HF_ENDPOINT', 'DISCORD_API_URL', 'WEAVIATE_URL']) {
    const { message } = await userErrorOf(() => readConfig({ [name]: address }));
    expect(message).toMatch(new RegExp(`^${name} must be [^\\n]+$`));
    expect(message).not.toContain('c2VjcmV0');
  }
});

test.each(['../x', '..', '.', './x', 'x/..', '../../x', '.cache', 'x/.y', '/x', 'x/', '-x'])(
  '%j is no id of a model',
  async (id) => {
    for (const name of ['EMBEDDING_MODEL', 'READER_MODEL']) {
      const { message } = await userErrorOf(() => readConfig({ [name]: id }));
      expect(message).toMatch(new RegExp(`^${name} must be the name of a model`));
    }
  },
);

test('ids of models with dots in them stay ids', () => {
  const ids = ['verbatim-embedder', 'Xenova/bge-small-en-v1.5', 'a_b/c..d', '01-ai/x'];
  expect(readConfig({ EMBEDDING_MODEL: ids.join(',') }).EMBEDDING_MODEL).toEqual(ids);
});
