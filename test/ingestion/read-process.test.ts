// The process that reads files: hostile ones cost its time and memory, within limits, and nothing else.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { docxBomb, pdfBomb } from '../support/documents.js';

const { readInProcess }: typeof import('../../src/ingestion/read-process.js') = await import(
  `${PROJECT_DIR}/dist/src/ingestion/read-process.js`
);

/** Compiled code has a Refusal of its own. */
const codeOf = async (file: string, content: string | Buffer) =>
  readInProcess(file, Buffer.from(content)).then(
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
  else expect(['read', 'tooComplicated', 'tooCostly']).toContain(code);
});

/** Megabytes that the processes that read files have taken at most, until the test ends. */
function peakOfReading(): () => number {
  let peak = 0;
  const look = async () => {
    const options = ['-P', String(process.pid), '-f', 'read-script.js'];
    const { stdout } = await promisify(execFile)('pgrep', options);
    for (const pid of stdout.trim().split('\n')) {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      // A process that has just ended has none.
      const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
      if (kilobytes !== undefined) peak = Math.max(peak, Number(kilobytes) / 1_024);
    }
  };
  const looking = setInterval(() => void look().catch(() => {}), 50);
  onTestFinished(() => clearInterval(looking));
  return () => peak;
}

test.skipIf(process.platform !== 'linux')('a PDF that unpacks without end is ended', async () => {
  const file = pdfBomb(300);
  expect(file.length).toBeLessThan(20_000);
  const peak = peakOfReading();
  expect(await codeOf('a.pdf', file)).toBe('tooCostly');
  expect(peak()).toBeLessThan(700);
});

test('a Word document with two directories is read by one of them, and nothing else is unpacked', async () => {
  const peak = peakOfReading();
  const draft = await readInProcess('a.docx', docxBomb('The pier is closed.', 200));
  expect(draft.body).toBe('The pier is closed.');
  expect(peak()).toBeLessThan(300);
});
