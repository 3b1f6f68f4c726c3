// Both stores compare the same vectors, one of them in numbers of 32 bits: similarities and what is
// counted from them agree to four decimals, everything else as it is.
import { expect } from 'vitest';

export function almost(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 4);
  if (Array.isArray(value)) return value.map(almost);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, almost(each)]));
}
