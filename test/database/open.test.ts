// Opening the database: made from nothing, brought up to date, or refused in a sentence. Real files.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import { is, sql, Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS_DIR, openDatabase } from '../../src/database/open.js';
import * as schema from '../../src/database/schema.js';
import { UserError } from '../../src/errors.js';
import { asOrdinaryUser } from '../support/processes/ordinary-user.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const FILE = 'verbatim.db';

/** A copy of the shipped migrations, with only the first so many, or with more. */
async function migrations(
  change: (entries: Record<string, unknown>[]) => Record<string, unknown>[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'migrations');
  await cp(MIGRATIONS_DIR, folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...journal, entries: change(journal.entries) }));
  for (const [name, text] of Object.entries(more)) await writeFile(path.join(folder, name), text);
  return folder;
}

const newer = () =>
  migrations(
    (entries) => [...entries, { ...entries.at(-1), tag: '9999_newer', when: 9_999_999_999_999 }],
    { '9999_newer.sql': 'CREATE TABLE newer (id text);' },
  );

/** Opens and closes it. */
async function made(...options: Parameters<typeof openDatabase>): Promise<void> {
  const { close } = await openDatabase(...options);
  await close();
}

async function refusal(dataDir: string, ...options: [string?]): Promise<string> {
  const error = await openDatabase(dataDir, ...options).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return error.message;
}

describe('a folder without a database', () => {
  test('gets one with the tables that the schema describes', async () => {
    const { tables, close } = await openDatabase(path.join(await temporaryFolder(), 'new/data'));
    const described = Object.values(schema).filter((each) => is(each, Table)) as SQLiteTable[];
    expect(described.length).toBeGreaterThan(3);
    for (const table of described) {
      const { name, columns } = getTableConfig(table);
      const made = await tables.all<{ name: string; notnull: number }>(
        sql.raw(`PRAGMA table_info(${name})`),
      );
      expect(made.map((each) => [each.name, each.notnull === 1])).toEqual(
        columns.map((column) => [column.name, column.notNull]),
      );
    }
    await close();
  });

  test('whatever signs its name has', async () => {
    const folder = path.join(await temporaryFolder(), 'a b#c%20?ä');
    await made(folder);
    expect(await readdir(folder)).toContain(FILE);
  });

  test('gets one even when several processes start at once', async () => {
    const folder = await temporaryFolder();
    const script = path.join(import.meta.dirname, '../../dist/src/database/open.js');
    const code = `import { openDatabase } from ${JSON.stringify(script)};
      const { tables, close } = await openDatabase(process.argv[1]);
      for (let n = 0; n < 50; n++) await tables.run("INSERT INTO guild_settings (guild_id) VALUES ('" + process.pid + "-" + n + "')");
      await close();`;
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', code, folder]);
    await Promise.all([run(), run(), run(), run()]);
    const { tables, close } = await openDatabase(folder);
    expect(await tables.$count(schema.guildSettings)).toBe(200);
    await close();
  });
});

describe('a database that is there', () => {
  test('of an older version keeps what it holds and gets the new tables', async () => {
    const folder = await temporaryFolder();
    const older = await openDatabase(folder, await migrations((entries) => entries.slice(0, 1)));
    await older.tables.insert(schema.guildSettings).values({ guildId: '1', privateAnswers: true });
    await expect(older.tables.select().from(schema.gaps)).rejects.toThrow();
    await older.close();
    const { tables, close } = await openDatabase(folder);
    expect(await tables.select().from(schema.guildSettings)).toMatchObject([
      { guildId: '1', privateAnswers: true, cooldownSeconds: null },
    ]);
    expect(await tables.select().from(schema.gaps)).toEqual([]);
    await close();
  });

  test('is as it was when a migration fails', async () => {
    const folder = await temporaryFolder();
    const first = await openDatabase(folder);
    await first.tables.insert(schema.guildSettings).values({ guildId: '1' });
    await first.close();
    const broken = await migrations(
      (entries) => [...entries, { ...entries.at(-1), tag: '9_broken', when: 9_999_999_999_999 }],
      {
        '9_broken.sql':
          'DROP TABLE gaps;--> statement-breakpoint\nDELETE FROM guild_settings;--> statement-breakpoint\nNONSENSE;',
      },
    );
    await expect(openDatabase(folder, broken)).rejects.toThrow('NONSENSE');
    const { tables, close } = await openDatabase(folder);
    expect(await tables.$count(schema.guildSettings)).toBe(1);
    expect(await tables.$count(schema.gaps)).toBe(0);
    await close();
  });

  test('of a newer version is refused and not touched', async () => {
    const folder = await temporaryFolder();
    await made(folder, await newer());
    const before = await readFile(path.join(folder, FILE));
    expect(await refusal(folder)).toContain('newer version of this bot');
    expect(await readFile(path.join(folder, FILE))).toEqual(before);
  });

  test.each([
    ['is no database', async (file: string) => writeFile(file, 'Dear diary, '.repeat(1_000))],
    [
      'is damaged in the middle',
      async (file: string) => {
        const handle = await open(file, 'r+');
        const { size } = await handle.stat();
        await handle.write(Buffer.alloc(size - 4_096, 0x5a), 0, size - 4_096, 4_096);
        await handle.close();
      },
    ],
    [
      'has lost its end',
      async (file: string) => {
        const bytes = await readFile(file);
        await writeFile(file, bytes.subarray(0, bytes.length / 2));
      },
    ],
  ])('that %s is refused with what to do, and not touched', async (_, damage) => {
    const folder = await temporaryFolder();
    await made(folder);
    const file = path.join(folder, FILE);
    await damage(file);
    const before = await readFile(file);
    const message = await refusal(folder);
    expect(message).toContain('is damaged');
    expect(message).toContain('move it away');
    expect(await readFile(file)).toEqual(before);
  });

  test('is waited for while another process writes, and named when that lasts', async () => {
    const folder = await temporaryFolder();
    await made(folder);
    const other = createClient({ url: `file:${path.join(folder, FILE)}` });
    const writing = await other.transaction('write');
    expect(await refusal(folder)).toContain('is locked by another program');
    await writing.rollback();
    other.close();
    await made(folder);
  });
});

test('the journal is emptied as soon as no other process reads', async () => {
  const folder = await temporaryFolder();
  const { tables, scrub, close } = await openDatabase(folder);
  const journal = () => stat(path.join(folder, `${FILE}-wal`)).then(({ size }) => size);
  const other = createClient({ url: `file:${path.join(folder, FILE)}` });
  const reading = await other.transaction('deferred');
  await reading.execute('SELECT count(*) FROM gaps');
  await tables.run(sql`CREATE TABLE diary (entry text)`);
  const scrubbed = scrub();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await journal()).toBeGreaterThan(0);
  await reading.rollback();
  await scrubbed;
  expect(await journal()).toBe(0);
  other.close();
  await close();
});

describe('a folder that cannot be written', () => {
  test('because it is a file is named', async () => {
    const folder = await folderWith({ data: 'a file' });
    expect(await refusal(path.join(folder, 'data'))).toMatch(/cannot be written .*DATA_DIR/);
  });

  test('because a folder has the name of the database is named', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, FILE));
    expect(await refusal(folder)).toMatch(/cannot be written .*DATA_DIR/);
  });

  test('because it is read-only is named', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o500);
    await asOrdinaryUser(folder, async () => {
      expect(await refusal(folder)).toMatch(/cannot be written .*DATA_DIR/);
    });
  });

  test('because the file is read-only is named', async () => {
    const folder = await temporaryFolder();
    await made(folder);
    await chmod(path.join(folder, FILE), 0o400);
    await asOrdinaryUser(folder, async () => {
      expect(await refusal(folder)).toMatch(/cannot be written .*DATA_DIR/);
    });
  });
});
