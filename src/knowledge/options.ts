// What is handed to whoever opens what the bot knows.
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { OpenPool } from '../inference/open-pool.js';
import type { Turns } from '../processes/turns.js';

export interface KnowledgeOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly openPool: OpenPool;
  /** Work that takes much of the machine, one of a kind at a time. */
  readonly errands: Turns;
  /** Whether this process is the one for a server. */
  readonly isOurs: (guildId: string) => boolean;
}
