// The thread of the watchdog: waits for beats of the event loop, and kills the process when they stay away.
// A process that only gets no time of the processor, because others take it, is left alone.
import { readFileSync, write } from 'node:fs';
import { workerData } from 'node:worker_threads';

export interface Watch {
  /** One number, which grows with every beat. */
  readonly beats: Int32Array;
  /** Milliseconds between looks, and between beats. */
  readonly everyMs: number;
  /** So many looks in a row without a beat end the process. */
  readonly looks: number;
  /** What they come to, for whoever reads of it. */
  readonly seconds: number;
}

/** Milliseconds for the line on standard error: the process may stand because nobody reads that. */
const TELL_MS = 500;

const { beats, everyMs, looks, seconds } = workerData as Watch;

/**
 * The part of the looks for which the main thread must have run, or waited for something else than the processor:
 * of 30 seconds that is thirty times as long as the event loop was ever measured to stand.
 */
const LEAST_PART = 0.1;

/** What Linux says of the main thread: its name in brackets, its state, and from the 14th place its times. */
const STATUS = `/proc/self/task/${process.pid}/stat`;
const TICK_MS = 10;

interface MainThread {
  /** It runs, or would if it had the processor. */
  readonly isReady: boolean;
  /** Milliseconds that it has run in all. */
  readonly ranMs: number;
}

/** Undefined where that is not told: only Linux does. */
function mainThread(): MainThread | undefined {
  try {
    const status = readFileSync(STATUS, 'utf8');
    const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const [user, system] = fields.slice(10, 12).map(Number);
    return { isReady: state === 'R', ranMs: TICK_MS * ((user ?? 0) + (system ?? 0)) };
  } catch {
    return undefined;
  }
}

let [missed, stoodMs, before] = [0, 0, mainThread()];
while (missed < looks || stoodMs < LEAST_PART * looks * everyMs) {
  const seen = Atomics.load(beats, 0);
  const isMissed = Atomics.wait(beats, 0, seen, everyMs) === 'timed-out';
  const now = mainThread();
  const ran = now?.isReady && before ? now.ranMs - before.ranMs : everyMs;
  [missed, stoodMs, before] = isMissed ? [missed + 1, stoodMs + ran, now] : [0, 0, now];
}
const kill = () => void process.kill(process.pid, 'SIGKILL');
setTimeout(kill, TELL_MS);
write(
  2,
  `Nothing has happened in process ${process.pid} for ${seconds} seconds: something keeps it busy or waiting. It is ended now, so that it can be started anew.\n`,
  kill,
);
