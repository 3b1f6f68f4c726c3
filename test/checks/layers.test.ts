// The check of `npm run layers`: an import that leads up is found, however it is written.
import { expect, test } from 'vitest';
import { wrongImports } from '../../checks/find-imports.js';

const LAYERS = ['src/corpus', 'src/bot', 'commands', 'src/bot/main.ts'];

test.each([
  ['a value', "import { ask } from '../../commands/ask/ask.js';"],
  ['a type', "import type { Ask } from '../../commands/ask/ask.js';"],
  ['what is passed on', "export { ask } from '../../commands/ask/ask.js';"],
  ['all that is passed on', "export * from '../../commands/ask/ask.js';"],
  ['what is loaded later', "await import('../../commands/ask/ask.js');"],
])('%s from a layer above is refused', (_, text) => {
  const expected = ['src/bot/send.ts must not import commands/ask/ask.ts.'];
  expect(wrongImports('src/bot/send.ts', text, LAYERS)).toEqual(expected);
});

test.each([
  ['its own layer', 'src/bot/send.ts', "import { dispatch } from './dispatch.js';"],
  ['a layer below', 'src/bot/send.ts', "import { load } from '../corpus/load.js';"],
  ['a package', 'src/bot/send.ts', "import { z } from 'zod';"],
  [
    'anything, from a file that stands above all',
    'src/bot/main.ts',
    "import '../../commands/a.js';",
  ],
])('%s is let through', (_, file, text) => {
  expect(wrongImports(file, text, LAYERS)).toEqual([]);
});

test('a layer that nobody has given a place is refused', () => {
  expect(wrongImports('src/new/a.ts', '', LAYERS)).toEqual(['src/new/a.ts is in no layer.']);
  const [wrong] = wrongImports('src/bot/send.ts', "import '../new/a.js';", LAYERS);
  expect(wrong).toBe('src/bot/send.ts must not import src/new/a.ts.');
});
