import { describe, expect, it } from 'vitest';
import { type Figure, isMet, shown, tablesOf } from '../../bench/figure.js';
import { quantile } from '../../bench/statistics.js';

const figure = (verbatim: number | undefined, goal?: Figure['goal']): Figure => ({
  section: 'One warm question',
  what: 'all of it',
  unit: 'ms',
  values: { verbatim, floor: 200 },
  ...(goal && { goal }),
});

describe('a goal', () => {
  it.each([
    [1.3, 'at most', true],
    [1.31, 'at most', false],
    [1.3, 'at least', true],
    [1.29, 'at least', false],
  ] as const)('of 1.3: %d is %s: %s', (value, is, met) => {
    expect(isMet(figure(value, { is, limit: 1.3 }))).toBe(met);
  });

  it('is neither met nor missed by what was not measured', () => {
    expect(isMet(figure(undefined, { is: 'at most', limit: 1 }))).toBeUndefined();
    expect(isMet(figure(3))).toBeUndefined();
  });
});

it('a table says of each goal whether it is met, and leaves out what nothing has', () => {
  const table = tablesOf([figure(260.4), figure(1.4, { is: 'at most', limit: 1.3 })]);
  expect(table.split('\n')).toEqual([
    '### One warm question',
    '',
    '|  | unit | Verbatim | floor | goal |',
    '| --- | --- | ---: | ---: | --- |',
    '| all of it | ms | 260 | 200 |  |',
    '| all of it | ms | 1.4 | 200 | at most 1.3: **not met** |',
  ]);
});

it('numbers have three digits that count', () => {
  expect([0.12345, 1.3, 45.678, 1234.5].map(shown)).toEqual(['0.123', '1.3', '45.7', '1,235']);
});

it('a quantile is one of the values, by the nearest rank', () => {
  const values = [5, 1, 4, 2, 3];
  expect([0, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 3, 5, 5]);
});
