// Reads an attached file in a process of its own: a hostile one costs some seconds of that process.
import { z } from 'zod';
import { ErrandFailed, runErrand } from '../processes/errand.js';
import { type Draft, draftSchema } from './draft.js';
import type { Given } from './read-file.js';
import { Refusal, refusalSchema } from './refusal.js';

const resultSchema = z.union([
  z.strictObject({ draft: draftSchema }),
  z.strictObject({ refusal: refusalSchema }),
]);

const SCRIPT = new URL('./read-script.js', import.meta.url);
/**
 * Milliseconds and megabytes; articles of 20,000 words, and documents of 300 pages, of 8 MB packed or 60 unpacked, took a
 * second and 80 to 220 MB.
 */
const LIMITS = { env: {}, timeLimitMs: 15_000, memoryMb: 384 };

/** @throws Refusal; also where the file makes the process slow, large or crash */
export async function readInProcess(
  file: string,
  bytes: Uint8Array,
  given: Given = {},
): Promise<Draft> {
  const result = await runErrand(SCRIPT, { file, bytes, ...given }, resultSchema, LIMITS).catch(
    (error) => {
      throw error instanceof ErrandFailed ? new Refusal('tooCostly') : error;
    },
  );
  if ('draft' in result) return result.draft;
  throw new Refusal(result.refusal.code, result.refusal.values);
}
