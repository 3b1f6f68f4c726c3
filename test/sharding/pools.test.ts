// The manager's pools: one for each build that a shard works with, and the newest.
import { beforeEach, expect, test } from 'vitest';
import type { OpenPool } from '../../src/inference/open-pool.js';
import type { InferencePool } from '../../src/inference/pool.js';
import { createPools, type Pools } from '../../src/sharding/pools.js';
import type { Pointer } from '../../src/store/build-files.js';

const pointerOf = (build: string): Pointer => ({ build, manifest: '0'.repeat(64) });
const [a, b] = [{ name: 'a' }, { name: 'b' }];

let happened: string[];
let openPool: OpenPool;
let pools: Pools;
beforeEach(async () => {
  happened = [];
  openPool = async (pointer = pointerOf('one')) => {
    const { build } = pointer;
    if (build === 'broken') throw new Error('It is damaged.');
    happened.push(`open ${build}`);
    const pool: InferencePool = {
      run: () => Promise.reject(new Error(build)),
      close: async () => void happened.push(`close ${build}`),
      kill: () => void happened.push(`kill ${build}`),
    };
    return { pointer, pool };
  };
  pools = await createPools((pointer) => openPool(pointer));
});

test('without a pointer, whoever opens gets the newest that there is', async () => {
  expect(await pools.open(a)).toEqual(pointerOf('one'));
  await pools.open(b, pointerOf('two'));
  expect(await pools.open(a)).toEqual(pointerOf('two'));
  expect(happened).toEqual(['open one', 'open two']);
});

test('shards that move on at the same time share one pool', async () => {
  const two = pointerOf('two');
  await Promise.all([pools.open(a, two), pools.open(b, two)]);
  expect(happened).toEqual(['open one', 'open two', 'close one']);
});

test('a build lives until the last shard has moved on, or has ended', async () => {
  for (const shard of [a, b]) await pools.open(shard);
  for (const shard of [a, b]) await pools.open(shard, pointerOf('two'));
  pools.release(a, 'one');
  expect(happened).not.toContain('close one');
  expect(() => pools.on('one')).not.toThrow();
  pools.release(b);
  expect(happened).toContain('close one');
  expect(() => pools.on('one')).toThrow('No inference process works with the build one.');
});

test('the newest stays when all shards have ended', async () => {
  await pools.open(a, pointerOf('two'));
  pools.release(a);
  expect(happened).toEqual(['open one', 'open two', 'close one']);
  expect(await pools.open(b)).toEqual(pointerOf('two'));
});

test('a build that cannot be opened costs nothing, and can be tried again', async () => {
  await pools.open(a);
  await expect(pools.open(a, pointerOf('broken'))).rejects.toThrow('It is damaged.');
  expect(await pools.open(b)).toEqual(pointerOf('one'));
  const open = openPool;
  openPool = () => open(pointerOf('mended'));
  expect(await pools.open(a, pointerOf('broken'))).toEqual(pointerOf('mended'));
});

test('a shard that ends while its build is opened leaves nothing behind', async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const real = openPool;
  openPool = async (pointer) => {
    await opened;
    return real(pointer);
  };
  const late = pools.open(a, pointerOf('two'));
  pools.release(a);
  await pools.open(b);
  open();
  await late;
  await pools.open(b, pointerOf('one'));
  expect(happened).toEqual(['open one', 'open two', 'close two']);
});

test('all end at once', async () => {
  await pools.open(a, pointerOf('two'));
  pools.kill();
  await Promise.resolve();
  expect(happened.sort()).toContain('kill two');
});
