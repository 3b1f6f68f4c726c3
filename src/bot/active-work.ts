// What is being worked on, so that the bot can finish it before it leaves.
export interface Running {
  /** True once the bot has begun to leave: then nothing new is begun. */
  isStopping(): boolean;
  track(work: Promise<void>): void;
  /** Resolves when all that is running now has ended. */
  settled(): Promise<void>;
  /** Begins to leave; resolves when nothing is running any more. */
  stop(): Promise<void>;
}

export function createRunning(): Running {
  const works = new Set<Promise<void>>();
  let stopping = false;
  return {
    isStopping: () => stopping,
    track: (work) => {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    settled: async () => void (await Promise.allSettled(works)),
    stop: async () => {
      stopping = true;
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
