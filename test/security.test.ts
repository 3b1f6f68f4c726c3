// SECURITY.md: every threat has a test, which is there under its title, or is said to be the operator's.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT_DIR } from '../src/paths.js';

const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
const page = read('SECURITY.md');
const [, threats = ''] = /\n## Threats\n(.*?)\n## /s.exec(page) ?? [];
const rows = [...threats.matchAll(/^\| (?!threat |---)(.+) \|$/gm)].map(([, row]) =>
  (row ?? '').split(' | '),
);
const titles = rows.flatMap(([threat = '', , held = '']) => {
  const [, file, title] = /^`(test\/[\w/.-]+)` "(.+)"$/.exec(held) ?? [];
  return file && title ? [{ threat, file, title: title.replaceAll('\\"', '"') }] : [];
});

const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
});

test('every threat has what stands against it, and a test or an operator', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) expect(row, row[0]).toHaveLength(3);
  const without = rows.filter(([threat]) => !titles.some((each) => each.threat === threat));
  expect(without.map(([, , held]) => held)).toEqual(without.map(() => 'operator'));
});

test.each(titles)('$file: $title', ({ file, title }) => {
  expect(read(file)).toContain(title);
});

test('no other version of a lifted package is installed', () => {
  const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
  const [, table = ''] = /\n## Known findings in packages\n(.*?)\n## /s.exec(page) ?? [];
  const lifted = [...table.matchAll(/^\| ([\w-]+) (\d+\.\d+\.\d+) /gm)];
  expect(lifted.length).toBeGreaterThan(0);
  for (const [, name, version] of lifted) {
    const copies = Object.entries(packages).filter(([at]) => at.endsWith(`node_modules/${name}`));
    expect(copies.map(([, copy]) => copy.version)).toEqual([version]);
  }
});
