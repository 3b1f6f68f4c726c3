// All commands, in the order in which Discord is told of them.
import type { MessageCommand, SlashCommand } from '../src/bot/command.js';
import { articles } from './articles.js';
import { ask } from './ask.js';
import { checkQuote } from './check-quote.js';
import { compare } from './compare.js';
import { corpus } from './corpus.js';
import { findSources } from './find-sources.js';
import { gaps } from './gaps.js';
import { help } from './help.js';
import { lookup } from './lookup.js';
import { pinAsSummary } from './pin-as-summary.js';
import { settings } from './settings.js';
import { source } from './source.js';
import { status } from './status.js';
import { summaries } from './summaries.js';
import { summary } from './summary.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';

export const slashCommands: readonly SlashCommand[] = [
  ask,
  lookup,
  timeline,
  compare,
  verify,
  source,
  articles,
  help,
  status,
  summary,
  summaries,
  gaps,
  settings,
  corpus,
];
export const messageCommands: readonly MessageCommand[] = [findSources, checkQuote, pinAsSummary];
