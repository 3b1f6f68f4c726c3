// Where the bot is the first process of a container (`docker run` without --init, Kubernetes), Linux keeps every
// signal from it that it does not handle, SIGKILL too: its watchdog could not end it. So it runs as a child.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** On Linux, whichever is the first of its namespace of processes has this id. */
const FIRST = 1;
/** What tells the bot to end. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Added to a signal's number, it is how shells and containers say what ended a process. */
const BY_SIGNAL = 128;

export function isFirstProcess(): boolean {
  return process.pid === FIRST;
}

/** Runs the program of this process once more, passes signals on to it, and ends as it does. */
export function runAsChild(): void {
  const { execPath, execArgv, argv } = process;
  const child = spawn(execPath, [...execArgv, ...argv.slice(1)], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => void child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exit(signal ? BY_SIGNAL + constants.signals[signal] : (code ?? 1));
  });
}
