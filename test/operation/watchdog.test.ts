// The watchdog in processes that stand, and in such as only seem to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';

const WATCHDOG = path.join(PROJECT_DIR, 'dist/src/operation/watchdog.js');
const LIMIT_MS = 1_500;

/**
 * A watched process that says when it begins with its work.
 * @param shell the command line of bash that starts it
 */
async function watched(work: string, shell = 'exec "$@"') {
  const program = `import { writeSync } from 'node:fs';
    import { startWatchdog } from '${WATCHDOG}';
    startWatchdog(${LIMIT_MS});
    setTimeout(() => { writeSync(1, 'begun'); ${work} }, 100);`;
  const command = [process.execPath, '--input-type=module', '-e', program];
  const child = spawn('bash', ['-c', shell, 'bash', ...command]);
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  await once(child.stdout, 'data');
  return { child, ended };
}

test('a process that spins is ended, and says why', async () => {
  const { child, ended } = await watched('for (;;);');
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const closed = once(child, 'close');
  expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
  await closed;
  expect(said).toMatch(/^Nothing has happened in process \d+ for 1\.5 seconds: .+\n$/);
});

test('one that waits for somebody to read its standard error is ended as well', async () => {
  const unread = 'exec "$@" 2> >(exec sleep 20 > /dev/null)';
  const { ended } = await watched("for (;;) writeSync(2, 'x'.repeat(65_536));", unread);
  expect(await ended).toEqual({ code: null, signal: 'SIGKILL' });
});

test('one that is only busy, for longer than that, lives, and ends by itself', async () => {
  const busy = `let left = 6;
    const spell = () => {
      const until = performance.now() + ${LIMIT_MS / 4};
      while (performance.now() < until);
      if (left-- > 0) setTimeout(spell, 2 * ${LIMIT_MS / 30});
    };
    spell();`;
  const { ended } = await watched(busy);
  expect(await ended).toEqual({ code: 0, signal: null });
});

test('one that was itself stopped for longer lives on', async () => {
  const { child, ended } = await watched(`setTimeout(() => {}, 3 * ${LIMIT_MS});`);
  child.kill('SIGSTOP');
  await sleep(2 * LIMIT_MS);
  child.kill('SIGCONT');
  expect(await ended).toEqual({ code: 0, signal: null });
});
