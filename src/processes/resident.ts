// How much memory a process takes. Linux tells it of others; elsewhere nobody does without a program of its own.
import { readFileSync } from 'node:fs';

/** Undefined where that is not told, or there is no such process any more. */
export function residentMegabytes(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
  } catch {
    return undefined;
  }
}
