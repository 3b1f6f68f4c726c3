// What docs/scaling.md says and shows of both stores is what was measured.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pictureOf, resultsSchema, withTable } from '../../bench/stores/results.js';
import { PROJECT_DIR } from '../../src/paths.js';

const read = (file: string) => readFile(path.join(PROJECT_DIR, file), 'utf8');

test('table and picture are made from the results', async () => {
  const results = resultsSchema.parse(JSON.parse(await read('bench/stores/results.json')));
  const note = await read('docs/scaling.md');
  expect(withTable(note, results)).toBe(note);
  expect(await read('docs/pictures/stores.svg')).toBe(pictureOf(results));
});
