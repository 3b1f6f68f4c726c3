// The terminal's entry point: `ask`, `verify` and `index`. Answers go to standard output, everything else to
// standard error. Exit code 0: answered or refused; 2: wrong use; 1: failure.
import { Command, CommanderError } from 'commander';
import { UserError } from './errors.js';
import { VERSION } from './paths.js';
import { type AskOptions, ask, UsageError } from './terminal/ask.js';
import { note } from './terminal/output.js';
import { runIndex } from './terminal/update-index.js';
import { runVerify, type VerifyOptions } from './terminal/verify.js';

const program = new Command()
  .name('verbatim')
  .description("Answers questions in the sources' own words: quotes with citations.")
  .version(VERSION)
  .exitOverride();

program
  .command('ask')
  .description('answer a question; without one, on a terminal, open a chat')
  .argument('[question...]', 'the question; with --json one question each, or one a line on stdin')
  .option('--json', 'print one JSON object a line')
  .option('--explain', 'show what each signal gave each candidate')
  .option('--article <id>', 'search only this article')
  .addHelpText(
    'after',
    `
Examples:
  npm run ask -- "who is in the russian delegation?"
  npm run ask
  npm run --silent ask -- --json < questions.txt`,
  )
  .action((words: string[], options: AskOptions) => ask(words, options));

program
  .command('verify')
  .description('check whether a quote stands in the articles, word for word')
  .argument('[quote...]', 'the quote; without one, on standard input')
  .option('--speaker <name>', 'who is said to have said it')
  .option('--json', 'print a JSON object')
  .addHelpText(
    'after',
    `
Example:
  npm run verify -- "We will try to establish closer cooperation" --speaker Putin`,
  )
  .action((words: string[], options: VerifyOptions) => runVerify(words, options));

program
  .command('index')
  .description('bring the index up to date with the articles')
  .action(runIndex);

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
  note('Something broke that should not have. Please report it with these lines:');
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
