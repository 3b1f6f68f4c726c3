// One connection to a SQLite file that other processes may write to as well.
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, type InStatement, type TransactionMode } from '@libsql/client';
import { codeOf } from '../errors.js';

/** Milliseconds for which a statement waits for another process to finish writing; this one stands still. */
const WAIT_MS = 20;
/** Then it is tried again, and others are answered in between. A write takes a fraction of a millisecond. */
const ATTEMPTS = 5;
const PAUSE_MS = 50;

/** What is erased is overwritten; a power cut may cost the last votes, and nothing else. */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  PRAGMA secure_delete = ON;
`;

export interface Connection {
  readonly client: Client;
  /** Makes the connection anew. */
  renew(): Promise<void>;
  close(): void;
}

/**
 * libsql leaves a statement open that has failed, and then commits nothing any more ("SQL statements in
 * progress"): after a failure the connection is made anew.
 */
export function connect(file: string): Connection {
  // The pragmas hold for a connection: there is only one.
  const url = pathToFileURL(file).href;
  const client = createClient({ url, concurrency: 1, timeout: WAIT_MS });
  const [execute, batch] = [client.execute.bind(client), client.batch.bind(client)];
  let closed = false;

  const renew = async () => {
    await client.reconnect();
    await client.executeMultiple(PRAGMAS);
  };
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: who waited for a connection that is made anew would fail with it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work).catch(async (error) => {
      if (!closed) await renew();
      throw error;
    });
    turn = done.catch(() => {});
    return done;
  };
  const again = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await inTurn(work);
      } catch (error) {
        if (attempt === ATTEMPTS || codeOf(error) !== 'SQLITE_BUSY') throw error;
        await sleep(PAUSE_MS);
      }
    }
  };
  return {
    client: Object.assign(client, {
      execute: (statement: InStatement) => again(() => execute(statement)),
      batch: (statements: InStatement[], mode?: TransactionMode) =>
        again(() => batch(statements, mode)),
    }),
    renew,
    close: () => {
      closed = true;
      client.close();
    },
  };
}
