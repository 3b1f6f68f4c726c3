// What commands, buttons and messages are given to work with.
import type { Logger } from 'pino';
import type { Answered } from './answered.js';
import type { Cooldown } from './cooldown.js';
import type { KnowledgeBase } from './knowledge.js';
import type { Running } from './running.js';
import type { Turns } from './turns.js';

export interface Bot {
  readonly log: Logger;
  readonly knowledge: KnowledgeBase;
  readonly cooldown: Cooldown;
  readonly answered: Answered;
  readonly running: Running;
  /** Work on a channel's pins, by its id. */
  readonly turns: Turns;
  /** The id of the reader that answers. */
  readonly reader: string;
  readonly startedAt: Date;
}
