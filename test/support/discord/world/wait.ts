// Waiting for something to become true, checked anew whenever anything changes.
import type { World } from './world.js';

export function waitFor<T>(
  world: World,
  check: () => T | undefined,
  what: string,
  timeoutMs = world.settings.patienceMs,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      world.news.off('change', look);
      settle();
    };
    const look = () => {
      try {
        const found = check();
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const timer = setTimeout(
      () => finish(() => reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`))),
      timeoutMs,
    );
    world.news.on('change', look);
    look();
  });
}
