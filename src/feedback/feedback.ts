// What is kept of questions that find no answer, and of votes: only where the operator and the server
// allow it, and never so that a failure to write costs an answer.
import type { Logger } from 'pino';
import type { Answer } from '../answer/answer.js';
import type { GuildSettingsStore } from '../database/guild-settings.js';
import type { FeedbackStore, Occasion } from './store.js';

export interface Feedback {
  readonly store: FeedbackStore;
  /** For how long anything is kept; 0: nothing is. */
  readonly days: number;
  isKept(guildId: string): Promise<boolean>;
  /** Lets votes on it count, and keeps the question if it was refused because the articles do not answer it. */
  noteAnswer(about: Occasion, answer: Answer): Promise<void>;
  /** Erases what is kept about a question that its asker has taken back. */
  withdraw(about: Occasion): Promise<void>;
  /** Once it is known that DATA_DIR is this bot's: erases what has been kept long enough, now and from time to time. */
  begin(): Promise<void>;
  stop(): void;
}

/** Milliseconds between looks for what has been kept long enough. */
const EXPIRE_MS = 3_600_000;

export interface FeedbackOptions {
  readonly store: FeedbackStore;
  readonly settings: GuildSettingsStore;
  readonly days: number;
  readonly log: Logger;
}

export function createFeedback({ store, settings, days, log }: FeedbackOptions): Feedback {
  const tried = (work: Promise<void>, what: string) =>
    work.catch((error) => log.error({ err: error }, what));
  const expire = () => tried(store.expire(), 'feedback has not been erased');
  let timer: NodeJS.Timeout | undefined;
  return {
    store,
    days,
    isKept: async (guildId) => days > 0 && (await settings.of(guildId)).keepsFeedback,
    noteAnswer: async (about, { question, reason }) => {
      store.answered(about);
      if (reason?.code !== 'no-evidence' && reason?.code !== 'not-answered') return;
      await tried(store.refused(about, question, reason.code), 'a question was not kept');
    },
    withdraw: (about) => tried(store.withdraw(about), 'a question was not withdrawn'),
    begin: async () => {
      timer = setInterval(expire, EXPIRE_MS).unref();
      await expire();
    },
    stop: () => clearInterval(timer),
  };
}
