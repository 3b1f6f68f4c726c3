// A program that is the first process of a container: it can be ended, hears signals, and ends with its own code.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { childrenOf } from '../support/processes/children.js';
import { AS_FIRST, whyNoFirstProcess } from '../support/processes/first-process.js';
import { folderWith } from '../support/temporary-folder.js';

const OPERATION = path.join(PROJECT_DIR, 'dist/src/operation');

const why = whyNoFirstProcess();
beforeEach(({ skip }) => skip(why !== undefined, why));

/** Starts the work as the first process would, and waits until it is begun. */
async function first(work: string) {
  const folder = await folderWith({
    'main.mjs': `import { writeSync } from 'node:fs';
      import { isFirstProcess, runAsChild } from '${OPERATION}/first-process.js';
      import { startWatchdog } from '${OPERATION}/watchdog.js';
      if (isFirstProcess()) runAsChild();
      else { ${work} writeSync(1, process.argv[2]); }`,
  });
  const [program = '', ...options] = AS_FIRST;
  const command = [...options, process.execPath, path.join(folder, 'main.mjs'), 'begun'];
  const outer = spawn(program, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(outer, 'exit').then(([code]) => code);
  const [said] = await once(outer.stdout, 'data');
  expect(String(said)).toBe('begun');
  const send = async (signal: NodeJS.Signals) => {
    const [pid = 0] = await childrenOf(outer.pid);
    process.kill(pid, signal);
  };
  return { send, ended };
}

test('the watchdog ends it where it stands', async () => {
  const { ended } = await first('startWatchdog(1_500); setTimeout(() => { for (;;); }, 100);');
  expect(await ended).toBe(137);
});

test.each(['SIGTERM', 'SIGINT'] as const)('it hears %s', async (signal) => {
  const { send, ended } = await first(
    `process.on('${signal}', () => process.exit(7)); setInterval(() => {}, 1_000);`,
  );
  await send(signal);
  expect(await ended).toBe(7);
});

test('it ends with its own exit code', async () => {
  const { ended } = await first('setTimeout(() => process.exit(69), 100);');
  expect(await ended).toBe(69);
});
