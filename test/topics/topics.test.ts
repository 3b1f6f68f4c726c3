// Look-ups and suggestions over the articles that ship: what is understood, and every sentence about it.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Excerpt, textOf } from '../../src/corpus/article.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics, type Lookup, type Topics } from '../../src/topics/topics.js';
import { arbitraryText } from '../support/arbitrary-text.js';
import { articleOf, shippedArticles } from '../support/articles.js';

let topics: Topics;
beforeAll(async () => {
  const articles = await shippedArticles();
  topics = await createTopics(articles, await indexTopics(articles));
});

const excerptsOf = ({ groups }: Lookup) => groups.flatMap(({ excerpts }) => excerpts);
const marksOf = (excerpt: Excerpt) =>
  excerpt.highlights.map((range) => textOf(excerpt.article, range));

describe('an entity', () => {
  it.each([
    ['Lavrov', 'Sergei Lavrov'],
    ['sergei  lavrov', 'Sergei Lavrov'],
    ['Sergei\u202eLavrov', 'Sergei Lavrov'],
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Mr Putin', 'Vladimir Putin'],
    ['President Xi', 'Xi Jinping'],
    ['Xi’s', 'Xi Jinping'],
    ['the Kremlin', 'Kremlin'],
    ['us', 'United States'],
    ['America', 'United States'],
    ['May 16th', '16 May 2024'],
    ['16 May 2024', '16 May 2024'],
    ['240.1 billion dollars', '$240.1bn'],
    ['80%', 'about 80 per cent'],
  ])('is understood by %j', (typed, name) => {
    expect(topics.lookup(typed)).toMatchObject({ topic: name, isCorrected: false });
    expect(topics.lookup(typed).entity?.name).toBe(name);
  });

  it.each([
    ['lavrof', 'Sergei Lavrov'],
    ['Vladimir Puttin', 'Vladimir Putin'],
    ['moskow', 'Moscow'],
    ['Ukrane', 'Ukraine'],
    ['Russland', 'Russia'],
    ['états-unis', 'United States'],
    ['Vereinigte Staaten', 'United States'],
  ])('is understood with a typo, or in another language: %j', (typed, name) => {
    const { entity, isCorrected } = topics.lookup(typed);
    expect([entity?.name, isCorrected]).toEqual([name, true]);
  });

  it('is not understood where another country is meant, which is only nearly so called', () => {
    expect(topics.lookup('Iraq')).toMatchObject({ entity: null, groups: [], nearest: ['Iran'] });
  });

  it('gives every sentence that names it, by article, the names marked', () => {
    const lookup = topics.lookup('Lavrov');
    expect(lookup.groups.map(({ excerpts }) => excerpts.length)).toEqual([2, 1]);
    expect(excerptsOf(lookup).map(marksOf)).toEqual([
      ['Sergei Lavrov'],
      ['Lavrov'],
      ['Sergei Lavrov'],
    ]);
  });
});

describe('words', () => {
  it('are found in all their forms, and all of them in one sentence', () => {
    const sanctions = topics.lookup('sanction');
    expect(sanctions.entity).toBeNull();
    expect(new Set(excerptsOf(sanctions).flatMap(marksOf))).toEqual(new Set(['sanctions']));
    const both = topics.lookup('sanctions allies');
    expect(excerptsOf(both)).toHaveLength(1);
    for (const excerpt of excerptsOf(both)) {
      expect(marksOf(excerpt)).toEqual(expect.arrayContaining(['allies', 'sanctions']));
    }
  });

  it.each(['"no limits"', '“No  LIMITS”', '‘no limits’', '«no limits»', '"no limits'])(
    'in quotation marks are found to the letter: %s',
    (typed) => {
      const found = excerptsOf(topics.lookup(typed));
      expect(found.map(marksOf)).toEqual([['no limits'], ['no limits'], ['no limits']]);
    },
  );

  it('in quotation marks are not found in another form, or as part of a word', () => {
    expect(topics.lookup('"sanction"').groups).toEqual([]);
    expect(topics.lookup('"limit"').groups).toEqual([]);
  });

  it('in quotation marks are found whatever apostrophe is typed, beside other words', () => {
    const found = excerptsOf(topics.lookup('"Putin\'s visit" China'));
    expect(found.length).toBeGreaterThan(0);
    for (const excerpt of found) expect(marksOf(excerpt).join(' ')).toMatch(/Putin’s visit.*China/);
  });

  it('that no sentence holds give nothing, and the nearest entities', () => {
    expect(topics.lookup('Sergei the submarine')).toMatchObject({ entity: null, groups: [] });
    for (const typed of ['', ' ', '!!!', '"', '""', '<@1>', '\u0000']) {
      expect(topics.lookup(typed)).toMatchObject({ entity: null, groups: [], nearest: [] });
    }
  });
});

describe('suggestions', () => {
  it('are the most mentioned where nothing is typed', () => {
    const suggestions = topics.suggest('', 25);
    expect(suggestions).toHaveLength(25);
    expect(suggestions.slice(0, 2).map(({ topic }) => topic)).toEqual(['China', 'Vladimir Putin']);
  });

  it.each(['lav', 'lavrof', 'sergei l', 'LAVROV', 'lavorv'])(
    'find Sergei Lavrov by %j',
    (typed) => {
      expect(topics.suggest(typed, 25)[0]).toEqual({
        topic: 'Sergei Lavrov',
        articles: 2,
        quotes: 3,
      });
    },
  );

  it.each([
    ['America', 'United States'],
    ['russland', 'Russia'],
    ['Sergey Lavrov', 'Sergei Lavrov'],
  ])('begin with what %j would be understood as', (typed, name) => {
    expect(topics.suggest(typed, 25)[0]?.topic).toBe(name);
  });

  it('offer the words themselves where sentences hold them', () => {
    expect(topics.suggest('sanctions', 25)).toEqual([
      { topic: 'sanctions', articles: 4, quotes: 7 },
    ]);
    expect(topics.suggest('zzz', 25)).toEqual([]);
  });

  it('give what they say when they are looked up', () => {
    for (const { topic, articles, quotes } of topics.suggest('', 1_000)) {
      const lookup = topics.lookup(topic);
      expect(lookup.isCorrected).toBe(false);
      expect([topic, lookup.groups.length, excerptsOf(lookup).length]).toEqual([
        topic,
        articles,
        quotes,
      ]);
    }
  });
});

it('highlights only inside whole sentences, whatever the articles and whatever is typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryText,
      fc.oneof(arbitraryText, fc.constantFrom('Putin', '"He It"', '“left.', '$240', 'U.S.')),
      async (body, typed) => {
        const article = articleOf(`Putin left.\n\n${body.replaceAll('\0', ' ')}`);
        const found = await createTopics([article], await indexTopics([article]));
        const lookups = [found.lookup(typed), found.lookup(`"${body.slice(0, 12)}"`)];
        for (const excerpt of lookups.flatMap(excerptsOf)) {
          const sentence = article.sentences.find(({ start }) => start === excerpt.start);
          expect(sentence).toMatchObject({ end: excerpt.end, paragraph: excerpt.paragraph });
          expect(excerpt.highlights.length).toBeGreaterThan(0);
          for (const { start, end } of excerpt.highlights) {
            expect(excerpt.start <= start && start < end && end <= excerpt.end).toBe(true);
          }
        }
        expect(found.suggest(typed, 25).length).toBeLessThanOrEqual(25);
      },
    ),
    { numRuns: 100 },
  );
});

describe('names and days of other articles', () => {
  const bodies = [
    'Anna Novak, the health minister, met Petr Novak, the head of the harbour authority. Anna Novak said the clinic would open in June. Petr Novak said the pier would open in July.\n\nNovak added that the clinic would have 40 beds.\n\nAbdel Fattah el-Sisi sent greetings. Mr El-Sisi will visit in June.',
    '---\npublished: 2024-05-15\n---\nThe port was opened today. Crown Prince Mohammed bin Salman met Mr van der Meer and President Bashar al-Assad. It will close on Thursday. The fair ran from 14 to 16 May. In 2019 it was shut.',
  ];
  let others: Topics;
  beforeAll(async () => {
    const articles = bodies.map((body, i) => articleOf(body, `a${i}`));
    others = await createTopics(articles, await indexTopics(articles));
  });
  const textsOf = (typed: string) =>
    excerptsOf(others.lookup(typed)).map((excerpt) => textOf(excerpt.article, excerpt));

  it.each(['Novak', 'novak', 'Mr Novak', 'Novak’s'])(
    'shows both who share a surname: %j',
    (typed) => {
      const { entity, nearest } = others.lookup(typed);
      expect([entity, [...nearest].sort()]).toEqual([null, ['Anna Novak', 'Petr Novak']]);
      expect(textsOf(typed)).toHaveLength(4);
    },
  );

  it('shows one of them by the full name', () => {
    expect(others.lookup('Anna Novak')).toMatchObject({ topic: 'Anna Novak', nearest: [] });
  });

  it.each([
    ['el-Sisi', 'Abdel Fattah el-Sisi'],
    ['El-Sisi', 'Abdel Fattah el-Sisi'],
    ['Sisi', 'Abdel Fattah el-Sisi'],
    ['bin Salman', 'Mohammed bin Salman'],
    ['Salman', 'Mohammed bin Salman'],
    ['van der Meer', 'van der Meer'],
    ['al-Assad', 'Bashar al-Assad'],
  ])('takes particles for parts of names: %j', (typed, name) => {
    expect(others.lookup(typed).entity?.name).toBe(name);
  });

  it.each(['15 May', 'May 15', '15 May 2024', 'May 15th, 2024'])('finds what means %j', (typed) => {
    expect(textsOf(typed)).toEqual([
      'The port was opened today.',
      'The fair ran from 14 to 16 May.',
    ]);
  });

  it.each([
    ['16 May', ['It will close on Thursday.', 'The fair ran from 14 to 16 May.']],
    ['15 May 2023', []],
    ['17 May', []],
  ])('finds of %j no other day', (typed, texts) => {
    expect(textsOf(typed)).toEqual(texts);
  });

  it.each(['the', 'what is it', 'of the', 'The'])(
    'finds nothing for words without content: %j',
    (typed) => {
      expect(others.lookup(typed)).toMatchObject({ entity: null, groups: [], nearest: [] });
    },
  );

  it('finds words without content in quotation marks', () => {
    expect(textsOf('"the clinic"')).toHaveLength(2);
    expect(textsOf('"of the"')).toHaveLength(1);
  });
});

describe('in articles of two sentences', () => {
  const topicsOf = async (...bodies: string[]) => {
    const articles = bodies.map((body, i) => articleOf(body, `b${i}`));
    return createTopics(articles, await indexTopics(articles));
  };
  const sentences = (lookup: Lookup) =>
    excerptsOf(lookup).map((excerpt) => textOf(excerpt.article, excerpt));

  it.each([
    ['van Gogh', 'Vincent van Gogh painted it. Van Gogh stayed.', 'Vincent van Gogh'],
    [
      'von der Leyen',
      'President Ursula von der Leyen spoke. Von der Leyen left.',
      'Ursula von der Leyen',
    ],
    ['van Persie', 'Footballer Robin van Persie scored. Van Persie left.', 'Robin van Persie'],
    ['Sisi', 'Abdel Fattah el-Sisi came. President Sisi stayed.', 'Abdel Fattah el-Sisi'],
    ['el-Sisi', 'Abdel Fattah el-Sisi came. Sisi stayed.', 'Abdel Fattah el-Sisi'],
    ['Sadr', 'Leader Muqtada al-Sadr came. Sadr stayed.', 'Muqtada al-Sadr'],
    ['bin Laden', 'They hunted Osama bin Laden. Bin Laden fled.', 'Osama bin Laden'],
    ['Xi', 'President Xi Jinping came. President Xi stayed.', 'Xi Jinping'],
  ])('%j is one person, however the name begins: %j', async (typed, body, name) => {
    const lookup = (await topicsOf(body)).lookup(typed);
    expect([lookup.entity?.name, sentences(lookup).length]).toEqual([name, 2]);
  });

  it.each([
    ['Kim', 'Kim Jong Un met Kim Yo Jong. Kim left.', ['Kim Jong Un', 'Kim Yo Jong']],
    [
      'Bush',
      'George W. Bush met George H. W. Bush. Bush spoke.',
      ['George H. W. Bush', 'George W. Bush'],
    ],
    ['Novack', 'Anna Novak met Petr Novak. Novak spoke.', ['Anna Novak', 'Petr Novak']],
    [
      'Garcia',
      'Juan Garcia met Maria Garcia Lopez. On Monday Garcia won.',
      ['Juan Garcia', 'Maria Garcia Lopez'],
    ],
    ['Francis', 'Pope Francis came. Francis Coppola left.', ['Francis Coppola', 'Pope Francis']],
    [
      'Luther',
      'Martin Luther King Jr. came. Martin Luther left.',
      ['Martin Luther', 'Martin Luther King Jr'],
    ],
    [
      'George Bush',
      'In 1990 George Bush senior came. George W. Bush left.',
      ['George Bush senior', 'George W. Bush'],
    ],
    ['Martin', 'Martin Luther came. Ricky Martin left.', ['Martin Luther', 'Ricky Martin']],
  ])('%j may be either, and both are offered: %j', async (typed, body, names) => {
    const lookup = (await topicsOf(body)).lookup(typed);
    expect([lookup.entity, lookup.nearest.toSorted()]).toEqual([null, names]);
    expect(sentences(lookup)).toHaveLength(2);
  });

  it('takes the first word of two names for the one that the articles call so', async () => {
    const found = await topicsOf(
      'President Xi Jinping came. Xi left.',
      'Premier Xi Zhongxun came.',
    );
    expect(found.lookup('Xi').entity?.name).toBe('Xi Jinping');
  });

  it('takes the first word of two names for a place that is called so', async () => {
    const found = await topicsOf('Singer Jordan Peters met Singer Jordan Hill in Jordan.');
    expect(found.lookup('Jordan').entity?.kind).toBe('place');
  });

  it.each([
    ['Bill Clinton', 'Senator Hillary Clinton came. Her husband Bill Clinton left.'],
    ['Bill Gates', 'Melinda Gates spoke. Then Bill Gates left.'],
    ['will smith', 'President Mark Smith spoke. Will Smith left.'],
    ['Rose Smith', 'President Mark Smith spoke. In Rome Rose Smith left.'],
    ['Frank Black', 'Joan Black sang. Frank Black left.'],
    ['Dean Martin', 'Ricky Martin sang. Dean Martin left.'],
    ['Lewis Hamilton', 'Alexander Hamilton wrote. Then Lewis Hamilton left.'],
    ['Lyudmila Zubkova', 'Viktor Zubkov came. The day before lyudmila zubkova left.'],
    ['Grace Park', 'Singer Anna Park came. Grace Park left.'],
    ['Billie Jean King', 'Author Stephen King came. Then Billie Jean King left.'],
    ['Pope Francis', 'Francis Coppola came. Pope Francis left.'],
    ['Prince William', 'William Hague came. The prince William left.'],
    ['King Charles', 'Charles Darwin came. King Charles left.'],
    ['queen elizabeth', 'Elizabeth Taylor came. Queen Elizabeth left.'],
    ['Emir Tamim', 'Tamim Iqbal came. Emir Tamim left.'],
    ['Saint Peter', 'Peter Novak came. The feast of Saint Peter left.'],
    ['Martin Luther', 'Martin Luther King Jr. came. Martin Luther left.'],
    ['George W. Bush', 'In 1990 George Bush senior came. George W. Bush left.'],
    ['Donald Trump Jr.', 'Donald Trump came. Donald Trump Jr left.'],
  ])('%j is nobody else of that name: %j', async (typed, body) => {
    const found = sentences((await topicsOf(body)).lookup(typed));
    expect(found).toEqual([expect.stringMatching(/ left\.$/)]);
  });

  it.each([
    ['Bill Gates', 'Melinda Gates spoke.', ['Melinda Gates']],
    ['Will Smith', 'President Mark Smith spoke.', ['Mark Smith']],
    ['Lyudmila Putin', 'Vladimir Putin spoke.', ['Vladimir Putin']],
    ['Queen Victoria', 'Victoria Beckham spoke.', []],
    ['George H. W. Bush', 'Later George W. Bush spoke.', ['George W. Bush']],
  ])('%j is not found where only another is named: %j', async (typed, body, nearest) => {
    expect((await topicsOf(body)).lookup(typed)).toMatchObject({
      entity: null,
      groups: [],
      nearest,
    });
  });

  it.each([
    ['Vlad Putin', 'Vladimir Putin spoke.', 'Vladimir Putin'],
    ['V. Putin', 'Vladimir Putin spoke.', 'Vladimir Putin'],
    ['A. Hamilton', 'Alexander Hamilton wrote. Then Lewis Hamilton drove.', 'Alexander Hamilton'],
    ['Mr Bob Novak', 'Anna Novak came. Robert Novak left.', 'Robert Novak'],
    ['Wladimir Putin', 'Vladimir Putin spoke.', 'Vladimir Putin'],
  ])('%j is understood by another form of the first name: %j', async (typed, body, topic) => {
    expect((await topicsOf(body)).lookup(typed)).toMatchObject({ topic, isCorrected: true });
  });

  it.each([
    ['Hillary Rodham Clinton', 'Hillary Clinton spoke.', 'Hillary Clinton'],
    ['Martin Luther King', 'Martin Luther King, Jr., spoke.', 'Martin Luther King Jr'],
    ['Foreign Minister Lavrov', 'Sergei Lavrov spoke.', 'Sergei Lavrov'],
    ['Mr King', 'Author Stephen King spoke.', 'Stephen King'],
    ['King Charles', 'King Charles III came. King Charles spoke.', 'King Charles III'],
    [
      'Prince Mohammed',
      'Crown Prince Mohammed bin Salman came. Prince Mohammed spoke.',
      'Mohammed bin Salman',
    ],
  ])('%j is who is meant: %j', async (typed, body, topic) => {
    expect((await topicsOf(body)).lookup(typed)).toMatchObject({ topic, isCorrected: false });
  });

  it('says that a typo in a shared name was understood', async () => {
    const found = await topicsOf('Anna Novak came.', 'Petr Novak came.');
    expect(found.lookup('Novack')).toMatchObject({ topic: 'Novak', isCorrected: true });
    expect(found.lookup('Novak')).toMatchObject({ topic: 'Novak', isCorrected: false });
  });
});
