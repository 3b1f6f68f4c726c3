// A connection outlives what other processes and broken statements do to it.
import path from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function open() {
  const file = path.join(await temporaryFolder(), 'a.db');
  const connection = connect(file);
  await connection.renew();
  await connection.client.execute('CREATE TABLE t (n INTEGER UNIQUE)');
  const insert = (n: number) => connection.client.execute(`INSERT INTO t VALUES (${n})`);
  const rows = async () => (await connection.client.execute('SELECT n FROM t ORDER BY n')).rows;
  const numbers = async () => (await rows()).map(({ n }) => n);
  return { ...connection, insert, numbers, other: () => createClient({ url: `file:${file}` }) };
}

test('a write waits for another process, and others are answered meanwhile', async () => {
  const { insert, numbers, other, close } = await open();
  const busy = await other().transaction('write');
  const written = insert(1);
  expect(await numbers()).toEqual([]);
  await busy.rollback();
  await written;
  expect(await numbers()).toEqual([1]);
  close();
});

test('what could not be written leaves nothing in the way of what comes after', async () => {
  const { client, insert, numbers, other, close } = await open();
  const busy = await other().transaction('write');
  await expect(client.batch(['INSERT INTO t VALUES (1)'])).rejects.toThrow('SQLITE_BUSY');
  await expect(insert(1)).rejects.toThrow('SQLITE_BUSY');
  await busy.rollback();
  await client.batch(['INSERT INTO t VALUES (1)', 'INSERT INTO t VALUES (2)']);
  await expect(
    client.batch(['INSERT INTO t VALUES (3)', 'INSERT INTO t VALUES (1)']),
  ).rejects.toThrow('SQLITE_CONSTRAINT');
  await insert(4);
  expect(await numbers()).toEqual([1, 2, 4]);
  const seen = await other().execute('SELECT count(*) AS n FROM t');
  expect(seen.rows[0]?.n).toBe(3);
  close();
});

test('a failure harms nothing that is going on at the same time', async () => {
  const { insert, numbers, close } = await open();
  await insert(0);
  const wanted = Array.from({ length: 50 }, (_, i) => i + 1);
  const results = await Promise.allSettled(wanted.flatMap((n) => [insert(n), insert(0)]));
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(wanted.length);
  expect(await numbers()).toEqual([0, ...wanted]);
  close();
});

test('its settings hold after a failure too', async () => {
  const { client, insert, close } = await open();
  await insert(1);
  await expect(insert(1)).rejects.toThrow();
  for (const [name, value] of [
    ['secure_delete', 1],
    ['foreign_keys', 1],
    ['synchronous', 1],
  ]) {
    const { rows } = await client.execute(`PRAGMA ${name}`);
    expect(rows[0]?.[`${name}`], `${name}`).toBe(value);
  }
  close();
});

test('once closed it stays closed', async () => {
  const { insert, close } = await open();
  close();
  await expect(insert(1)).rejects.toThrow('closed');
});
