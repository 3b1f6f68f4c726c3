// The process of a shard, with this test as its manager: what it does when it cannot begin.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { fromShardSchema } from '../../src/sharding/protocol.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let shard: ChildProcess;
afterEach(() => {
  shard.kill('SIGKILL');
});

/** Resolves when it asks for a pool. */
async function start(): Promise<{ readonly id: number }> {
  const env = {
    SHARDS: '1',
    SHARD_COUNT: '2',
    DISCORD_TOKEN: 'a.test.token',
    DATA_DIR: await temporaryFolder(),
    LOG_LEVEL: 'silent',
  };
  shard = fork(path.join(PROJECT_DIR, 'dist/src/sharding/shard.js'), [], { execArgv: [], env });
  const message = await received();
  if (message.type !== 'request') throw new Error(message.type);
  expect(message.request).toEqual({ type: 'open' });
  return message;
}

async function received() {
  const [message] = await once(shard, 'message');
  return fromShardSchema.parse(message);
}

test('a shard has its manager say what a person has to mend, and ends', async () => {
  const { id } = await start();
  shard.send({ type: 'failed', id, failure: { kind: 'fixable', message: 'Run this.' } });
  const ended = once(shard, 'exit');
  expect(await received()).toEqual({ type: 'unable', message: 'Run this.' });
  expect(await ended).toEqual([1, null]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a shard outlives a %s, and ends when its manager says so or has ended',
  async (signal) => {
    await start();
    shard.kill(signal);
    const ended = once(shard, 'exit');
    if (signal === 'SIGINT') shard.disconnect();
    else shard.send({ type: 'stop' });
    expect(await ended).toEqual([signal === 'SIGINT' ? 1 : 0, null]);
  },
);
