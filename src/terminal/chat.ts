// The chat on a terminal: the models stay warm between questions, arrow keys go through the questions
// of this session (nothing is written to disk), and a citation can be opened in its place.
import { createInterface } from 'node:readline';
import type { Answer } from '../answer/answer.js';
import type { App } from '../app.js';
import { messageOf } from '../errors.js';
import { counted } from './counted.js';
import { note, print, styleOfStdout } from './output.js';
import { renderAnswer, renderArticles, renderSource, visible } from './text.js';

const HELP = `Type a question, or:
  :source 2    show source 2 of the last answer in its paragraph
  :articles    list the articles
  :help        this list
  :quit        leave (so do Ctrl-D, and Ctrl-C on an empty line)`;

export async function chat(app: App): Promise<void> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '? ',
    removeHistoryDuplicates: true,
  });
  terminal.on('SIGINT', () => {
    if (terminal.line === '') return terminal.close();
    // As in a shell, Ctrl-C gives up the line that is being typed: to its end, then delete all of it.
    terminal.write(null, { ctrl: true, name: 'e' });
    terminal.write(null, { ctrl: true, name: 'u' });
  });
  note(
    `You can ask about ${counted(app.articles.length, 'article')}, in plain English. :help shows examples and commands.`,
  );
  let last: Answer | undefined;
  terminal.prompt();
  for await (const line of terminal) {
    const input = line.trim();
    if (/^(:q(uit)?|quit|exit)$/i.test(input)) break;
    try {
      if (input.startsWith(':')) print(await command(input, app, last));
      else if (input !== '') {
        ({ answer: last } = await app.ask(input));
        print(`\n${renderAnswer(last, styleOfStdout())}\n`);
      }
    } catch (error) {
      note(`That question failed: ${messageOf(error)}. You can go on asking.`);
    }
    terminal.prompt();
  }
  terminal.close();
}

async function command(input: string, app: App, last: Answer | undefined): Promise<string> {
  const [name = '', argument = ''] = input.toLowerCase().split(/\s+/);
  if (name === ':help')
    return [HELP, ...(await app.examples()).map((each) => `  e.g. ${visible(each)}`)].join('\n');
  if (name === ':articles') return renderArticles(app.articles, styleOfStdout());
  if (name === ':source') return openSource(argument, app, last);
  return `There is no command ${name}.\n${HELP}`;
}

function openSource(argument: string, app: App, last: Answer | undefined): string {
  if (!last?.citations.length) return 'There is no answer with sources yet. Ask a question first.';
  const citation = last.citations.find(({ number }) => String(number) === argument);
  const article = app.articles.find(({ id }) => id === citation?.article);
  if (citation && article) return `\n${renderSource(citation, article, styleOfStdout())}\n`;
  const numbers = last.citations.length === 1 ? '1' : `1 to ${last.citations.length}`;
  return `Give the number of a source of the last answer (${numbers}): :source 1`;
}
