// What the evaluation's scripts have in common: their options, their help, and how they end.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, UserError } from '../src/errors.js';

/** Runs a script with its parsed options; exit code 2 for wrong use, 1 for what went wrong. */
export async function runScript<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
  main: (values: ReturnType<typeof parseArgs<{ options: Options }>>['values']) => Promise<void>,
): Promise<void> {
  const values = parsed(options);
  if (values instanceof Error) return end(`${values.message}\nUsage: ${usage}`, 2);
  if ('help' in values && values.help) {
    process.stdout.write(`Usage: ${usage}\n`);
    return;
  }
  try {
    await main(values);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    end(error.message, 1);
  }
}

function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return new Error(messageOf(error));
  }
}

function end(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}
