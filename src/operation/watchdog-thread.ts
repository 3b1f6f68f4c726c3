// The thread of the watchdog: waits for beats of the event loop, and kills the process when they stay away.
import { write } from 'node:fs';
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

let missed = 0;
while (missed < looks) {
  const seen = Atomics.load(beats, 0);
  missed = Atomics.wait(beats, 0, seen, everyMs) === 'timed-out' ? missed + 1 : 0;
}
const kill = () => void process.kill(process.pid, 'SIGKILL');
setTimeout(kill, TELL_MS);
write(
  2,
  `Nothing has happened in process ${process.pid} for ${seconds} seconds: something keeps it busy or waiting. It is ended now, so that it can be started anew.\n`,
  kill,
);
