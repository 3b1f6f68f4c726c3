// Who may have an attached file read. All servers share the one process that reads at a time: each has one
// file in hand, so that nobody waits behind another's many, and only so many wait. Others are told at once.
import { Refusal } from '../ingestion/refusal.js';

/** @throws Refusal */
export type ReadingQueue = <Result>(
  guildId: string,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Files in hand, of as many servers: reading one takes at most 15 seconds, and two minutes are enough to wait. */
const MOST = 8;

export function createReadingQueue(most = MOST): ReadingQueue {
  const inHand = new Set<string>();
  return async (guildId, work) => {
    if (inHand.has(guildId)) throw new Refusal('reading');
    if (inHand.size >= most) throw new Refusal('busy');
    inHand.add(guildId);
    try {
      return await work();
    } finally {
      inHand.delete(guildId);
    }
  };
}
