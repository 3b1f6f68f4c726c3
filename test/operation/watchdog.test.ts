// The watchdog in processes that stand, and in such as only seem to.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
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

/** Runs on the first processor alone; a thread that is idle only when nothing else wants to. */
async function confine(pid: number, isIdle: boolean): Promise<void> {
  const run = promisify(execFile);
  await run('taskset', ['--all-tasks', '--cpu-list', '--pid', '0', String(pid)]);
  // The main thread alone: the watchdog is to have all the time that it wants.
  if (isIdle) await run('chrt', ['--idle', '--pid', '0', String(pid)]);
}

test.skipIf(process.platform !== 'linux')(
  'one to which others leave no time of the processor lives on; one that spins beside them is ended',
  async () => {
    const other = spawn(process.execPath, ['-e', 'for (;;);']);
    onTestFinished(() => void other.kill('SIGKILL'));
    await confine(other.pid ?? 0, false);
    // Whenever it is let, it looks whether it may end.
    const waits = `process.stdin.once('data', () => {
      const until = performance.now() + 4 * ${LIMIT_MS};
      while (performance.now() < until);
      writeSync(1, 'done');
      process.exit();
    });`;
    const starved = await watched(waits);
    let said = '';
    starved.child.stdout.on('data', (text) => {
      said += text;
    });
    await confine(starved.child.pid ?? 0, true);
    starved.child.stdin.write('x');
    const spinning = await watched('for (;;);');
    await confine(spinning.child.pid ?? 0, false);
    expect(await spinning.ended).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await starved.ended).toEqual({ code: 0, signal: null });
    expect(said).toBe('done');
  },
  120_000,
);
