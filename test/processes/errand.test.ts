// One thing done in a process of its own, and everything that can become of it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { UserError } from '../../src/errors.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { ErrandFailed, runErrand } from '../../src/processes/errand.js';
import { folderWith } from '../support/temporary-folder.js';

const ERRAND = path.join(PROJECT_DIR, 'dist/src/processes/errand.js');
const ERRORS = path.join(PROJECT_DIR, 'dist/src/errors.js');

async function run(
  work: string,
  input: unknown,
  options: { memoryMb?: number; timeLimitMs?: number; signal?: AbortSignal } = {},
) {
  const folder = await folderWith({
    'script.mjs': `import { serveErrand } from '${ERRAND}'; import { UserError } from '${ERRORS}';
      import { z } from '${PROJECT_DIR}/node_modules/zod/index.js';
      serveErrand(z.unknown(), async (input) => { ${work} });`,
  });
  const script = pathToFileURL(path.join(folder, 'script.mjs'));
  return runErrand(script, input, z.unknown(), { env: {}, timeLimitMs: 20_000, ...options });
}

test('gives the input, binary data as it is, and brings back the result', async () => {
  expect(
    await run('return { same: input, env: Object.keys(process.env) }', new Uint8Array([0, 255])),
  ).toEqual({
    same: new Uint8Array([0, 255]),
    env: [],
  });
});

test('an error of the work is an error here, and stays one that a person can mend', async () => {
  await expect(run('throw new UserError("Do this.")', 1)).rejects.toThrow(UserError);
  await expect(run('throw new TypeError("defect")', 1)).rejects.toThrow(/^defect$/);
});

test.each([
  ['hangs', 'for (;;);', { timeLimitMs: 1_500 }],
  ['crashes', 'process.abort()', {}],
  ['leaves without a word', 'process.exit()', {}],
  [
    'takes all memory',
    'const all = []; for (;;) all.push(new Array(1e6).fill(input));',
    { memoryMb: 128 },
  ],
])('a process that %s is a failed errand', async (_, work, options) => {
  await expect(run(work, 1, options)).rejects.toThrow(ErrandFailed);
});

test.skipIf(process.platform !== 'linux')(
  'so is one that takes more than it may beside its heap, and one that takes less is none',
  async () => {
    const fills = (chunks: number) =>
      `const all = [];
      for (let i = 0; i < ${chunks}; i++) {
        all.push(Buffer.alloc(2 ** 23, 1));
        await new Promise((done) => setTimeout(done, 30));
      }
      return all.length;`;
    expect(await run(fills(4), 1, { memoryMb: 256 })).toBe(4);
    await expect(run(fills(64), 1, { memoryMb: 256 })).rejects.toThrow(ErrandFailed);
  },
);

test('can be ended early', async () => {
  const controller = new AbortController();
  const running = run('for (;;);', 1, { signal: controller.signal });
  setTimeout(() => controller.abort(), 300);
  await expect(running).rejects.toThrow(ErrandFailed);
});
