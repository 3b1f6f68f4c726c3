import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readEventQuestions, readSquad } from '../../eval/sets/questions.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { sentencesOf, shippedArticles } from '../support/articles.js';
import { failureOf } from '../support/failure.js';
import { folderWith } from '../support/temporary-folder.js';

const fileWith = async (name: string, content: string | Uint8Array) =>
  path.join(await folderWith({ [name]: content }), name);

const lines = (...questions: object[]) =>
  fileWith('q.jsonl', `${questions.map((q) => JSON.stringify(q)).join('\n\n')}\n`);

const quoted = (text: string, article = 'a', paragraph = 1) => ({ text, article, paragraph });

describe('event questions', () => {
  it('need one quote that matches every pattern, letter case aside', async () => {
    const file = await lines({
      id: 'g1',
      kind: 'answerable',
      question: 'who?',
      must: ['^p', 'xi|li'],
    });
    const { name, questions, articles } = await readEventQuestions(file);
    expect({ name, articles }).toEqual({ name: 'event', articles: undefined });
    expect(questions).toMatchObject([
      { id: 'g1', kind: 'answerable', question: 'who?', answers: [] },
    ]);
    const [right] = questions[0]?.needed ?? [];
    expect(questions[0]?.needed).toHaveLength(1);
    expect(right?.(quoted('Putin meets Li.'))).toBe(true);
    expect(right?.(quoted('putin meets XI.'))).toBe(true);
    expect(right?.(quoted('Putin leaves.'))).toBe(false);
    expect(right?.(quoted('Xi meets Putin.'))).toBe(false);
  });

  it('need a quote for each of several things', async () => {
    const file = await lines({
      id: 'g2',
      kind: 'answerable',
      question: 'q',
      allOf: [['a'], ['b']],
    });
    const needed = (await readEventQuestions(file)).questions[0]?.needed ?? [];
    expect(needed.map((right) => right(quoted('a')))).toEqual([true, false]);
    expect(needed.map((right) => right(quoted('b')))).toEqual([false, true]);
  });

  it('need a quote for each side, which any of the side’s versions gives', async () => {
    const sides = [
      { side: 'yes', must: ['did'] },
      { side: 'no', must: ['not'] },
      { side: 'yes', must: ['has'] },
    ];
    const file = await lines({ id: 'g3', kind: 'conflict', question: 'q', sides });
    const needed = (await readEventQuestions(file)).questions[0]?.needed ?? [];
    expect(needed.map((right) => right(quoted('it has')))).toEqual([true, false]);
    expect(needed.map((right) => right(quoted('it is not')))).toEqual([false, true]);
  });

  it('need nothing when they cannot be answered', async () => {
    const file = await lines({ id: 'g4', kind: 'unanswerable', question: 'q' });
    expect((await readEventQuestions(file)).questions[0]?.needed).toEqual([]);
  });

  it.each([
    ['an unknown kind', { id: 'g', kind: 'odd', question: 'q' }],
    ['no question', { id: 'g', kind: 'answerable' }],
    ['no pattern', { id: 'g', kind: 'answerable', question: 'q', must: [] }],
    ['a broken pattern', { id: 'g', kind: 'answerable', question: 'q', must: ['('] }],
  ])('with %s are an error', async (_, question) => {
    const file = await lines(question);
    expect(await failureOf(() => readEventQuestions(file))).toBeInstanceOf(Error);
  });

  it('that ship are of all kinds, each with an id of its own and a sentence that answers it', async () => {
    const file = path.join(PROJECT_DIR, 'eval/data/event-questions.jsonl');
    const { questions } = await readEventQuestions(file);
    const sentences = (await shippedArticles()).flatMap(sentencesOf);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(
      new Set(['answerable', 'unanswerable', 'conflict']),
    );
    for (const { id, kind, needed } of questions) {
      expect(needed.length > 0, id).toBe(kind !== 'unanswerable');
      for (const right of needed) {
        expect(
          sentences.some((sentence) => right(quoted(sentence))),
          id,
        ).toBe(true);
      }
    }
  });
});

describe('questions in the format of SQuAD', () => {
  const qa = (id: string, answers: string[], is_impossible?: boolean) => ({
    id,
    question: `question ${id}`,
    answers: answers.map((text) => ({ text, answer_start: 0 })),
    ...(is_impossible === undefined ? {} : { is_impossible }),
  });
  const data = {
    version: 'v2.0',
    data: [
      {
        title: 'Steam_engine',
        paragraphs: [
          { context: 'Watt built it. It ran.', qas: [qa('q1', ['Watt', 'Watt', 'James Watt'])] },
          { context: ' It ran\non coal. ', qas: [qa('q2', [], true), qa('q3', ['coal'], false)] },
        ],
      },
      { title: 'Oxygen', paragraphs: [{ context: 'Air.', qas: [qa('q4', ['Air'])] }] },
    ],
  };

  it('come with their articles, one paragraph for each context', async () => {
    const set = await readSquad(await fileWith('s.json', JSON.stringify(data)));
    expect(set.name).toBe('squad');
    expect(set.articles?.map(({ id, title, body }) => [id, title, body])).toEqual([
      ['squad-000', 'Steam engine', 'Watt built it. It ran.\n\nIt ran on coal.'],
      ['squad-001', 'Oxygen', 'Air.'],
    ]);
  });

  it('are answered by a quote of their own paragraph that holds an accepted answer', async () => {
    const { questions } = await readSquad(await fileWith('s.json', JSON.stringify(data)));
    const [q1, q2, q3] = questions;
    expect(q1).toMatchObject({ id: 'q1', kind: 'answerable', answers: ['Watt', 'James Watt'] });
    expect(q2).toMatchObject({ id: 'q2', kind: 'unanswerable', needed: [] });
    const [right] = q3?.needed ?? [];
    expect(right?.(quoted('It ran on coal.', 'squad-000', 2))).toBe(true);
    expect(right?.(quoted('It ran on coal.', 'squad-000', 1))).toBe(false);
    expect(right?.(quoted('It ran on coal.', 'squad-001', 2))).toBe(false);
    expect(right?.(quoted('It ran on Coal.', 'squad-000', 2))).toBe(false);
  });

  it('are the same from a compressed file', async () => {
    const text = JSON.stringify(data);
    const plain = await readSquad(await fileWith('s.json', text));
    const packed = await readSquad(await fileWith('s.json.gz', gzipSync(text)));
    expect(packed.articles).toEqual(plain.articles);
    expect(packed.questions.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4']);
  });

  it('in another format are an error', async () => {
    const file = await fileWith('s.json', '{"data":[{"title":"x"}]}');
    expect(await failureOf(() => readSquad(file))).toBeInstanceOf(Error);
  });
});
