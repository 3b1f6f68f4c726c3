// JSON in which one value somewhere has become another, as a fault or an attacker would leave it.
import fc from 'fast-check';
import { anyText } from './runs.js';

export interface Change {
  /** Which of the keys, at every level. */
  readonly steps: readonly number[];
  readonly value: unknown;
}

export const change: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
  value: fc.oneof(
    fc.integer({ min: -5, max: 100 }),
    fc.double(),
    anyText,
    fc.constantFrom(null, [], {}, [[0, 5, 1]], '../../../../etc/passwd', 'a', 'b', true, undefined),
  ),
});

export function changed(json: unknown, { steps: [step, ...steps], value }: Change): unknown {
  if (typeof json !== 'object' || json === null || step === undefined) return value;
  const keys = Object.keys(json);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const inner = changed(Reflect.get(json, key), { steps, value });
  return Array.isArray(json)
    ? json.map((each, i) => (String(i) === key ? inner : each))
    : { ...json, [key]: inner };
}
