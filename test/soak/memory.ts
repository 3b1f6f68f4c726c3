// The memory of the bot and of its oldest inference process during the soak, and whether it is flat.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { quantile } from '../../bench/statistics.js';

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

/** Questions that tell whether it is flat: after a quarter of them the caches are nearly full. */
export const ENOUGH = 4_000;

/** The share of a quarter's samples that lie below its peak. */
const PEAK = 0.9;

/**
 * How much higher the peak of the last quarter lies than that of the second, in megabytes for 1,000 questions.
 * Resident memory goes up and down as pages are freed late and all at once: only what is kept for good raises its peaks.
 */
export function growth(samples: readonly Sample[], series: Series): number {
  const most = samples.at(-1)?.questions ?? 0;
  const peakOf = (quarter: number) =>
    quantile(
      samples
        .filter(({ questions }) => Math.min(3, Math.floor((4 * questions) / most)) === quarter)
        .map(({ mb }) => mb[series]),
      PEAK,
    );
  return (peakOf(3) - peakOf(1)) / (most / 2 / 1_000);
}
