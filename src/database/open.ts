// Opens the database of what servers set and said (DATA_DIR/verbatim.db, SQLite by libsql and drizzle):
// brings its tables up to date, or says what to do. Several processes may use one file.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, LibsqlError } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { displayPath, PROJECT_DIR } from '../paths.js';
import { type Connection, connect } from './connection.js';
import { explained, mayPass, NewerDatabase } from './problems.js';

export type Tables = LibSQLDatabase;

export interface Database {
  readonly tables: Tables;
  /**
   * Takes what was erased out of the journal too; the tables overwrite it at once (secure_delete). Where
   * other processes read for half a second without a pause, that is left to the next time.
   */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

export const MIGRATIONS_DIR = path.join(PROJECT_DIR, 'migrations');

/** Another process that starts at the same time may be making the same tables. */
const ATTEMPTS = 10;
const PAUSE_MS = 300;

/** Another process that reads keeps the journal from being emptied: for a fraction of a millisecond. */
const SCRUBS = 10;
const SCRUB_PAUSE_MS = 50;

/** @throws UserError when the file is damaged, of a newer version, or cannot be written */
export async function openDatabase(
  dataDir: string,
  migrationsFolder = MIGRATIONS_DIR,
): Promise<Database> {
  const file = path.join(dataDir, 'verbatim.db');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const connection = connect(file);
    const { client } = connection;
    try {
      await prepare(connection, migrationsFolder);
      // What a process erased that was killed before it could empty the journal.
      await emptyJournal(client, SCRUBS);
    } catch (error) {
      connection.close();
      throw error;
    }
    const scrub = () => emptyJournal(client, SCRUBS);
    const close = () => emptyJournal(client, 1).finally(connection.close);
    return { tables: drizzle(client), scrub, close };
  } catch (error) {
    throw explained(error, displayPath(file));
  }
}

async function prepare({ client, renew }: Connection, migrationsFolder: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await renew();
      // A file that may only be read is noticed now, not by the first member who votes.
      await client.executeMultiple('BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK;');
      await assertSound(client);
      await assertNotNewer(client, migrationsFolder);
      return await migrate(drizzle(client), { migrationsFolder });
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}

/** SQLite says in a row, not by an error, that somebody was reading. */
async function emptyJournal(client: Client, attempts: number): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    if (Number(rows[0]?.busy) === 0) return;
    if (attempt < attempts) await sleep(SCRUB_PAUSE_MS);
  }
}

async function assertSound(client: Client): Promise<void> {
  const { rows } = await client.execute('PRAGMA quick_check(1)');
  if (rows[0]?.quick_check !== 'ok') {
    throw new LibsqlError(String(rows[0]?.quick_check), 'SQLITE_CORRUPT');
  }
}

/** drizzle applies what is newer than the newest migration that was applied, and says nothing of older. */
async function assertNotNewer(client: Client, migrationsFolder: string): Promise<void> {
  const table = await client.execute(
    "SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'",
  );
  if (table.rows.length === 0) return;
  const { rows } = await client.execute('SELECT max(created_at) AS at FROM __drizzle_migrations');
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  if (Number(rows[0]?.at ?? 0) > known) throw new NewerDatabase();
}
