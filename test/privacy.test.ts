// PRIVACY.md names every table and column, the limits that hold, and only tests that there are.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { MAX_REPLIES, REPLY_DAYS } from '../src/bot/replies.js';
import { readConfig } from '../src/config.js';
import { openDatabase } from '../src/database/open.js';
import * as schema from '../src/database/schema.js';
import { MAX_GAPS, MAX_VOTES } from '../src/feedback/store.js';
import { PREVIEW_MS } from '../src/knowledge/shelf.js';
import { PROJECT_DIR } from '../src/paths.js';
import { temporaryFolder } from './support/temporary-folder.js';

const page = readFileSync(path.join(PROJECT_DIR, 'PRIVACY.md'), 'utf8');
/** The cells of the rows of all tables. */
const rows = [...page.matchAll(/^\| (.+) \|$/gm)].map(([, row]) => (row ?? '').split(' | '));
const codesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
const named = new Map(
  rows
    .filter((cells) => cells.length === 4)
    .map(([table, columns]) => [codesIn(table)[0], codesIn(columns)]),
);

test('every table and column is named, and no other', () => {
  const tables = Object.values(schema).filter((each) => is(each, SQLiteTable));
  const described = tables.map((table) => [
    getTableName(table),
    Object.values(getTableColumns(table)).map(({ name }) => name),
  ]);
  expect(described.length).toBeGreaterThan(0);
  named.delete(undefined);
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(described));
});

test('the file has these tables, those of its own bookkeeping, and no other', async () => {
  const folder = await temporaryFolder();
  const database = await openDatabase(folder);
  await database.close();
  const client = createClient({ url: `file:${path.join(folder, 'verbatim.db')}` });
  const { rows: found } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  client.close();
  const names = z.array(z.object({ name: z.string() })).parse(found.map(({ name }) => ({ name })));
  const own = ['__drizzle_migrations', 'sqlite_sequence'];
  expect(
    names
      .map(({ name }) => name)
      .filter((name) => !own.includes(name))
      .sort(),
  ).toEqual([...named.keys()].sort());
});

test('the limits are those that hold', () => {
  const { GAPS_DAYS, LOG_LEVEL } = readConfig({});
  const number = (value: number) => value.toLocaleString('en');
  for (const said of [
    `the latest ${number(MAX_REPLIES)}, for ${REPLY_DAYS} days`,
    `${PREVIEW_MS / 60_000} minutes`,
    `\`GAPS_DAYS\` days (${GAPS_DAYS},`,
    `at most ${number(MAX_GAPS)} a server`,
    `at most ${number(MAX_VOTES)} a server`,
    `\`LOG_LEVEL\` (\`${LOG_LEVEL}\`)`,
  ]) {
    expect(page).toContain(said);
  }
});

test('the tests that it names are there', () => {
  const tests = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file ?? '');
  expect(tests.length).toBeGreaterThan(0);
  for (const file of tests) expect(existsSync(path.join(PROJECT_DIR, file)), file).toBe(true);
});
