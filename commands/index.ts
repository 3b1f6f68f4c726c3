// All commands, in the order in which Discord is told of them.
import type { MessageCommand, SlashCommand } from '../src/bot/command.js';
import { articles } from './articles.js';
import { ask } from './ask.js';
import { checkQuote } from './check-quote.js';
import { corpus } from './corpus.js';
import { findSources } from './find-sources.js';
import { help } from './help.js';
import { source } from './source.js';
import { status } from './status.js';
import { verify } from './verify.js';

export const slashCommands: readonly SlashCommand[] = [
  ask,
  verify,
  source,
  articles,
  corpus,
  help,
  status,
];
export const messageCommands: readonly MessageCommand[] = [findSources, checkQuote];
