// Sets of which one half was looked at while rules were written, and the other half is only measured.
import { createHash } from 'node:crypto';

/** Without an option the half that was not looked at is measured. */
export const HALF_OPTIONS = {
  'worked-on': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Half of all, by their text. */
export function wasWorkedOn(text: string): boolean {
  const [first = ''] = createHash('sha256').update(text).digest('hex');
  return Number.parseInt(first, 16) % 2 === 0;
}

export function share(some: readonly unknown[], all: readonly unknown[]): string {
  return `${((100 * some.length) / all.length).toFixed(1)} %`;
}
