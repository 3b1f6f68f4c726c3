// What members notice when the bot's inference process hangs, dies, or cannot be started any more.
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { workersOf } from '../support/bot/bot-process.js';
import { openReadingRoom, type ReadingRoom } from '../support/bot/reading-room.js';
import { quotesIn } from '../support/discord-markdown.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let room: ReadingRoom;
let models: string;
beforeAll(async () => {
  models = path.join(await temporaryFolder(), 'models');
  await symlink(path.join(PROJECT_DIR, 'models'), models);
  room = await openReadingRoom({ MODELS_DIR: models, INFERENCE_TIMEOUT_SECONDS: '4' });
});

const ask = (user = room.ada) =>
  room.discord
    .slash(user, room.channel, 'ask', { question: 'When did Putin visit Beijing?' })
    .response(40_000);

async function signal(name: NodeJS.Signals): Promise<void> {
  for (const pid of await workersOf(room.bot())) process.kill(pid, name);
}

test('one that hangs costs some seconds, and no answer', async () => {
  await signal('SIGSTOP');
  expect(quotesIn((await ask()).content).length).toBeGreaterThan(0);
  expect(room.bot().log()).toContain('took over 4000 ms');
});

test('whoever asks too much while it hangs is told at once when to ask again; others are answered', async () => {
  await signal('SIGSTOP');
  const asked = Array.from({ length: 10 }, () => ask());
  const other = ask(room.ben);
  const { content } = await Promise.race(asked);
  expect(content).toMatch(/^I’m busy; please try again in \d+ seconds\.$/);
  expect(quotesIn((await other).content).length).toBeGreaterThan(0);
  const answers = await Promise.all(asked);
  const answered = answers.filter((each) => quotesIn(each.content).length > 0);
  // Five waited, and a sixth was being worked on, unless Ben's came first.
  expect([5, 6]).toContain(answered.length);
  const refused = answers.filter((each) => !answered.includes(each));
  for (const each of refused) expect(each.content).toContain('I’m busy');
});

test('one that dies of a native crash costs no answer', async () => {
  await signal('SIGABRT');
  expect(quotesIn((await ask()).content).length).toBeGreaterThan(0);
  expect(room.bot().log()).toContain('SIGABRT');
});

test('when none can be started, members get an apology with a reference that is in the log', async () => {
  await rm(models);
  await signal('SIGKILL');
  const { content } = await ask();
  const reference = /the reference ([0-9a-f]{8})\./.exec(content)?.[1];
  expect(reference).toBeDefined();
  await room.bot().logged(`"reference":"${reference}"`);
});

test('and when it can be started again, the next question is answered', async () => {
  await symlink(path.join(PROJECT_DIR, 'models'), models);
  expect(quotesIn((await ask()).content).length).toBeGreaterThan(0);
});
