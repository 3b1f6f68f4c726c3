// Ends a process whose event loop stands: nothing in it would hear of a signal, or of Discord, any more, so
// only another thread can. Whoever restarts the bot then starts it anew.
import { Worker } from 'node:worker_threads';
import type { Watch } from './watchdog-thread.js';

/** Milliseconds for which the event loop may stand; the longest that one was measured to is a tenth of a second. */
const LIMIT_MS = 30_000;
/**
 * The looks of the thread within the limit. It counts looks and not time, so that a process that was stopped
 * itself (SIGSTOP, a machine that sleeps) has missed one, and not all of them.
 */
const LOOKS = 30;

/** Watches from now on, as long as the process lives; keeps it from nothing. */
export function startWatchdog(limitMs = LIMIT_MS): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const everyMs = limitMs / LOOKS;
  const beat = () => {
    Atomics.add(beats, 0, 1);
    Atomics.notify(beats, 0);
  };
  setInterval(beat, everyMs).unref();
  const watch: Watch = { beats, everyMs, looks: LOOKS, seconds: limitMs / 1_000 };
  const script = new URL('./watchdog-thread.js', import.meta.url);
  const thread = new Worker(script, {
    workerData: watch,
    // Nothing of the environment, and nothing that is loaded before the program.
    env: {},
    execArgv: [],
    // It writes for itself: what goes through this process's streams would wait for the event loop.
    stdout: true,
    stderr: true,
  });
  thread.unref();
}
