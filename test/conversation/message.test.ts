import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/conversation/message.js';
import { PROJECT_DIR } from '../../src/paths.js';

describe('a message', () => {
  it.each([
    ['hi', 'greeting'],
    ['Hello there, bot!', 'greeting'],
    ['guten Abend zusammen', 'greeting'],
    ['thnaks', 'thanks'],
    ['thaaanks a lot!!', 'thanks'],
    ['merci beaucoup pour ton aide', 'thanks'],
    ['gut gemacht', 'praise'],
    ['thanks for nothing', 'insult'],
    ['hlep', 'help'],
    ['wie benutzt man dich?', 'help'],
    ['what can you do?', 'abilities'],
    ['à quoi tu sers ?', 'abilities'],
    ['what articles do you have?', 'articles'],
    ['who made you?', 'maker'],
    ['lol', 'small-talk'],
    ['😂', 'small-talk'],
    ['whats the weather', 'small-talk'],
  ])('that asks nothing of the articles is told: %s', (text, kind) => {
    expect(understand(text).kind).toBe(kind);
  });

  it.each([
    'who thanked whom?',
    'what can China do?',
    'how does the new law work?',
    'who made the first move?',
    'is that true?',
    'how old is he?',
    'why?',
    'Morgan',
    'tanks',
    'hi-tech weapons',
    'Hello Kitty recall',
    'who wrote it?',
  ])('that may be about the articles is a question as it stands: %s', (text) => {
    expect(understand(text)).toEqual({ kind: 'question', question: text });
  });

  it.each([
    ['hi, who is the minister?', 'who is the minister?'],
    ['Hello everyone! The minister’s age?', 'The minister’s age?'],
    ['hey when does it start', 'when does it start'],
    ['ok thanks but how old is he', 'how old is he'],
    ['Guten Tag, wann ist die Wahl?', 'wann ist die Wahl?'],
  ])('that greets and then asks is asked without the greeting: %s', (text, question) => {
    expect(understand(text)).toEqual({ kind: 'question', question });
  });

  it('tells its language where only one has its words', () => {
    expect(understand('danke dir')).toMatchObject({ language: 'de' });
    expect(understand('merci beaucoup')).toMatchObject({ language: 'fr' });
    expect(understand('ok')).toMatchObject({ language: undefined });
  });

  it('is read in a time that does not grow with its length', () => {
    const since = performance.now();
    understand('thanks '.repeat(100_000));
    understand(`${'h'.repeat(100_000)} ${'('.repeat(100_000)}`);
    expect(performance.now() - since).toBeLessThan(2_000);
  });
});

it('of those that were written, at most 1 % of the questions are lost, and 95 % of the others are told', async () => {
  const file = path.join(PROJECT_DIR, 'eval/data', 'messages.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const messages: { text: string; kind: string }[] = lines.map((line) => JSON.parse(line));
  const told = messages.map(({ text, kind }) => ({ kind, as: understand(text).kind }));
  const questions = told.filter(({ kind }) => kind === 'question');
  const others = told.filter(({ kind }) => kind !== 'question');
  const taken = (some: typeof told) => some.filter(({ as }) => as === 'question').length;
  expect(taken(questions) / questions.length).toBeGreaterThanOrEqual(0.99);
  expect(taken(others) / others.length).toBeLessThanOrEqual(0.05);
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'the word %s is a word like any other',
  (word) => {
    expect(understand(word).kind).toBe('question');
  },
);
