// A database that is locked or damaged while the bot is at work: what is said, and that
// nothing is lost that was kept before.
import { open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { openGuildSettings } from '../../src/database/guild-settings.js';
import { openDatabase } from '../../src/database/open.js';
import { openPseudonyms } from '../../src/database/pseudonyms.js';
import { openFeedback } from '../../src/feedback/store.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const GUILD = '100000000000000001';
const TIMES = 10;
const about = (questionId: number) => ({ guildId: GUILD, questionId: `${questionId}` });

async function atWork() {
  const dataDir = await temporaryFolder();
  const database = await openDatabase(dataDir);
  const errors: unknown[] = [];
  const log = { error: (error: unknown) => errors.push(error) };
  const feedback = openFeedback(database, openPseudonyms(dataDir), 30);
  const settings = openGuildSettings(database, log);
  const refuse = (n: number, question = `Question ${n}?`) =>
    feedback.refused(about(n), question, 'no-evidence');
  const kept = async () => (await feedback.gaps(GUILD)).map(({ question }) => question);
  await refuse(0);
  await settings.change(GUILD, { cooldownSeconds: 7 });
  return { file: path.join(dataDir, 'verbatim.db'), database, errors, settings, refuse, kept };
}

test('locked in the middle: what cannot be kept fails, the rest is read, and it goes on afterwards', async () => {
  const { file, database, settings, refuse, kept } = await atWork();
  for (let n = 1; n <= TIMES; n += 2) {
    const other = createClient({ url: `file:${file}` });
    const writing = await other.transaction('write');
    await expect(refuse(n)).rejects.toThrow();
    expect((await settings.of(GUILD)).cooldownSeconds).toBe(7);
    await writing.rollback();
    other.close();
    await refuse(n + 1);
  }
  const even = Array.from({ length: TIMES / 2 }, (_, i) => `Question ${2 * i + 2}?`);
  expect(await kept()).toEqual(['Question 0?', ...even]);
  await database.close();
});

test('damaged in the middle: it goes on with what it has in memory, and is refused at the next start', async () => {
  const { file, database, errors, settings } = await atWork();
  await database.scrub();
  const handle = await openFile(file, 'r+');
  const { size } = await handle.stat();
  await handle.write(Buffer.alloc(size, 0x5a), 0, size, 0);
  await handle.close();
  // As another process would find it.
  await expect(openDatabase(path.dirname(file))).rejects.toThrow('is damaged');
  expect((await settings.of(GUILD)).cooldownSeconds).toBe(7);
  expect(errors).toEqual([]);
  await database.close().catch(() => {});
});
