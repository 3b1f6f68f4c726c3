// The memory of the bot and of its oldest inference process during the soak, and whether it is flat.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { mean } from '../../eval/measures/metrics.js';

export const SERIES = ['bot, resident', 'bot, heap', 'worker, resident', 'worker, heap'] as const;
export type Series = (typeof SERIES)[number];

export interface Sample {
  /** How many questions had been answered. */
  readonly questions: number;
  /** In megabytes. */
  readonly mb: Readonly<Record<Series, number>>;
}

/**
 * Megabytes by which memory may grow for 1,000 questions: a heap that keeps 1 kB of each question grows by
 * 1 MB; resident memory moves by more than the heap does, by pages that are freed late.
 */
export const BOUNDS: Readonly<Record<Series, number>> = {
  'bot, resident': 3,
  'bot, heap': 0.5,
  'worker, resident': 5,
  'worker, heap': 0.5,
};

const reportSchema = z.object({ rss: z.number(), heap: z.number() });

/** What test/support/processes/report-memory.mjs has written last; undefined until it has. */
export async function sample(
  folder: string,
  pids: { readonly bot: number; readonly worker: number },
  questions: number,
): Promise<Sample | undefined> {
  const read = async (pid: number) =>
    reportSchema.parse(JSON.parse(await readFile(path.join(folder, `${pid}.json`), 'utf8')));
  try {
    const [bot, worker] = [await read(pids.bot), await read(pids.worker)];
    const mb = {
      'bot, resident': bot.rss / 1e6,
      'bot, heap': bot.heap / 1e6,
      'worker, resident': worker.rss / 1e6,
      'worker, heap': worker.heap / 1e6,
    };
    return { questions, mb };
  } catch {
    return undefined;
  }
}

/** Questions that tell whether it is flat: the caches are full after half of them. */
export const ENOUGH = 4_000;

/**
 * How fast it grows in the second half, when caches are full: the slope of the least-squares line, in
 * megabytes for 1,000 questions.
 */
export function growth(samples: readonly Sample[], series: Series): number {
  const most = samples.at(-1)?.questions ?? 0;
  const late = samples.filter(({ questions }) => questions >= most / 2);
  const points = late.map(({ questions, mb }) => [questions / 1_000, mb[series]] as const);
  const [x0, y0] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - x0) * (y - y0)));
  return covariance / mean(points.map(([x]) => (x - x0) ** 2));
}
