// How often a member may ask. Kept in memory: after a restart everybody may ask at once.
import type { Translate } from '../locales/translate.js';

export interface Cooldown {
  /** Seconds that this member still has to wait, rounded up; 0 begins a new wait. */
  take(userId: string): number;
}

export function createCooldown(seconds: number, now: () => number = Date.now): Cooldown {
  const until = new Map<string, number>();
  return {
    take: (userId) => {
      const time = now();
      // Members are entered in the order in which their waits end.
      for (const [id, end] of until) {
        if (end > time) break;
        until.delete(id);
      }
      const end = until.get(userId);
      if (end !== undefined) return Math.ceil((end - time) / 1_000);
      if (seconds > 0) until.set(userId, time + seconds * 1_000);
      return 0;
    },
  };
}

export function cooldownText(seconds: number, t: Translate): string {
  return t('problems.cooldown', { count: seconds });
}
