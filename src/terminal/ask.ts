// `npm run ask`: answers questions from the command line or from standard input, as text or as JSON
// lines; on a terminal without a question it opens a chat.
import { createInterface } from 'node:readline';
import { type App, openApp } from '../app.js';
import { readConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { chat } from './chat.js';
import { createReporter, print, styleOfStdout } from './output.js';
import { renderAnswer, renderExplanation } from './text.js';

export interface AskOptions {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly article?: string;
}

/**
 * @param words with `json` one question each, else the words of one question
 * @throws UsageError when there is no question
 */
export async function ask(words: readonly string[], options: AskOptions): Promise<void> {
  if (options.json && options.explain) {
    throw new UsageError('--json and --explain cannot be used together. Leave one of them out.');
  }
  const interactive = words.length === 0 && process.stdin.isTTY === true;
  if (interactive && options.json) {
    throw new UsageError(
      'With --json, give questions as arguments or on standard input, one a line.',
    );
  }
  const app = await open(options);
  if (interactive) return chat(app);
  let asked = 0;
  for await (const question of questionsOf(words, options)) {
    if (asked++ > 0 && !options.json) print('');
    await answerOne(app, question, options);
  }
  if (asked === 0) {
    throw new UsageError('No question. Give one: npm run ask -- "your question"');
  }
}

async function open({ article }: AskOptions): Promise<App> {
  const reporter = createReporter();
  try {
    const app = await openApp(readConfig(), reporter);
    if (article === undefined || app.articles.some(({ id }) => id === article)) return app;
    const ids = app.articles.map(({ id }) => id).join(', ');
    throw new UsageError(`There is no article "${article}". There are: ${ids}.`);
  } finally {
    reporter.finish();
  }
}

async function answerOne(app: App, question: string, options: AskOptions): Promise<void> {
  const { answer, parts } = await app.ask(question, { article: options.article });
  if (options.json) {
    print(JSON.stringify(answer));
    return;
  }
  const style = styleOfStdout();
  print(renderAnswer(answer, style));
  if (!options.explain) return;
  for (const part of parts) print(`\n${renderExplanation(part, style)}`);
  if (parts.length === 0) print('\nNothing was searched.');
}

async function* questionsOf(
  words: readonly string[],
  { json }: AskOptions,
): AsyncGenerator<string> {
  if (words.length > 0) {
    yield* json ? words : [words.join(' ')];
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const question = line.replace(/^\ufeff/, '');
    if (question.trim() !== '') yield question;
  }
}
