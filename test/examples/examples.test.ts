import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { type Range, textOf } from '../../src/corpus/article.js';
import { exampleCandidates } from '../../src/examples/candidates.js';
import { findExamples, tryCandidate } from '../../src/examples/examples.js';
import type { Entity, EntityKind } from '../../src/topics/entity.js';
import { articleOf } from '../support/articles.js';

/** The examples of an article whose entities stand in it under one name, where a question gets this quote and score. */
function examplesOf(
  body: string,
  names: readonly (readonly [EntityKind, string])[],
  { score = 0.9, quote = '' } = {},
) {
  const article = articleOf(body);
  const entities = names.map(([kind, name]): Entity => {
    const written = new RegExp(name.replace(/[.]/g, '\\.').replaceAll(' ', '\\s+'), 'g');
    const mentions = [...article.body.matchAll(written)].map(({ index, 0: { length } }) => ({
      article: article.id,
      start: index,
      end: index + length,
    }));
    return { kind, name, names: [name], mentions };
  });
  const start = article.body.indexOf(quote);
  const range =
    quote === '' ? { start: 0, end: article.body.length } : { start, end: start + quote.length };
  const ask = async () => answerOf(range, textOf(article, range).trim(), score);
  const candidates = exampleCandidates(entities, [article]);
  return findExamples((at) => tryCandidate(candidates, at, ask));
}

function answerOf({ start, end }: Range, text: string, score: number): Answer {
  const quote = {
    text,
    article: 'a',
    paragraph: 1,
    start,
    end,
    highlights: [],
    score,
    citations: [1],
  };
  return {
    question: '',
    status: 'answered',
    reason: null,
    quotes: [quote],
    nearest: [],
    citations: [],
    parts: [],
    disagreement: null,
  };
}

const BODY = [
  'Ada Brown opened the bridge in Ravensmoor on 16 May 2024.',
  'Then the Harbour Board said that it would stay open, and Ned Stone left.',
  'It belongs to the Bridge Fund, a charity, and was begun in 2019.',
].join('\n\n');

describe('examples', () => {
  it.each([
    ['person', 'Ada Brown', 'Who is Ada Brown?'],
    ['date', '16 May 2024', 'What happened on 16 May 2024?'],
    ['date', '2019', 'What happened in 2019?'],
    ['organisation', 'Harbour Board', 'What did the Harbour Board say?'],
    ['organisation', 'Bridge Fund', 'What is the Bridge Fund?'],
    ['place', 'Ravensmoor', 'What happened in Ravensmoor?'],
  ] as const)('ask of a %s: %s', async (kind, name, question) => {
    expect(await examplesOf(BODY, [[kind, name]])).toEqual([question]);
  });

  it('are about the most mentioned of each kind, three at most', async () => {
    const names = [
      ['person', 'Ada Brown'],
      ['person', 'Ned Stone'],
      ['place', 'Ravensmoor'],
      ['date', '16 May 2024'],
    ] as const;
    expect(await examplesOf(BODY, names)).toEqual([
      'Who is Ada Brown?',
      'What happened on 16 May 2024?',
      'What happened in Ravensmoor?',
    ]);
    expect(await examplesOf(BODY, names.slice(0, 2))).toEqual([
      'Who is Ada Brown?',
      'Who is Ned Stone?',
    ]);
  });

  it.each([
    ['a figure', 'figure', '75 years', 'It lasted 75 years.'],
    ['a month of any year', 'date', 'November', 'Boats sank in November.'],
    ['a surname or a ship', 'person', 'Una', 'The Lady Una is due in May.'],
    ['initials', 'person', 'T. Bains', 'Then T. Bains left.'],
    ['a name with a verb in capitals', 'person', 'Ada Brown MOVED', 'Ada Brown MOVED to close it.'],
    ['a name of two cells', 'person', 'Ada Brown Date', 'Built by Ada Brown\nDate of opening.'],
    ['a heading in capitals', 'organisation', 'HARBOUR BOARD', 'HARBOUR BOARD said no.'],
    [
      'who says nothing and is not described',
      'organisation',
      'Harbour Board',
      'The Harbour Board left.',
    ],
    [
      'one that a list goes on after',
      'organisation',
      'Bridge Fund',
      'To the Bridge Fund, the Board.',
    ],
    ['where nothing happened', 'place', 'Ravensmoor', 'Ravensmoor is a town.'],
    ['nothing', 'place', '', 'It rained.'],
  ] as const)('ask nothing of %s', async (_, kind, name, body) => {
    expect(await examplesOf(body, [[kind, name]])).toEqual([]);
  });

  it('do not depend on where lines are broken', async () => {
    const names = [['organisation', 'Harbour Board']] as const;
    expect(await examplesOf('It opened, the\nHarbour Board\nsaid.', names)).toEqual([
      'What did the Harbour Board say?',
    ]);
    expect(await examplesOf('About the Harbour Board\n\nsaid.', names)).toEqual([]);
  });

  it('have “the” before a name where most of its mentions have it', async () => {
    const names = [['organisation', 'Kremlin']] as const;
    const body = 'The Kremlin said so. Kremlin officials left. It was the Kremlin.';
    expect(await examplesOf(body, names)).toEqual(['What did the Kremlin say?']);
    const other = 'Kremlin said so. The Kremlin left.';
    expect(await examplesOf(other, names)).toEqual(['What did Kremlin say?']);
  });

  it('are shown only where the first quote is sure to answer', async () => {
    expect(await examplesOf(BODY, [['person', 'Ada Brown']], { score: 0.5 })).toEqual([]);
  });

  it.each([
    [
      'does not name what is asked about',
      'It belongs to the Bridge Fund, a charity.',
      'Nobody knows.',
    ],
    [
      'says nothing of it',
      'The Bridge Fund left. It is the Bridge Fund, a charity.',
      'The Bridge Fund left.',
    ],
    ['is a table', 'Owner\tthe Bridge Fund, a charity', 'Owner\tthe Bridge Fund, a charity'],
    ['is a list', 'Present: the Bridge Fund, a charity', 'Present: the Bridge Fund, a charity'],
  ])('are shown only where the first quote answers, not where it %s', async (_, text, quote) => {
    const body = text.includes(quote) ? text : `${text} ${quote}`;
    expect(await examplesOf(body, [['organisation', 'Bridge Fund']], { quote })).toEqual([]);
  });
});
