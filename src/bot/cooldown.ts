// How often a member may ask. Kept in memory: after a restart everybody may ask at once.
import type { RepliableInteraction } from 'discord.js';
import { type Translate, translator } from '../locales/translate.js';
import { respond } from './send.js';

export interface Cooldown {
  /**
   * Seconds that this member still has to wait, rounded up; 0 begins a new wait.
   * @param place where they ask: a server may have set a longer wait, which counts only there
   */
  take(userId: string, place?: Place): number;
}

interface Place {
  readonly guildId: string;
  readonly seconds: number;
}

/**
 * @param seconds the wait everywhere
 * @param now milliseconds, by a clock that never jumps
 */
export function createCooldown(
  seconds: number,
  now: () => number = () => performance.now(),
): Cooldown {
  const until = new Map<string, number>();
  return {
    take: (userId, place) => {
      const time = now();
      // Oldest first: one that lasts keeps those behind it, for an hour at most.
      for (const [key, end] of until) {
        if (end > time) break;
        until.delete(key);
      }
      const waits = [
        { key: userId, seconds },
        ...(place ? [{ key: `${place.guildId} ${userId}`, seconds: place.seconds }] : []),
      ];
      const end = Math.max(...waits.map(({ key }) => until.get(key) ?? 0));
      if (end > time) return Math.ceil((end - time) / 1_000);
      for (const wait of waits) {
        until.delete(wait.key);
        if (wait.seconds > 0) until.set(wait.key, time + wait.seconds * 1_000);
      }
      return 0;
    },
  };
}

/**
 * Says how long somebody still has to wait, if they have to.
 * @param key whose wait, or which of theirs
 * @param place as `take` has it
 */
export async function hasToWait(
  interaction: RepliableInteraction,
  cooldown: Cooldown,
  key = interaction.user.id,
  place?: Place,
): Promise<boolean> {
  const wait = cooldown.take(key, place);
  if (wait > 0) {
    await respond(interaction, { content: cooldownText(wait, translator(interaction.locale)) });
  }
  return wait > 0;
}

export function cooldownText(seconds: number, t: Translate): string {
  return t('problems.cooldown', { count: seconds });
}
