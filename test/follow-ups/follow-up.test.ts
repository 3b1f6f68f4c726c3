// What a message means after a question and its answer, about the articles that ship; no model is needed.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chosen, createFollowUps, type FollowUps } from '../../src/follow-ups/follow-up.js';
import type { Quoted, Turn } from '../../src/follow-ups/turn.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics } from '../../src/topics/topics.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { shippedArticles } from '../support/articles.js';

let followUps: FollowUps;
let quoteOf: (words: string) => Quoted;
beforeAll(async () => {
  const articles = await shippedArticles();
  const topics = await createTopics(articles, await indexTopics(articles));
  followUps = createFollowUps({ articles, ...topics });
  quoteOf = (words) => {
    for (const { id, body, sentences } of articles) {
      const start = body.indexOf(words);
      const sentence = sentences.find((each) => each.start <= start && start < each.end);
      if (start < 0 || !sentence) continue;
      const highlights = [{ start, end: start + words.length }];
      return { article: id, start: sentence.start, end: sentence.end, highlights };
    }
    throw new Error(`No article has ${words}.`);
  };
});

const turn = (question: string, answer?: string): Turn => ({
  written: question,
  question,
  quotes: answer === undefined ? [] : [quoteOf(answer)],
});

const understood = (question: string) => ({ kind: 'understood', question });
const ALONE = { kind: 'alone' };

describe('a pronoun', () => {
  it('means the one whom the answer names, or else the question', () => {
    const who = turn('who is the new defence minister of russia', 'Andrei Belousov');
    expect(followUps.read('how old is he?', [who])).toEqual(
      understood('how old is Andrei Belousov?'),
    );
    expect(followUps.read('where else does he go?', [turn('when does putin visit china')])).toEqual(
      understood('where else does Vladimir Putin go?'),
    );
  });

  it('means who was asked about, and nobody who only describes him', () => {
    const who = turn('who is andrei belousov?', 'Putin’s recently appointed defense minister');
    expect(followUps.read('how old is he?', [who])).toEqual(
      understood('how old is Andrei Belousov?'),
    );
    expect(followUps.read('tell me more', [who])).toEqual(
      understood('tell me more about Andrei Belousov'),
    );
  });

  it('is asked back where two may be meant, and never guessed', () => {
    const read = followUps.read('how old is he?', [turn('what did putin say about xi?')]);
    expect(read).toEqual({
      kind: 'unclear',
      choices: [
        { name: 'Vladimir Putin', question: 'how old is Vladimir Putin?' },
        { name: 'Xi Jinping', question: 'how old is Xi Jinping?' },
      ],
    });
  });

  it('of a person never means a place, nor somebody of whom the articles speak otherwise', () => {
    const unclear = { kind: 'unclear', choices: [] };
    expect(followUps.read('how old is he?', [turn('where is harbin')])).toEqual(unclear);
    expect(followUps.read('how old is she?', [turn('how old is putin')])).toEqual(unclear);
  });

  it('stays where the message itself says what it means', () => {
    const last = [turn('what did xi say?')];
    expect(followUps.read('what did putin say about his trip?', last)).toEqual(ALONE);
    expect(followUps.read('is it true that putin met lavrov?', last)).toEqual(ALONE);
    expect(followUps.read('is there a gas deal?', last)).toEqual(ALONE);
  });

  it('stays where the one who is meant stands before the question', () => {
    const last = [turn('when did putin visit china')];
    expect(followUps.read('and xi, what did he say?', last)).toEqual(ALONE);
    expect(followUps.read('and the minister, how old is he?', last)).toEqual(ALONE);
    expect(followUps.read('ok, how old is he?', last)).toEqual(
      understood('how old is Vladimir Putin?'),
    );
  });

  it('means somebody who has no name where nobody is named', () => {
    const read = followUps.read('what did he say?', [turn('when did the spokesman speak?')]);
    expect(read).toEqual(understood('what did the spokesman say?'));
  });

  it('of several is asked back where only one may be meant', () => {
    const read = followUps.read('what did they sign?', [turn('when did putin arrive')]);
    expect(read).toMatchObject({ kind: 'unclear', choices: [{ name: 'Vladimir Putin' }] });
  });

  it('means an earlier turn where the last has nothing of the kind', () => {
    const turns = [turn('what is nato?'), turn('how old is putin?')];
    expect(followUps.read('did he win?', turns)).toEqual(understood('did Vladimir Putin win?'));
  });
});

describe('a part of a question', () => {
  it('exchanges what is of its kind', () => {
    const last = [turn('how old is putin')];
    expect(followUps.read('and xi?', last)).toEqual(understood('how old is Xi Jinping?'));
    expect(followUps.read('what about 2022?', [turn('how much was trade in 2023?')])).toEqual(
      understood('how much was trade in 2022?'),
    );
  });

  it('exchanges what is named alone, or put right', () => {
    const last = [turn('how old is putin')];
    const ofXi = understood('how old is Xi Jinping?');
    expect(followUps.read('xi?', last)).toEqual(ofXi);
    expect(followUps.read('sorry, i meant xi', last)).toEqual(ofXi);
    expect(followUps.read('xi', last)).toEqual(ALONE);
    const minister = [turn('who is the foreign minister of russia')];
    expect(followUps.read('and president?', minister)).toEqual(
      understood('who is the president of Russia?'),
    );
  });

  it('asks back which of two is exchanged', () => {
    const read = followUps.read('what about serbia?', [
      turn('what did china and hungary agree on?'),
    ]);
    expect(read.kind === 'unclear' && read.choices.map(({ question }) => question)).toEqual([
      'what did Serbia and Hungary agree on?',
      'what did China and Serbia agree on?',
    ]);
  });

  it.each([
    ['when did putin take office?', 'for how long?', 'for how long did Putin take office?'],
    ['did xi visit serbia?', 'and when?', 'when did Xi visit Serbia?'],
    ['did xi visit serbia?', 'why not?', "why didn't Xi visit Serbia?"],
    [
      'what did xi tell biden on the phone?',
      'when was that?',
      'when did Xi tell Biden that on the phone?',
    ],
  ])('after “%s” asks “%s” of the same', (last, message, question) => {
    expect(followUps.read(message, [turn(last)])).toEqual(understood(question));
  });

  it('asks whether what was quoted is true, in its words', () => {
    const last = turn('what record did china-russian trade hit in 2023?', '$240.1bn');
    expect(followUps.read('is that true?', [last])).toEqual(
      understood('is it true that China-Russian trade hit a record of $240.1bn in 2023?'),
    );
  });
});

describe('a message', () => {
  it('stands alone without a turn before it, and where it refers to nothing', () => {
    expect(followUps.read('how old is he?', [])).toEqual(ALONE);
    for (const question of ['how old is belousov?', 'parties to the gas treaty', 'Hua Chunying']) {
      expect(followUps.read(question, [turn('how old is putin')])).toEqual(ALONE);
    }
  });

  it('chooses what was offered by a name of it', () => {
    const choices = ['Vladimir Putin', 'Xi Jinping'].map((name) => ({ name, question: name }));
    expect(chosen('xi', choices)?.name).toBe('Xi Jinping');
    expect(chosen('I mean Putin!', choices)?.name).toBe('Vladimir Putin');
    expect(chosen('how old is xi', choices)).toBeUndefined();
  });

  it('chooses by the place of what was offered', () => {
    const choices = ['Putin', 'Xi', 'Lavrov'].map((name) => ({ name, question: `${name}?` }));
    expect(chosen('the second one', choices)?.name).toBe('Xi');
    expect(chosen('first', choices)?.name).toBe('Putin');
    expect(chosen('the last one', choices)?.name).toBe('Lavrov');
    expect(chosen('the fifth', choices)).toBeUndefined();
    expect(chosen('the first minister', choices)).toBeUndefined();
    expect(chosen('lavrov, sorry', choices)?.name).toBe('Lavrov');
    expect(chosen('not lavrov', choices)).toBeUndefined();
  });

  it('of any words is read without an error', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (message, question) => {
        followUps.read(message, [turn(question)]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a count', () => {
  it('is asked by itself where nothing was found before, and else goes on', () => {
    expect(followUps.read('how many boats?', [turn('who is nebuchadnezzar?')])).toEqual(ALONE);
    const visit = turn('how many years did putin rule?', 'six-year');
    expect(followUps.read('how many months?', [visit])).toEqual(
      understood('how many months did Putin rule?'),
    );
  });
});

it.each(['constructor', '__proto__', 'and toString?'])('%s is a word like any other', (message) => {
  expect(followUps.read(message, [turn('who is putin?')])).toEqual(ALONE);
});
