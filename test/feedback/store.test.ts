// Votes and unanswered questions: of each server apart, without names, for a limited time, erasable.
import { cp, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../src/database/open.js';
import { openPseudonyms } from '../../src/database/pseudonyms.js';
import * as schema from '../../src/database/schema.js';
import { MAX_GAPS, MAX_VOTES, type NotHelpful, openFeedback } from '../../src/feedback/store.js';
import { bytesIn, folderWith, temporaryFolder } from '../support/temporary-folder.js';

const DAY = 86_400_000;
const [HERE, ELSEWHERE] = ['100000000000000001', '100000000000000002'];
const MEMBERS = ['200000000000000001', '200000000000000002'] as const;
const [ADA, BEN] = MEMBERS;
const about = (questionId: string, guildId = HERE) => ({ guildId, questionId });
const no = (question: string, reason: NotHelpful = 'wrong') =>
  ({ helpful: false, question, reason }) as const;
const yes = { helpful: true } as const;

async function open({ days = 30, folder = '' } = {}) {
  const dataDir = folder || (await temporaryFolder());
  const database = await openDatabase(dataDir);
  const clock = { day: 20_000 };
  const now = () => clock.day * DAY + 1;
  const feedback = openFeedback(database, openPseudonyms(dataDir), days, now);
  return { dataDir, database, feedback, clock };
}

/** Whether anybody who reads the files finds it there. */
async function isIn(folder: string, text: string): Promise<boolean> {
  return (await bytesIn(folder)).includes(text);
}

test('a refused question is kept with reason and day, of its server only', async () => {
  const { feedback, database } = await open();
  await feedback.refused(about('1'), 'Who pays?', 'no-evidence');
  await feedback.refused(about('2', ELSEWHERE), 'Who sings?', 'not-answered');
  expect(await feedback.gaps(HERE)).toMatchObject([
    { question: 'Who pays?', reason: 'no-evidence', day: 20_000, helpful: 0, notHelpful: 0 },
  ]);
  expect(await feedback.gaps(ELSEWHERE)).toMatchObject([{ question: 'Who sings?' }]);
  expect(await feedback.gaps('300000000000000003')).toEqual([]);
  await database.close();
});

test('a member has one vote on an answer, and may change it', async () => {
  const { feedback, database } = await open();
  await feedback.vote(about('1'), ADA, no('Who pays?'));
  await feedback.vote(about('1'), ADA, no('Who pays?'));
  await feedback.vote(about('1'), BEN, yes);
  const [gap] = await feedback.gaps(HERE);
  expect(gap).toMatchObject({ reason: 'not-helpful', helpful: 1, notHelpful: 1 });
  expect(gap?.why).toEqual({ beside: 0, incomplete: 0, wrong: 1, unclear: 0 });
  await feedback.vote(about('1'), BEN, no('Who pays?'));
  expect(await feedback.gaps(HERE)).toMatchObject([{ helpful: 0, notHelpful: 2 }]);
  await feedback.vote(about('1'), BEN, yes);
  await feedback.vote(about('1'), ADA, yes);
  expect(await feedback.gaps(HERE)).toEqual([]);
  expect(await database.tables.$count(schema.votes)).toBe(2);
  await database.close();
});

test('a refused question stays when the votes on it turn', async () => {
  const { feedback, database } = await open();
  await feedback.refused(about('1'), 'Who pays?', 'no-evidence');
  await feedback.vote(about('1'), ADA, no('Who pays?'));
  await feedback.vote(about('1'), ADA, yes);
  expect(await feedback.gaps(HERE)).toMatchObject([{ reason: 'no-evidence', helpful: 1 }]);
  await database.close();
});

test('no id of a member, a message or an interaction is written', async () => {
  const { feedback, dataDir, database } = await open();
  const question = '123456789012345678';
  await feedback.refused(about(question), 'Who pays?', 'no-evidence');
  await feedback.vote(about(question), ADA, no('Who pays?'));
  await feedback.vote(about('123456789012345679'), ADA, yes);
  const bytes = await bytesIn(dataDir);
  expect(bytes).toContain('Who pays?');
  for (const id of [question, '123456789012345679', ADA]) expect(bytes).not.toContain(id);
  const voters = await database.tables.select({ voter: schema.votes.voter }).from(schema.votes);
  expect(new Set(voters.map(({ voter }) => voter)).size).toBe(2);
  await database.close();
});

test.each([
  ['withdrawing', (feedback: Opened) => feedback.withdraw(about('1'))],
  ['erasing', async (feedback: Opened) => feedback.erase(HERE, await idsOf(feedback))],
  ['forgetting the server', (feedback: Opened) => feedback.forget(HERE)],
])('%s leaves no trace of the words in any file', async (_, erase) => {
  const { feedback, dataDir, database } = await open();
  await feedback.refused(about('1'), 'Who is Rumpelstiltskin?', 'no-evidence');
  await feedback.vote(about('1'), ADA, no('Who is Rumpelstiltskin?'));
  await feedback.refused(about('2', ELSEWHERE), 'Who sings?', 'no-evidence');
  await erase(feedback);
  expect(await feedback.gaps(HERE)).toEqual([]);
  expect(await feedback.gaps(ELSEWHERE)).toHaveLength(1);
  expect(await database.tables.$count(schema.votes)).toBe(0);
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(false);
  await database.close();
});

test('a vote that is changed to helpful leaves no trace of the question in any file', async () => {
  const { feedback, dataDir, database } = await open();
  await feedback.vote(about('1'), ADA, no('Who is Rumpelstiltskin?'));
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(true);
  await feedback.vote(about('1'), ADA, yes);
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(false);
  await database.close();
});

test.each([
  [
    'refused',
    (feedback: Opened, n: number, question: string) =>
      feedback.refused(about(`${n}`), question, 'no-evidence'),
  ],
  [
    'voted on',
    (feedback: Opened, n: number, question: string) =>
      feedback.vote(about(`${n}`), ADA, no(question)),
  ],
])('questions that newer ones push out when %s leave no trace in any file', async (_, keep) => {
  const { feedback, dataDir, database } = await open();
  const questionOf = (n: number) => `Who is [${n}]${' and so on'.repeat((n * 37) % 90)}?`;
  for (let n = 1; n <= MAX_GAPS + 60; n++) await keep(feedback, n, questionOf(n));
  const bytes = await bytesIn(dataDir);
  const found = Array.from({ length: MAX_GAPS + 60 }, (_, i) => i + 1).filter((n) =>
    bytes.includes(`[${n}]`),
  );
  expect(found.at(0)).toBe(61);
  expect(found).toHaveLength(MAX_GAPS);
  await database.close();
});

test('questions erased here and there among others leave no trace in any file', async () => {
  const { feedback, dataDir, database } = await open();
  const all = Array.from({ length: 200 }, (_, i) => i + 1);
  for (const n of all) {
    const question = `Who is [${n}]${' and so on'.repeat((n * 37) % 90)}?`;
    await feedback.refused(about(`${n}`), question, 'no-evidence');
  }
  const kept = new Set(all);
  for (let step = 0; kept.size > 20; step++) {
    const n = [...kept][(step * 89) % kept.size] ?? 0;
    kept.delete(n);
    await feedback.withdraw(about(`${n}`));
  }
  const bytes = await bytesIn(dataDir);
  expect(all.filter((n) => bytes.includes(`[${n}]`))).toEqual([...kept]);
  await database.close();
});

test('what a crash left in the journal between erasing and scrubbing goes at the next start', async () => {
  const first = await open();
  await first.feedback.refused(about('1'), 'Who is Rumpelstiltskin?', 'no-evidence');
  await first.database.tables.delete(schema.gaps);
  expect(await isIn(first.dataDir, 'Rumpelstiltskin')).toBe(true);
  const folder = await temporaryFolder();
  await cp(first.dataDir, folder, { recursive: true });
  await first.database.close();
  const { database } = await open({ folder });
  expect(await isIn(folder, 'Rumpelstiltskin')).toBe(false);
  await database.close();
});

test('what could not be scrubbed while another process read goes with the next look', async () => {
  const { feedback, dataDir, database } = await open();
  await feedback.refused(about('1'), 'Who is Rumpelstiltskin?', 'no-evidence');
  const reader = createClient({ url: pathToFileURL(path.join(dataDir, 'verbatim.db')).href });
  const reading = await reader.transaction('read');
  await reading.execute('SELECT * FROM gaps');
  await feedback.withdraw(about('1'));
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(true);
  await reading.commit();
  reader.close();
  await feedback.expire();
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(false);
  await database.close();
});

test('votes that come after a question was taken back keep nothing, until it is answered anew', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const { feedback, dataDir, database } = await open();
  await feedback.withdraw(about('1'));
  await feedback.withdraw(about('2'));
  await vi.advanceTimersByTimeAsync(14 * 60_000);
  for (const vote of [no('Who is Rumpelstiltskin?'), yes]) {
    expect(await feedback.vote(about('1'), ADA, vote)).toBe(false);
  }
  expect(await feedback.gaps(HERE)).toEqual([]);
  expect(await database.tables.$count(schema.votes)).toBe(0);
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(false);
  feedback.answered(about('1'));
  expect(await feedback.vote(about('1'), ADA, no('Who pays?'))).toBe(true);
  expect(await feedback.vote(about('2'), ADA, yes)).toBe(false);
  await database.close();
});

test('a vote that waits for the database while its question is taken back keeps nothing', async () => {
  const { feedback, dataDir, database } = await open();
  const other = createClient({ url: pathToFileURL(path.join(dataDir, 'verbatim.db')).href });
  const writing = await other.transaction('write');
  const voting = feedback.vote(about('1'), ADA, no('Who is Rumpelstiltskin?'));
  await sleep(40);
  await writing.rollback();
  other.close();
  await feedback.withdraw(about('1'));
  expect(await voting).toBe(false);
  expect(await feedback.gaps(HERE)).toEqual([]);
  expect(await isIn(dataDir, 'Rumpelstiltskin')).toBe(false);
  await database.close();
});

type Opened = Awaited<ReturnType<typeof open>>['feedback'];
const idsOf = async (feedback: Opened) => (await feedback.gaps(HERE)).map(({ id }) => id);

test('the questions of another server cannot be erased', async () => {
  const { feedback, database } = await open();
  await feedback.refused(about('1'), 'Who pays?', 'no-evidence');
  await feedback.erase(ELSEWHERE, await idsOf(feedback));
  expect(await feedback.gaps(HERE)).toHaveLength(1);
  await database.close();
});

test('everything is gone after its days, and not before', async () => {
  const { feedback, database, clock } = await open({ days: 30 });
  await feedback.refused(about('1'), 'Who pays?', 'no-evidence');
  await feedback.vote(about('2'), ADA, yes);
  clock.day += 29;
  await feedback.expire();
  expect(await feedback.gaps(HERE)).toHaveLength(1);
  clock.day += 1;
  await feedback.expire();
  expect(await feedback.gaps(HERE)).toEqual([]);
  expect(await database.tables.$count(schema.votes)).toBe(0);
  await database.close();
});

test('with no days, what was kept before goes too', async () => {
  const first = await open();
  await first.feedback.refused(about('1'), 'Who pays?', 'no-evidence');
  await first.database.close();
  const { feedback, database, dataDir } = await open({ days: 0, folder: first.dataDir });
  await feedback.expire();
  expect(await feedback.gaps(HERE)).toEqual([]);
  expect(await bytesIn(dataDir)).not.toContain('Who pays?');
  await database.close();
});

test('of a server only the newest are kept', async () => {
  const { feedback, database } = await open();
  await feedback.refused(about('0', ELSEWHERE), 'Who sings?', 'no-evidence');
  for (let n = 1; n <= MAX_GAPS + 3; n++) {
    await feedback.refused(about(`${n}`), `Question ${n}?`, 'no-evidence');
  }
  const kept = await feedback.gaps(HERE);
  expect(kept).toHaveLength(MAX_GAPS);
  expect(kept.at(0)?.question).toBe('Question 4?');
  expect(await feedback.gaps(ELSEWHERE)).toHaveLength(1);
  for (let n = 1; n <= MAX_VOTES + 3; n++) await feedback.vote(about('1'), `${n}`, yes);
  expect(await database.tables.$count(schema.votes)).toBe(MAX_VOTES);
  await database.close();
});

test('the servers of which anything is kept are known, once each', async () => {
  const { feedback, database } = await open();
  await feedback.refused(about('1'), 'Who pays?', 'no-evidence');
  await feedback.vote(about('1'), ADA, yes);
  await feedback.vote(about('2', ELSEWHERE), ADA, yes);
  expect((await feedback.guilds()).toSorted()).toEqual([HERE, ELSEWHERE]);
  await database.close();
});

test('whatever members do, the counts are those of their last votes', async () => {
  const { feedback, database } = await open();
  const action = fc.record({
    question: fc.constantFrom('1', '2', '3'),
    member: fc.constantFrom(...MEMBERS, '3', '4'),
    what: fc.constantFrom('yes', 'no', 'withdraw'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
      await feedback.forget(HERE);
      const last = new Map<string, Map<string, string>>();
      for (const { question, member, what } of actions) {
        if (what === 'withdraw') {
          await feedback.withdraw(about(question));
          feedback.answered(about(question));
          last.delete(question);
        } else {
          await feedback.vote(about(question), member, what === 'yes' ? yes : no(question));
          last.set(question, (last.get(question) ?? new Map()).set(member, what));
        }
      }
      const count = (question: string, what: string) =>
        [...(last.get(question)?.values() ?? [])].filter((each) => each === what).length;
      const expected = [...last.keys()]
        .filter((question) => count(question, 'no') > 0)
        .map((question) => [question, count(question, 'yes'), count(question, 'no')]);
      const kept = await feedback.gaps(HERE);
      expect(
        kept.map(({ question, helpful, notHelpful }) => [question, helpful, notHelpful]).toSorted(),
      ).toEqual(expected.toSorted());
    }),
    { numRuns: 50 },
  );
  await database.close();
});

test('the key is for the bot alone, survives a restart, and is refused when damaged', async () => {
  const folder = await temporaryFolder();
  const before = openPseudonyms(folder)('1', '2');
  expect(openPseudonyms(folder)('1', '2')).toBe(before);
  expect(openPseudonyms(folder)('12')).not.toBe(before);
  expect(openPseudonyms(await temporaryFolder())('1', '2')).not.toBe(before);
  const file = path.join(folder, 'pseudonyms.key');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await writeFile(file, 'short');
  expect(() => openPseudonyms(folder)).toThrow('delete it');
  const data = path.join(await folderWith({ data: 'a file' }), 'data');
  expect(() => openPseudonyms(data)).toThrow('cannot be used');
});
