// What the sets that measure hold, and what must hold of all of each: nothing wrong in the dialogues and the dates.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesIn, FOLDER, questionsIn } from '../../eval/sets/corpora.js';
import { readLines } from '../../eval/sets/halves.js';
import { comparison, lineSchema } from '../../eval/sets/read-dates.js';
import { dialogueSchema, judgedSpeeches } from '../../eval/sets/speeches.js';
import { wordsIn } from '../../src/ingestion/draft.js';

it('of 100 dialogues no quotation is given to somebody else', async () => {
  const dialogues = await readLines('dialogues.jsonl', dialogueSchema);
  expect(dialogues.length).toBe(100);
  const judged = dialogues.flatMap(judgedSpeeches);
  expect(judged.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
  expect(judged.filter(({ outcome }) => outcome === 'right').length).toBeGreaterThan(140);
});

it('of 200 expressions that say when none is read as another time', async () => {
  const lines = await readLines('dates.jsonl', lineSchema);
  expect(lines.length).toBe(200);
  const compared = lines.map((line) => ({ text: line.text, ...comparison(line) }));
  expect(compared.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(compared.flatMap(({ right }) => right).length).toBeGreaterThan(150);
});

it('a day without a year counts as read', () => {
  const line = { published: '2024-05-15', text: 'They met on 20 December.', dates: [] };
  const read = { text: '20 December', from: '--12-20', to: '--12-20' };
  expect(comparison(line).wrong).toEqual([read]);
  expect(comparison({ ...line, dates: [read] })).toMatchObject({ right: [read], wrong: [] });
});

it('a day whose year is left open is missed, and not wrong', () => {
  const text = 'The parade on 9 May marked the surrender of 8 May 1945.';
  const parade = { text: '9 May', from: '2024-05-09', to: '2024-05-09' };
  const surrender = { text: '8 May 1945', from: '1945-05-08', to: '1945-05-08' };
  const line = { published: '2024-05-15', text, dates: [parade, surrender] };
  expect(comparison(line)).toEqual({ right: [surrender], missed: [parade], wrong: [] });
  const other = { ...parade, from: '2024-05-08', to: '2024-05-08' };
  expect(comparison({ ...line, dates: [other, surrender] }).wrong).toHaveLength(1);
});

describe.each((await readdir(FOLDER)).sort())('the corpus %s', async (name) => {
  const articles = await articlesIn(path.join(FOLDER, name));
  const questions = await questionsIn(path.join(FOLDER, name, 'questions.jsonl'));
  const ofKind = (kind: string) => questions.filter((question) => question.kind === kind);

  it('has 20 questions that it answers and 10 that it does not', () => {
    expect([ofKind('answerable').length, ofKind('unanswerable').length]).toEqual([20, 10]);
    expect(new Set(questions.map(({ q }) => q)).size).toBe(30);
  });

  it('holds what a right quote must have', () => {
    const missing = ofKind('answerable').filter(
      ({ must }) =>
        must.length === 0 ||
        !articles.some(({ body }) => must.every((pattern) => new RegExp(pattern).test(body))),
    );
    expect(missing).toEqual([]);
  });
});

it('the report is long', async () => {
  const articles = await articlesIn(path.join(FOLDER, 'report'));
  const words = articles.reduce((sum, { body }) => sum + wordsIn(body), 0);
  expect(words).toBeGreaterThanOrEqual(20_000);
});
