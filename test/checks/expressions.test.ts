// The check of `npm run expressions`: expressions that take more than linear time are found, wherever they
// are written.
import path from 'node:path';
import { expect, test } from 'vitest';
import { composedBy, writtenIn } from '../../checks/find-expressions.js';
import { slownessOf } from '../../checks/linear.js';

test.each([
  ['exponential', /(?:\s+(?:recently|\p{L}+ly))*$/u],
  ['quadratic from every place of a run', /[\s-]+$/],
  ['quadratic before a look-ahead', /\*+(?![\d*])/],
  ['quadratic by what opens it again', /<\/[^:>]+:\d+>/],
])('an expression that is %s is refused', async (_, { source, flags }) => {
  expect(await slownessOf(source, flags)).toBeDefined();
});

test.each([[/\s+/g], [/^[^\S\n\r\u2028\u2029]*#/m], [/(?<!\p{L})\p{Lu}\p{Ll}/u]])(
  'the linear %s is let through',
  async ({ source, flags }) => {
    expect(await slownessOf(source, flags)).toBeUndefined();
  },
);

test('literals are found in the syntax tree, and what is put together is counted', () => {
  const text = "// /no/\nconst a = x.replace(/b+$/gu, '/c/');\nconst d = new RegExp(a, 'u');";
  expect(writtenIn('a.ts', text)).toEqual({
    literals: [{ where: 'a.ts:2', source: 'b+$', flags: 'gu' }],
    composed: 1,
  });
});

test.each([
  ['quadratic', '\\s+$', 'const a = /\\s+$/;'],
  ['exponential', '^(?:a+)+$', 'const a = /^(?:a+)+$/;'],
])(
  'a %s expression is found where it is written and where it is put together',
  async (kind, source, text) => {
    const folder = `${import.meta.dirname}${path.sep}`;
    const composed = await composedBy(folder, async () => new RegExp(source));
    const found = [...writtenIn('a.ts', text).literals, ...composed];
    expect(found.map((each) => each.source)).toEqual([source, source]);
    for (const each of found) expect(await slownessOf(each.source, each.flags)).toMatch(kind);
  },
);
