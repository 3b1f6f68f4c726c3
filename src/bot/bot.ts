// What commands, buttons and messages are given to work with.
import type { Logger } from 'pino';
import type { Answered } from './answered.js';
import type { Cooldown } from './cooldown.js';
import type { GuildArticles } from './guild-articles.js';
import type { KnowledgeBase } from './knowledge.js';
import type { Running } from './running.js';

export interface Bot {
  readonly log: Logger;
  readonly knowledge: KnowledgeBase;
  readonly guildArticles: GuildArticles;
  readonly cooldown: Cooldown;
  readonly answered: Answered;
  readonly running: Running;
  /** The id of the reader that answers. */
  readonly reader: string;
  readonly startedAt: Date;
}
