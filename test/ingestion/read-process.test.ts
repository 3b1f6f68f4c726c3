// The process that reads files: hostile ones cost its time and memory, and nothing else.
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';

const { readInProcess }: typeof import('../../src/ingestion/read-process.js') = await import(
  `${PROJECT_DIR}/dist/src/ingestion/read-process.js`
);

/** Compiled code has a Refusal of its own. */
const codeOf = async (file: string, text: string) =>
  readInProcess(file, Buffer.from(text)).then(
    () => 'read',
    ({ code }: { code: string }) => code,
  );

test('reads a file, and takes over a title and a date', async () => {
  const draft = await readInProcess('a.txt', Buffer.from('One.\n\nTwo.'), {
    title: 'Numbers',
    published: '16 May 2024',
  });
  expect(draft).toMatchObject({
    title: 'Numbers',
    titleBy: 'editor',
    published: '2024-05-16',
    body: 'One.\n\nTwo.',
  });
});

test('says why a file is refused, with what is filled in', async () => {
  const read = readInProcess('a.txt', Buffer.from('x'.repeat(20_001)));
  await expect(read).rejects.toMatchObject({
    code: 'paragraphTooLong',
    values: { number: 1, most: 20_000 },
  });
});

test.each([
  ['nested without end', '<div>'.repeat(200_000), 'tooComplicated'],
  ['made of attributes', `<p ${'a=b '.repeat(250_000)}>Words, and words.</p>`, undefined],
  ['made of entities', `<p>${'&amp;'.repeat(190_000)}</p>`, 'empty'],
  [
    'made of one style',
    `<p style="${'display :'.repeat(100_000)}">Words, and more words.</p>`,
    'read',
  ],
  [
    'with blanks in a style',
    `<p style="${' '.repeat(900_000)}">Words, and more words.</p>`,
    'read',
  ],
])('a page %s ends within the limits', async (_, page, expected) => {
  const code = await codeOf('a.html', page);
  if (expected) expect(code).toBe(expected);
  else expect(['read', 'tooComplicated']).toContain(code);
});
