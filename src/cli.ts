// The terminal's entry point: one command for each thing to do. Answers go to standard output, everything
// else to standard error. Exit code 0: answered or refused; 2: wrong use; 1: failure. A command is loaded
// when it is called: together they take most of a second.
import { Command, CommanderError, Option } from 'commander';
import { UsageError, UserError } from './errors.js';
import { VERSION } from './paths.js';
import { STORES } from './store/kinds.js';
import { LENGTH_NAMES } from './summary/lines.js';
import type { AskOptions } from './terminal/ask.js';
import { type JsonOption, note } from './terminal/output.js';
import type { SummaryOptions } from './terminal/summary.js';
import type { IndexOptions } from './terminal/update-index.js';
import type { VerifyOptions } from './terminal/verify.js';

const program = new Command()
  .name('npm run')
  .description('Answers questions with exact quotes from your articles, and names the sources.')
  .version(VERSION)
  .showHelpAfterError('Add `-- --help` to see how it is used.')
  .exitOverride();

program
  .command('ask')
  .description('answer a question; without one, on a terminal, open a chat')
  .argument(
    '[question...]',
    'the question; with --json, one question per argument, or one per line on standard input',
  )
  .option('--json', 'print one JSON object per line')
  .option('--explain', 'also show how each candidate was found and scored')
  .option('--article <id>', 'search only this article')
  .addHelpText(
    'after',
    `
Examples:
  npm run ask -- "your question"
  npm run ask
  npm run --silent ask -- --json < questions.txt`,
  )
  .action(async (words: string[], options: AskOptions) =>
    (await import('./terminal/ask.js')).ask(words, options),
  );

program
  .command('timeline')
  .description('list what the articles say happened or will happen, in order of date')
  .argument('[topic...]', 'only what is about this')
  .option('--json', 'print one JSON object')
  .action(async (words: string[], options: JsonOption) =>
    (await import('./terminal/timeline.js')).timeline(words, options),
  );

program
  .command('compare')
  .description('show where the articles differ about a topic')
  .argument('[topic...]', 'what to compare: a person, a place, a thing')
  .option('--json', 'print one JSON object')
  .action(async (words: string[], options: JsonOption) =>
    (await import('./terminal/compare.js')).compare(words, options),
  );

program
  .command('summary')
  .description('summarise what the articles say about a topic, in quotes')
  .argument('[topic...]', 'the topic: a name, a few words or a question')
  .addOption(
    new Option('--length <length>', 'how many lines').choices(LENGTH_NAMES).default('medium'),
  )
  .option('--json', 'print one JSON object')
  .action(async (words: string[], options: SummaryOptions) =>
    (await import('./terminal/summary.js')).summary(words, options),
  );

program
  .command('lookup')
  .description('show every quote about a topic; without one, list what is mentioned most')
  .argument(
    '[topic...]',
    'a person, organisation, place, figure, date or any words; "in quotation marks" exactly as typed',
  )
  .option('--json', 'print one JSON object')
  .addHelpText(
    'after',
    `
Examples:
  npm run lookup -- Lavrov
  npm run lookup -- '"no limits"'`,
  )
  .action(async (words: string[], options: JsonOption) =>
    (await import('./terminal/lookup.js')).lookUp(words, options),
  );

program
  .command('verify')
  .description('check whether a quote is in the articles, word for word')
  .argument('[quote...]', 'the quote; without one, it is read from standard input')
  .option('--speaker <name>', 'who is supposed to have said it')
  .option('--json', 'print a JSON object')
  .addHelpText(
    'after',
    `
Example:
  npm run verify -- "We will try to establish closer cooperation" --speaker Putin`,
  )
  .action(async (words: string[], options: VerifyOptions) =>
    (await import('./terminal/verify.js')).runVerify(words, options),
  );

program
  .command('index')
  .description('bring the index up to date with the articles')
  .addOption(
    new Option('--to <store>', 'move the index in use to another vector store').choices(STORES),
  )
  .action(async (options: IndexOptions) =>
    (await import('./terminal/update-index.js')).runIndex(options),
  );

program
  .command('backup')
  .description('copy what the bot keeps (DATA_DIR) to a folder, also while it runs')
  .argument('<folder>', 'where to copy it: a new or empty folder outside of DATA_DIR')
  .action(async (folder: string) => (await import('./terminal/backup.js')).runBackup(folder));

program
  .command('restore')
  .description('restore a backup to DATA_DIR; stop the bot first')
  .argument('<folder>', 'a folder made by `npm run backup`')
  .option('--replace', 'replace what is in DATA_DIR')
  .action(async (folder: string, options: { replace?: boolean }) =>
    (await import('./terminal/backup.js')).runRestore(folder, options),
  );

// Each is run by npm, which takes the options before "--" for its own.
for (const command of program.commands) command.usage(`-- ${command.usage()}`);

// Whoever reads the output may stop reading: `npm run ask … | head -1` is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  note(`The answer could not be written (${error.code}).`);
  process.exit(1);
});
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  // Commander has printed its message already; asking for help is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    note(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
  note('This is a defect of Verbatim. Please report it with these lines:');
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
