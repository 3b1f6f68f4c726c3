// Which servers' corpora an inference process keeps open.
import { expect, test } from 'vitest';
import { guildFolders } from '../../src/guild-folders.js';
import { createCorpora } from '../../src/inference/corpora.js';
import { requestSchema } from '../../src/inference/protocol.js';

const pointer = (build: string) => ({ build, manifest: 'a'.repeat(64) });
const guild = (n: number) => `10000000000000000${n}`;
const nameOf = (n: number, build = 'one') => ({ guild: guild(n), pointer: pointer(build) });

/** Corpora of 10 passages, and a note of which were opened. */
function corporaOf(most: number) {
  const opened: string[] = [];
  const shipped = { passages: 1_000 };
  const corpora = createCorpora({
    shipped,
    open: async ({ guild, pointer }) => {
      opened.push(`${guildFolders('/data', guild).index} ${pointer.build}`);
      return { passages: 10 };
    },
    passagesIn: ({ passages }) => passages,
    most,
  });
  return { shipped, opened, corpora };
}

test('what ships is always open; a corpus of a server is opened once', async () => {
  const { shipped, opened, corpora } = corporaOf(100);
  expect(await corpora(undefined)).toBe(shipped);
  const first = await corpora(nameOf(1));
  expect(await corpora(nameOf(1))).toBe(first);
  expect(await corpora(nameOf(1, 'two'))).not.toBe(first);
  expect(opened).toEqual([
    `/data/guilds/${guild(1)}/index one`,
    `/data/guilds/${guild(1)}/index two`,
  ]);
});

test('another build of a corpus takes the place of the one before', async () => {
  const { opened, corpora } = corporaOf(20);
  await corpora(nameOf(2));
  for (const build of ['one', 'two', 'three']) await corpora(nameOf(1, build));
  await corpora(nameOf(2));
  expect(opened).toHaveLength(4);
});

test('the one that was not needed for longest is closed when they are too many', async () => {
  const { opened, corpora } = corporaOf(20);
  for (const n of [1, 2, 1, 3, 1, 2]) await corpora(nameOf(n));
  const guilds = opened.map((each) => each.split('/')[3]);
  expect(guilds).toEqual([1, 2, 3, 2].map(guild));
});

test('one that is too large by itself is opened all the same', async () => {
  const { corpora } = corporaOf(5);
  expect(await corpora(nameOf(1))).toBe(await corpora(nameOf(1)));
});

test.each([
  { guild: '../../etc', pointer: pointer('one') },
  { guild: guild(1), pointer: pointer('../../one') },
  { guild: guild(1), pointer: { build: 'one', manifest: 'x' } },
  { guild: guild(1), pointer: pointer('one'), indexDir: '/etc' },
])('a request that names anything else is none: %j', (corpus) => {
  const task = { type: 'ask', question: 'Who?' };
  expect(requestSchema.safeParse({ id: 1, task, corpus: nameOf(1) }).success).toBe(true);
  expect(requestSchema.safeParse({ id: 1, task, corpus }).success).toBe(false);
});
