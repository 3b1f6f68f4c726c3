// Shuts a process of the bot down once, within a deadline, and reports why.
import type { Logger } from 'pino';
import { messageOf, UserError } from './errors.js';
import { SILENT_GATEWAY_EXIT_CODE, SilentGateway } from './operation/silent-gateway.js';

export interface Shutdown {
  /** What is done before the process ends. */
  stopWith(stop: () => Promise<void>): void;
  end(exitCode: number): void;
  /** Says on standard error what went wrong, and ends. */
  fail(error: unknown): void;
  /** Defects are told through the log, which leaves out what Discord's errors know of members. */
  logDefects(log: Logger): void;
}

/** Milliseconds after which the process ends, whatever is still open. */
const LAST_RESORT_MS = 4_700;

export function createShutdown(): Shutdown {
  let stop = async () => {};
  let ending = false;

  const end = (exitCode: number) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(exitCode), LAST_RESORT_MS).unref();
    stop().then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  };
  return {
    stopWith: (work) => {
      stop = work;
    },
    end,
    fail: (error) => {
      const isDefect = error instanceof Error && !(error instanceof UserError);
      process.stderr.write(`${(isDefect && error.stack) || messageOf(error)}\n`);
      end(error instanceof SilentGateway ? SILENT_GATEWAY_EXIT_CODE : 1);
    },
    logDefects: (log) => {
      process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
      process.on('uncaughtException', (error) => {
        log.fatal({ err: error }, 'uncaught exception');
        end(1);
      });
    },
  };
}
