// How long the stages of a question take: for the metrics of a running bot, and for `npm run bench`. Each
// stage says itself when it runs; where nobody records, that costs nothing.
import { AsyncLocalStorage } from 'node:async_hooks';

/** What a question goes through inside the engine. */
export const STAGES = ['embed', 'vector_search', 'keyword_search', 'read', 'quotes'] as const;

export type Stage = (typeof STAGES)[number];

/** Milliseconds by stage; a stage that runs twice (a question in two parts) has the sum. */
export type StageTimes = Readonly<Partial<Record<Stage, number>>>;

const recording = new AsyncLocalStorage<Partial<Record<Stage, number>>>();

/** Does the work, and says how long its stages took, on the clock. */
export async function withStageTimes<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly stages: StageTimes }> {
  const stages: Partial<Record<Stage, number>> = {};
  return { result: await recording.run(stages, work), stages };
}

/** Does the work as a stage of whatever is being recorded. */
export function timed<T>(stage: Stage, work: () => T): T {
  const times = recording.getStore();
  if (!times) return work();
  return clocked(work, (ms) => {
    times[stage] = (times[stage] ?? 0) + ms;
  });
}

/** Does the work, and tells how many milliseconds it took when it has ended, also when it failed later. */
export function clocked<T>(work: () => T, ended: (ms: number) => void): T {
  const since = performance.now();
  const tell = () => ended(performance.now() - since);
  const result = work();
  if (result instanceof Promise) return result.finally(tell) as T;
  tell();
  return result;
}
