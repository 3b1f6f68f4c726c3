// Work on servers' indexes that waits until no question can name them any more.
import type { Turns } from '../processes/turns.js';

/** Milliseconds in which Discord lets a question be answered. */
const ANSWERABLE_MS = 15 * 60_000;

export interface Postponed {
  /** From now on; anew where it waits already. */
  add(guildId: string): void;
  cancel(guildId: string): void;
  /** Does what has waited for long enough. What fails is tried again, as late. */
  doDue(): Promise<void>;
}

/** @param work on a server, which is done in its turn */
export function createPostponed(
  inTurn: Turns,
  work: (guildId: string) => Promise<void>,
): Postponed {
  /** Servers, and since when they wait. */
  const servers = new Map<string, number>();
  const add = (guildId: string) => void servers.set(guildId, performance.now());
  return {
    add,
    cancel: (guildId) => void servers.delete(guildId),
    doDue: async () => {
      for (const [guildId, since] of servers) {
        if (performance.now() - since < ANSWERABLE_MS) continue;
        // Unless an article was added meanwhile.
        await inTurn(guildId, async () => {
          if (servers.get(guildId) !== since) return;
          servers.delete(guildId);
          try {
            await work(guildId);
          } catch (error) {
            add(guildId);
            throw error;
          }
        });
      }
    },
  };
}
