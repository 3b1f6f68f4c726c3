// `npm start`: the bot, until it is told to stop. Signals are heard, and settings read, before the half
// second that loading discord.js takes; the inference processes load their models in that time.
import { tokenOf } from './bot/token.js';
import { readConfig } from './config.js';
import { messageOf, UserError } from './errors.js';

/** Milliseconds after which the process ends, whatever is still open. */
const LAST_RESORT_MS = 4_700;

let stop = async () => {};
let ending = false;

process.on('SIGTERM', () => end(0));
process.on('SIGINT', () => end(0));

try {
  const config = readConfig();
  const settings = { ...config, DISCORD_TOKEN: tokenOf(config) };
  const [{ createLog }, { openKnowledge }] = await Promise.all([
    import('./bot/log.js'),
    import('./bot/knowledge.js'),
  ]);
  const log = createLog(config.LOG_LEVEL);
  // A defect: told through the log, which leaves out what Discord's errors know of members.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception');
    end(1);
  });
  const opening = openKnowledge(config, log);
  // Whatever goes wrong meanwhile, `runBot` tells of it.
  opening.catch(() => {});
  const { runBot } = await import('./bot/run.js');
  const bot = await runBot(settings, log, opening, fail);
  stop = bot.stop;
} catch (error) {
  fail(error);
}

function end(exitCode: number): void {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(exitCode), LAST_RESORT_MS).unref();
  stop().then(
    () => process.exit(exitCode),
    () => process.exit(1),
  );
}

function fail(error: unknown): void {
  const isDefect = error instanceof Error && !(error instanceof UserError);
  process.stderr.write(`${(isDefect && error.stack) || messageOf(error)}\n`);
  end(1);
}
