// How large a corpus may become in files, said before it is too large; and that nothing of the other store
// is loaded where it is not used.
import { execFileSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { adviceFor, vectra } from '../../src/store/vectra.js';
import { userErrorOf } from '../support/failure.js';

const IN_FILES = { kind: 'vectra' } as const;

test('whoever indexes much is told when to move', () => {
  expect(adviceFor(IN_FILES, 9_999)).toBeUndefined();
  expect(adviceFor(IN_FILES, 10_000)).toMatch(/^The articles make 10,000 passages, .+ Weaviate/);
  const onServers = { kind: 'weaviate', collection: 'V', tenant: 't' } as const;
  expect(adviceFor(onServers, 1_000_000)).toBeUndefined();
});

test('what cannot be written is refused before anything is embedded', async () => {
  const passage = {
    id: 'a',
    level: 'sentence',
    article: 'a',
    start: 0,
    end: 1,
    text: 'a',
  } as const;
  const passages = Array.from({ length: 100_001 }, () => ({ passage, hash: '' }));
  const vectors = { expect: () => expect.unreachable(), vectorsOf: async () => [] };
  const build = {
    folder: '',
    place: IN_FILES,
    passages,
    embedders: [],
    vectors,
    before: undefined,
  };
  const { message } = await userErrorOf(() => vectra.write(build));
  expect(message).toMatch(
    /^The articles make 100,001 passages; vectra holds up to 100,000\. Move to/,
  );
});

test('answering from files loads no client of a server', () => {
  const script = `
    const { openApp } = await import('./dist/src/app.js');
    const { readConfig } = await import('./dist/src/config.js');
    const app = await openApp(readConfig(), { notice() {}, progress() {} });
    await app.ask('Who is in the delegation?');
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    // nice-grpc and grpc-js are CommonJS: the cache knows them if anything has loaded the client.
    console.log(loaded.filter((file) => /grpc/.test(file)).length);`;
  const env = { ...process.env, INDEX_DIR: inject('sharedIndexDir'), VECTOR_STORE: '' };
  const args = ['--input-type=module', '-e', script];
  expect(execFileSync(process.execPath, args, { cwd: PROJECT_DIR, env, encoding: 'utf8' })).toBe(
    '0\n',
  );
});
