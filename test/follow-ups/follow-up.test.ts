// What a message means after a question and its answer, about the articles that ship; no model is needed.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  chosen,
  createFollowUps,
  type FollowUps,
  refersOnly,
} from '../../src/follow-ups/follow-up.js';
import type { Quoted, Turn } from '../../src/follow-ups/turn.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics } from '../../src/topics/topics.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { articleOf, shippedArticles } from '../support/articles.js';

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
const UNCLEAR = { kind: 'unclear', choices: [] };

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

  it('means a person and no place, also where more is asked for', () => {
    const when = turn('when does putin visit china');
    expect(followUps.read('tell me more about him', [when])).toEqual(
      understood('tell me more about Vladimir Putin'),
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
    expect(followUps.read('how old is he?', [turn('where is harbin')])).toEqual(UNCLEAR);
    expect(followUps.read('how old is she?', [turn('how old is putin')])).toEqual(UNCLEAR);
  });

  it('stays where the message itself says what it means', () => {
    const last = [turn('what did xi say?')];
    expect(followUps.read('what did putin say about his trip?', last)).toEqual(ALONE);
    expect(followUps.read('is it true that putin met lavrov?', last)).toEqual(ALONE);
    expect(followUps.read('is there a trade deal with serbia?', last)).toEqual(ALONE);
    expect(followUps.read('wasnt there a trade deal with serbia?', last)).toEqual(ALONE);
    expect(followUps.read('what does the minister say about him?', last)).toEqual(
      understood('what does the minister say about Xi Jinping?'),
    );
    expect(followUps.read('and the minister swallowed that?', last)).toEqual(UNCLEAR);
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

  it('may mean somebody without a name beside one who is named', () => {
    const read = followUps.read('what did he say?', [turn('does the mayor agree with putin?')]);
    expect(read).toMatchObject({ choices: [{ name: 'Vladimir Putin' }, { name: 'the mayor' }] });
    const one = [turn('when does the president, Putin, arrive?')];
    expect(followUps.read('how old is he?', one)).toEqual(understood('how old is Vladimir Putin?'));
  });

  it('of several is asked back where only one may be meant', () => {
    const read = followUps.read('what did they sign?', [turn('when did putin arrive')]);
    expect(read).toMatchObject({ kind: 'unclear', choices: [{ name: 'Vladimir Putin' }] });
  });

  it('is asked back in the order in which they are named', async () => {
    // Of the first, nothing tells that it is a person.
    const articles = [
      articleOf('They spoke of Zonka Obra.\n\nMs Beatrice Nkole said that she was glad.'),
    ];
    const topics = await createTopics(articles, await indexTopics(articles));
    const read = createFollowUps({ articles, ...topics }).read('how old is she?', [
      turn('did zonka obra meet beatrice nkole?'),
    ]);
    expect(read).toMatchObject({ choices: [{ name: 'Zonka Obra' }, { name: 'Beatrice Nkole' }] });
  });

  it('means what was counted, in all its words', async () => {
    const articles = [articleOf('Two extra ambulances have been promised by the board.')];
    const topics = await createTopics(articles, await indexTopics(articles));
    const read = createFollowUps({ articles, ...topics }).read('who promised them?', [
      turn('how many extra ambulances are we supposed to get'),
    ]);
    expect(read).toEqual(understood('who promised the extra ambulances?'));
  });

  it('never means somebody with a name where the name is asked for', () => {
    expect(followUps.read("what's his name?", [turn('how old is putin?')])).toEqual(UNCLEAR);
  });

  it('is asked back where nothing was named that it may mean', () => {
    const last = [turn('when did putin arrive')];
    expect(followUps.read('who was on it?', last)).toEqual(UNCLEAR);
    expect(followUps.read('does anyone live there?', [turn('who is putin?')])).toEqual(UNCLEAR);
    expect(followUps.read('has it ever happened that xi came?', last)).toEqual(ALONE);
    expect(followUps.read('did xi show anything with a dragon on it?', last)).toEqual(ALONE);
  });

  it('of a thing is asked back where only the answer names it', () => {
    const last = [turn('what did putin say?', 'strategic partnership')];
    const read = followUps.read('who signed it?', last);
    expect(read).toMatchObject({ kind: 'unclear' });
    expect(followUps.read('who signed it?', [turn('when was the treaty signed?')])).toEqual(
      understood('who signed the treaty?'),
    );
  });

  it('is asked back where a relative of whoever is named may be meant', () => {
    const last = [turn('what did putin and his brother say?')];
    expect(followUps.read('how old is he?', last)).toMatchObject({
      choices: [{ name: 'Vladimir Putin' }, { name: 'the brother' }],
    });
    const couple = [turn("what are the king's mother and his wife called?")];
    expect(followUps.read('how old is she?', couple)).toMatchObject({
      choices: [{ name: "the king's mother" }, { name: 'the wife' }],
    });
    expect(followUps.read('how old is she?', [turn("how old is putin's daughter?")])).toEqual(
      understood("how old is Vladimir Putin's daughter?"),
    );
  });

  it('is asked back where what was named does nothing by itself, or a group may be meant too', () => {
    const read = (message: string, question: string) =>
      followUps.read(message, [turn(question)]).kind;
    expect(read('so why did they wait?', 'how many talks were held?')).toBe('unclear');
    expect(read('where were they held?', 'how many talks were held?')).toBe('understood');
    expect(read('did they agree?', 'how many leaders met?')).toBe('understood');
    expect(read('did they agree?', 'which ministers are on the committee?')).toBe('unclear');
    expect(read('who said that the gas is theirs?', 'what did putin and xi say?')).toBe('unclear');
    expect(read('who are they?', 'did gazprom leave?')).toBe('unclear');
    expect(read('did they keep that?', 'does gazprom sell gas?')).toBe('unclear');
    expect(read('did they come back?', 'did the leaders leave?')).toBe('understood');
  });

  it('stays where the message says before it which one it means', () => {
    const last = [turn('how old is putin')];
    expect(followUps.read('which minister left before he spoke?', last)).toEqual(ALONE);
    expect(followUps.read('did xi tell anyone where he was going?', last)).toEqual(ALONE);
    const treaty = [turn('when was the treaty signed?')];
    for (const message of [
      'did xi use one net twice or is it gone?',
      'is it xi who signed in harbin?',
      'whose big wedding was it in harbin?',
    ])
      expect(followUps.read(message, treaty), message).toEqual(ALONE);
    expect(followUps.read('did the other minister shake his hand?', last)).toEqual(
      understood("did the other minister shake Vladimir Putin's hand?"),
    );
  });

  it('is asked back where they may be others, or it may be the own of whoever is asked for', () => {
    const read = (message: string, question: string) =>
      followUps.read(message, [turn(question)]).kind;
    expect(read('when did they call lavrov?', 'what did putin and xi say?')).toBe('unclear');
    expect(read('when did they speak?', 'what did putin and xi say?')).toBe('understood');
    expect(read('but who broke his leg?', 'when does putin arrive')).toBe('unclear');
    expect(read('but who is his minister?', 'when does putin arrive')).toBe('understood');
  });

  it('means one of whom a part of the name is typed', async () => {
    const articles = [articleOf('Mr Terrence Ashdown-Levesque spoke. He said that he was glad.')];
    const topics = await createTopics(articles, await indexTopics(articles));
    const reading = createFollowUps({ articles, ...topics });
    expect(reading.read('how old is he?', [turn('what did ashdown say?')])).toEqual(
      understood('how old is Terrence Ashdown-Levesque?'),
    );
  });

  it('means nobody of whom the question speaks as of another, or says that others are asked for', () => {
    const himself = [turn('why did the minister not read it himself?')];
    expect(followUps.read('did she read it?', himself)).toEqual(UNCLEAR);
    expect(followUps.read('how old is he?', himself)).toEqual(
      understood('how old is the minister?'),
    );
    const besides = [turn('did anybody speak besides putin?')];
    expect(followUps.read('how old is he?', besides)).toEqual(UNCLEAR);
  });

  it('of what stands before a question means no more than it does there', () => {
    const last = [turn('which song did they play?')];
    expect(followUps.read('never heard of them, where are they from?', last).kind).toBe('unclear');
  });

  it('is a place where somebody is there', () => {
    expect(followUps.read('who else was there?', [turn('what did xi do in hungary?')])).toEqual(
      understood('who else was in Hungary?'),
    );
    const hungary = [turn('what did xi do in hungary?')];
    expect(followUps.read('is there a trade deal with serbia?', hungary)).toEqual(ALONE);
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

  it.each([
    ['who is putin?', 'and the defence minister?', 'who is the defence minister?'],
    ['who gets the prize for earth sciences', 'and for maths?', 'who gets the prize for maths?'],
    ['what happened at 14:47', 'and 17:04?', 'what happened at 17:04?'],
    ['did xi visit serbia?', 'who else?', 'who else did visit Serbia?'],
    ['how old is the trainee', 'sorry, i meant the minister', 'how old is the minister?'],
    ['when does putin visit china', 'lol how old is he', 'how old is Vladimir Putin'],
  ])('after “%s” reads “%s”', (last, message, question) => {
    expect(followUps.read(message, [turn(last)])).toEqual(understood(question));
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

  it('goes on with who was found, and only with one', () => {
    const question = 'who is the defence minister of russia?';
    expect(followUps.read('since when?', [turn(question, 'Andrei Belousov')])).toEqual(
      understood('since when is Andrei Belousov the defence minister of Russia?'),
    );
    expect(followUps.read('why?', [turn('who is in the delegation?')])).toEqual(UNCLEAR);
    expect(followUps.read('why did he do that?', [turn('did xi visit serbia?')])).toEqual(
      understood('why did Xi visit Serbia?'),
    );
  });

  it('that says nothing of what was asked is asked back', () => {
    expect(followUps.read('and when?', [turn('how old is putin?')])).toEqual(UNCLEAR);
    const who = [turn('who is the foreign minister of russia?')];
    for (const message of [
      'and biden?',
      'the other one?',
      'the diplomats too?',
      'the host',
      'how long ago was that?',
      'how many of those were there?',
      'who made that?',
      'what does that mean?',
      'is that a lot?',
      'is that even legal',
      'how many have done that so far',
      'how many of those are left',
      'any way out of that for me',
      'when do i see that money again',
      'why just those two',
      'how much does the first one give?',
      'who was against?',
      'and vanish?',
      'driven out by who?',
      'two years for what?',
      'did we see that one in the end or',
    ]) {
      expect(followUps.read(message, who), message).toEqual(UNCLEAR);
    }
    expect(followUps.read('how heavy were they?', [turn('who won?')])).toEqual(UNCLEAR);
    expect(followUps.read('what does he think of that?', [turn('who is putin?')])).toEqual(
      understood('what does Vladimir Putin think of that?'),
    );
    expect(followUps.read('who else?', [turn('is it a deal?')])).toEqual(UNCLEAR);
    expect(followUps.read('why?', [turn('what did xi say?', 'Xi')])).toEqual(UNCLEAR);
    expect(followUps.read('when was that?', [turn('what about xi, where did he go?')])).toEqual(
      UNCLEAR,
    );
    expect(followUps.read('related to the president?', who)).toEqual(UNCLEAR);
    expect(followUps.read('why not?', [turn('which minister refused?')])).toEqual(UNCLEAR);
    expect(followUps.read('and made?', [turn('where was the statement signed?')])).toEqual(UNCLEAR);
    expect(followUps.read('how old is that person', who)).toEqual(UNCLEAR);
    // In place of a thing no minister is asked for, and nothing with what stands in the question already.
    const deal = [turn('who said that the statement is on a deal?')];
    expect(followUps.read('and the minister?', deal)).toEqual(UNCLEAR);
    expect(followUps.read('and the deal?', deal)).toEqual(UNCLEAR);
  });

  it.each(['is that true?', 'true?', 'verify this', 'fact check', 'is he right?'])(
    '“%s” asks whether what was quoted is true, in its words',
    (message) => {
      const last = turn('what record did china-russian trade hit in 2023?', '$240.1bn');
      expect(followUps.read(message, [last])).toEqual(
        understood('is it true that China-Russian trade hit a record of $240.1bn in 2023?'),
      );
      expect(refersOnly(message)).toBe(true);
    },
  );

  it('asks whether a whole clause is true, also where it does not begin with it', () => {
    const read = followUps.read('is that true?', [turn('how old is putin?', '71-year-old Putin')]);
    expect(read.kind === 'understood' && read.question).toMatch(
      /^is it true that at a lavish event .* in 1949, 71-year-old Putin and 70-year-old Xi will participate\?$/,
    );
  });

  it('asks of no question, and of nobody who is named only before, whether it is true', async () => {
    const article = articleOf('Why did they wait so long? He had seven days, his lawyer said.');
    const { id, body, sentences } = article;
    const topics = await createTopics([article], await indexTopics([article]));
    const reading = createFollowUps({ articles: [article], ...topics });
    const quotes = sentences.map(({ start, end }) => ({
      article: id,
      start,
      end,
      highlights: [{ start: start + body.slice(start).indexOf(' ') + 1, end: end - 1 }],
    }));
    for (const quote of quotes) {
      const last = { ...turn('why did it take so long?'), quotes: [quote] };
      expect(reading.read('who says that?', [last])).toEqual(UNCLEAR);
    }
    expect(quotes).toHaveLength(2);
  });

  it('that agrees asks nothing', () => {
    expect(refersOnly('true')).toBe(false);
    expect(refersOnly('source?')).toBe(true);
  });
});

describe('a message', () => {
  it('stands alone without a turn before it, and where it refers to nothing', () => {
    expect(followUps.read('how old is he?', [])).toEqual(ALONE);
    for (const question of [
      'how old is belousov?',
      'who signed the trade statement',
      'Hua Chunying',
    ]) {
      expect(followUps.read(question, [turn('how old is putin')])).toEqual(ALONE);
    }
  });

  it('that names nothing and says next to nothing is asked back', () => {
    const last = [turn('what did putin and xi sign?')];
    for (const message of [
      'leaders?',
      'who signed?',
      'what happened to that one?',
      'whats the holdup',
      'got names?',
    ])
      expect(followUps.read(message, last), message).toEqual(UNCLEAR);
    expect(followUps.read('sanctions', last)).toEqual(ALONE);
    expect(followUps.read('when is the visit?', last)).toEqual(ALONE);
    expect(followUps.read('who is rumpelstiltskin?', last)).toEqual(ALONE);
    expect(followUps.read('who signed the treaty?', last)).toEqual(ALONE);
    expect(followUps.read('How much is the Golden Pirogue?', last)).toEqual(ALONE);
    expect(followUps.read('who is this Lavrov guy?', last)).toEqual(ALONE);
    expect(followUps.read('is this the last visit of the year?', last)).toEqual(ALONE);
    expect(followUps.read('what was the weather in Beijing that morning?', last)).toEqual(ALONE);
  });

  it('is read without what is said before it', () => {
    const last = [turn('when does putin visit china')];
    for (const message of [
      'wait how old is he?',
      'thats quick. how old is he?',
      'Nooo! how old is he?',
    ])
      expect(followUps.read(message, last), message).toEqual(
        understood('how old is Vladimir Putin?'),
      );
    expect(refersOnly('lol why?')).toBe(true);
    // A name, a title and a question are no remarks.
    expect(followUps.read('Xi. how old is he?', last)).not.toEqual(
      understood('how old is Vladimir Putin?'),
    );
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
  it('of what has no plural is offered, and another count asked for by itself', () => {
    expect(followUps.read('and how much is allowed?', [turn('how much gas was sold?')])).toEqual({
      kind: 'unclear',
      choices: [{ name: 'how much gas is allowed?', question: 'how much gas is allowed?' }],
    });
    const counted = [turn('how many ministers came?')];
    expect(followUps.read('and how much is one ticket to beijing worth?', counted)).toEqual(ALONE);
    expect(followUps.read('on how much land?', [turn('did xi build a house?')])).toEqual(
      understood('on how much land did Xi build a house?'),
    );
  });

  it('is asked back where nothing was found before, and else goes on', () => {
    expect(followUps.read('how many ministers?', [turn('who is nebuchadnezzar?')])).toEqual(
      UNCLEAR,
    );
    const visit = turn('how many years did putin rule?', 'six-year');
    expect(followUps.read('how many months?', [visit])).toEqual(
      understood('how many months did Putin rule?'),
    );
  });
});

it.each([
  ['constructor', ALONE],
  ['__proto__', ALONE],
  ['and toString?', UNCLEAR],
])('%s is a word like any other', (message, read) => {
  expect(followUps.read(message, [turn('who is putin?')])).toEqual(read);
});
