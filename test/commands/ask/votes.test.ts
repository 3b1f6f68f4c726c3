// "Helpful" and "Not helpful": who is asked, what is kept, and how it is taken back.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { labelsOn, voteNotHelpful } from '../../support/bot/buttons.js';
import { openReadingRoom, type ReadingRoom } from '../../support/bot/reading-room.js';
import { changeSettings } from '../../support/change-settings.js';
import type { Message, User } from '../../support/discord/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const ANSWERED = 'When did Putin visit Beijing?';
const REFUSED = 'How do I bake sourdough bread?';
const OTHER_REFUSED = 'Which team won the football league?';
const VOTES = ['Helpful', 'Not helpful'];

let room: ReadingRoom;
let dataDir: string;
beforeAll(async () => {
  dataDir = await temporaryFolder();
  room = await openReadingRoom({ DATA_DIR: dataDir, GAPS_DAYS: '7' });
});
beforeEach(async () => {
  const list = await gaps();
  if (!labelsOn(list).includes('Erase all')) return;
  const sure = await room.discord.click(room.mod, list, 'Erase all').response();
  await room.discord.click(room.mod, sure, 'Erase all').response();
});

const ask = (question: string, options: Record<string, boolean> = {}, user: User = room.ada) =>
  room.discord.slash(user, room.channel, 'ask', { question, ...options }).response();
const mention = (question: string) => `<@${room.discord.bot.id}> ${question}`;
const replyTo = (question: Message) =>
  room.discord.waitForMessage(({ reference }) => reference === question);
const gaps = () => room.discord.slash(room.mod, room.channel, 'gaps').response();
const listed = async () => (await gaps()).content;
const vote = async (user: User, answer: Message, label: string) => {
  const said =
    label === 'Not helpful'
      ? await voteNotHelpful(room.discord, user, answer)
      : await room.discord.click(user, answer, label).response();
  expect(said.ephemeralTo).toBe(user);
  return said.content;
};

describe('the buttons', () => {
  test('stand under answers and refusals, by command and by mention', async () => {
    const { discord, ada, channel } = room;
    expect(labelsOn(await ask(ANSWERED)).slice(-2)).toEqual(VOTES);
    expect(labelsOn(await ask(REFUSED)).slice(-2)).toEqual(VOTES);
    const reply = await replyTo(discord.say(ada, channel, mention(ANSWERED)));
    expect(labelsOn(reply).slice(-2)).toEqual(VOTES);
  });

  test('do not stand where there was nothing to answer, nor under further quotes', async () => {
    const { discord, ada } = room;
    for (const question of ['why '.repeat(500), '普京什么时候访问北京？']) {
      expect(labelsOn(await ask(question))).toEqual(['Delete']);
    }
    // Of this the message shows the beginning only: nobody could be told what did not help.
    const long = await ask(`When did Putin visit Beijing${' for talks with Xi'.repeat(52)}?`);
    expect(labelsOn(long)).not.toEqual(expect.arrayContaining(VOTES));
    const more = await discord.click(ada, await ask(ANSWERED), 'More quotes').response();
    expect(labelsOn(more)).not.toEqual(expect.arrayContaining(VOTES));
  });

  test("do not stand where nothing is kept: in direct messages, elsewhere, on others' words", async () => {
    const { discord, ada, ben, channel } = room;
    const inPrivate = discord.directMessages(ada);
    const direct = await replyTo(discord.say(ada, inPrivate, ANSWERED));
    const command = discord.slash(ada, inPrivate, 'ask', { question: ANSWERED });
    const words = discord.say(ben, channel, REFUSED);
    const eve = discord.addUser('eve', { hasApp: true });
    const abroad = discord.addGuild('Elsewhere', { members: [eve], hasBot: false });
    const there = discord.addChannel(abroad, 'talk');
    for (const answer of [
      direct,
      await command.response(),
      await discord.messageCommand(ada, words, 'Find sources').response(),
      await discord.slash(eve, there, 'ask', { question: REFUSED }).response(),
    ]) {
      expect(labelsOn(answer)).not.toEqual(expect.arrayContaining(VOTES));
    }
    expect(await listed()).toContain('No unanswered questions');
  });
});

describe('a vote', () => {
  test('is thanked for in private, with what is kept and for how long', async () => {
    const { ben } = room;
    const answer = await ask(ANSWERED);
    expect(await vote(ben, answer, 'Helpful')).toMatch(
      /vote is kept for 7 days, without your name/,
    );
    expect(await vote(ben, answer, 'Not helpful')).toMatch(/text of the question .* 7 days/);
  });

  test('counts once a member, and a second click changes it', async () => {
    const { ada, ben } = room;
    const answer = await ask(ANSWERED);
    for (let i = 0; i < 2; i++) await vote(ada, answer, 'Not helpful');
    await vote(ben, answer, 'Helpful');
    expect(await listed()).toContain(ANSWERED);
    expect(await listed()).toContain(
      'asked 1 time · not helpful: 1 · Does not answer the question: 1 · helpful: 1 · last on',
    );
    await vote(ben, answer, 'Not helpful');
    expect(await listed()).toContain(
      'asked 1 time · not helpful: 2 · Does not answer the question: 2 · last on',
    );
    await vote(ben, answer, 'Helpful');
    await vote(ada, answer, 'Helpful');
    expect(await listed()).not.toContain(ANSWERED);
  });

  test('says why, and another reason takes the place of the first', async () => {
    const { discord, ada } = room;
    const answer = await ask(ANSWERED);
    const form = discord.click(ada, answer, 'Not helpful');
    const { title, components } = await form.modal();
    expect(title).toBe('Not helpful');
    expect(JSON.stringify(components)).toContain('Something is missing');
    // Nothing is kept before the form is sent.
    expect(await listed()).not.toContain(ANSWERED);
    await (await discord.submitModal(form, { reason: 'incomplete' })).response();
    expect(await listed()).toContain('not helpful: 1 · Something is missing: 1 · last on');
    await voteNotHelpful(discord, ada, answer, 'wrong');
    expect(await listed()).toContain('not helpful: 1 · Wrong or out of date: 1 · last on');
  });

  test('counts once across a restart', async () => {
    const { ada, ben } = room;
    const answer = await ask(ANSWERED);
    await vote(ada, answer, 'Not helpful');
    await room.restart();
    await vote(ada, answer, 'Not helpful');
    await vote(ben, answer, 'Not helpful');
    expect(await listed()).toContain(
      'asked 1 time · not helpful: 2 · Does not answer the question: 2 · last on',
    );
  });

  test('on an answer to a mention finds the question in the message replied to', async () => {
    const { discord, ada, ben, channel } = room;
    const reply = await replyTo(discord.say(ada, channel, mention(`<@${ben.id}> ${ANSWERED}`)));
    await vote(ben, reply, 'Not helpful');
    const content = await listed();
    expect(content).toContain(`\n${ANSWERED}\n`);
    expect(content).not.toContain(ben.id);
  });

  test('on an answer and on the same answer shared is one', async () => {
    const { discord, ada } = room;
    const answer = await ask(ANSWERED, { private: true });
    await vote(ada, answer, 'Not helpful');
    const shared = await discord.click(ada, answer, 'Share').followup();
    expect(labelsOn(shared)).toEqual(expect.arrayContaining(VOTES));
    await vote(ada, shared, 'Not helpful');
    expect(await listed()).toContain(
      'asked 1 time · not helpful: 1 · Does not answer the question: 1 · last on',
    );
  });
});

describe('a refused question', () => {
  test('is kept with its reason, by command and by mention; its votes stand beside', async () => {
    const { discord, ada, ben, channel } = room;
    const refusal = await ask(REFUSED);
    await replyTo(discord.say(ada, channel, mention(REFUSED)));
    await vote(ben, refusal, 'Helpful');
    expect(await listed()).toContain('asked 2 times · nothing found: 2 · helpful: 1 · last on');
  });

  test('asked in private is kept only when its asker says that this did not help', async () => {
    const { ada } = room;
    const refusal = await ask(REFUSED, { private: true });
    expect(await listed()).not.toContain(REFUSED);
    await vote(ada, refusal, 'Not helpful');
    expect(await listed()).toContain(REFUSED);
  });

  test('is taken back when its asker deletes it, or edits it into another', async () => {
    const { discord, ada, channel } = room;
    const [first, second] = [REFUSED, REFUSED].map((text) =>
      discord.say(ada, channel, mention(text)),
    );
    if (!first || !second) throw new Error('There are two questions.');
    const [gone] = await Promise.all([replyTo(first), replyTo(second)]);
    expect(await listed()).toContain('asked 2 times');
    discord.remove(ada, first);
    discord.edit(ada, second, mention(OTHER_REFUSED));
    await discord.waitUntil(() => gone.deletedAt !== null, 'the deletion');
    await vi.waitFor(async () => {
      const content = await listed();
      expect(content).not.toContain(REFUSED);
      expect(content).toContain(OTHER_REFUSED);
    }, 15_000);
  });

  test('stays when a question that was edited long ago is pinned, and goes when it is edited', async () => {
    const { discord, ada, mod, channel } = room;
    const question = discord.say(ada, channel, mention(REFUSED));
    await replyTo(question);
    await room.bot().stop('SIGKILL');
    await rm(path.join(dataDir, 'answered.json'), { force: true });
    await room.restart();
    discord.permit(channel, mod, { allow: ['PinMessages'] });
    Object.assign(question, { editedAt: Date.now() - 3_600_000 });
    discord.pin(mod, question);
    await replyTo(discord.say(ada, channel, mention(ANSWERED)));
    expect(await listed()).toContain(REFUSED);
    discord.edit(ada, question, 'Never mind.');
    await vi.waitFor(async () => expect(await listed()).not.toContain(REFUSED), 10_000);
  });

  test('is taken back by "Delete" of whoever asked, but not of a moderator', async () => {
    const { discord, ada, mod } = room;
    const [own, moderated] = [await ask(REFUSED), await ask(OTHER_REFUSED)];
    discord.click(ada, own, 'Delete');
    discord.click(mod, moderated, 'Delete');
    await discord.waitUntil(
      () => own.deletedAt !== null && moderated.deletedAt !== null,
      'the deletions',
    );
    const content = await listed();
    expect(content).not.toContain(REFUSED);
    expect(content).toContain(OTHER_REFUSED);
  });

  test('is not kept by a vote that comes after it was taken back, nor where votes were switched off', async () => {
    const { discord, guild, ada, ben } = room;
    const [gone, off] = [await ask(REFUSED), await ask(OTHER_REFUSED)];
    const forms = [gone, off].map((answer) => discord.click(ben, answer, 'Not helpful'));
    await Promise.all(forms.map((form) => form.modal()));
    const submit = async (form = forms[0]) => {
      if (!form) throw new Error('There are two forms.');
      return (await (await discord.submitModal(form, { reason: 'wrong' })).response()).content;
    };
    discord.click(ada, gone, 'Delete');
    await discord.waitUntil(() => gone.deletedAt !== null, 'the deletion');
    expect(await submit()).toContain('I can no longer see the question');
    expect(await listed()).not.toContain(REFUSED);
    await changeSettings(dataDir, guild.id, { keepsFeedback: false });
    expect(await submit(forms[1])).toContain('no longer kept');
    await changeSettings(dataDir, guild.id, { keepsFeedback: true });
  });

  test('that was edited is kept by votes on the answer to it', async () => {
    const { discord, ada, ben, channel } = room;
    const question = discord.say(ada, channel, mention(REFUSED));
    const answer = await replyTo(question);
    const first = answer.content;
    discord.edit(ada, question, mention(ANSWERED));
    await discord.waitUntil(() => answer.content !== first, 'the new answer');
    expect(await vote(ben, answer, 'Not helpful')).toContain('Thank you');
    expect(await listed()).toContain(ANSWERED);
  });

  test('costs no answer where it cannot be kept, and stands in no log', async () => {
    const { ada } = room;
    const other = createClient({ url: `file:${path.join(dataDir, 'verbatim.db')}` });
    const writing = await other.transaction('write');
    const refusal = await ask(REFUSED);
    expect(refusal.content).toContain('I found nothing about this');
    await room.bot().logged('a question was not kept');
    expect(await vote(ada, refusal, 'Not helpful')).toContain('the reference');
    await writing.rollback();
    other.close();
    expect(room.bot().log()).not.toContain('sourdough');
    expect(await vote(ada, refusal, 'Not helpful')).toContain('Thank you');
  });
});

test('the database holds no id of a member, a message or an interaction', async () => {
  const { discord, ada, channel } = room;
  const question = discord.say(ada, channel, mention(REFUSED));
  const [reply, answer] = [await replyTo(question), await ask(ANSWERED)];
  for (const each of [reply, answer]) await vote(ada, each, 'Not helpful');
  const names = (await readdir(dataDir)).filter((name) => name.startsWith('verbatim.db'));
  const files = await Promise.all(names.map((name) => readFile(path.join(dataDir, name))));
  const bytes = Buffer.concat(files).toString('latin1');
  expect(bytes).toContain('sourdough');
  for (const { id } of [ada, question, reply, answer]) expect(bytes).not.toContain(id);
  expect(bytes).not.toContain('ada');
});
