// All commands, in the order in which Discord is told of them.
import type { MessageCommand, SlashCommand } from '../src/bot/command.js';
import { help } from './about/help.js';
import { status } from './about/status.js';
import { articles } from './articles/articles.js';
import { source } from './articles/source.js';
import { ask } from './ask/ask.js';
import { findSources } from './ask/find-sources.js';
import { gaps } from './gaps/command.js';
import { corpus } from './server-articles/corpus.js';
import { settings } from './settings/command.js';
import { summaries } from './summaries/command.js';
import { pinAsSummary } from './summaries/pin-as-summary.js';
import { summary } from './summaries/summary.js';
import { lookup } from './topics/command.js';
import { compare } from './topics/compare.js';
import { timeline } from './topics/timeline.js';
import { checkQuote } from './verify/check-quote.js';
import { verify } from './verify/verify.js';

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
