// What is being worked on, so that the bot can finish it before it leaves.
export interface ActiveWork {
  /** True once the bot has begun to leave: then nothing new is begun. */
  isStopping(): boolean;
  track(work: Promise<void>): void;
  /** Resolves when all that is running now has ended. */
  settled(): Promise<void>;
  /** Begins to leave; resolves when nothing is running any more. */
  stop(): Promise<void>;
}

export function createActiveWork(): ActiveWork {
  const active = new Set<Promise<void>>();
  let stopping = false;
  return {
    isStopping: () => stopping,
    track: (work) => {
      active.add(work);
      void work.finally(() => active.delete(work));
    },
    settled: async () => void (await Promise.allSettled(active)),
    stop: async () => {
      stopping = true;
      while (active.size > 0) await Promise.allSettled(active);
    },
  };
}
