// Entities of made-up articles: what is one, of which kind, and under which names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../src/topics/entities/find-entities.js';
import type { Entity } from '../../../src/topics/entity.js';
import { arbitraryText } from '../../support/arbitrary-text.js';
import { articleOf } from '../../support/articles.js';

const entitiesOf = (...bodies: string[]) =>
  findEntities(bodies.map((body, i) => articleOf(body, `a${i}`)));

const shown = (entities: readonly Entity[], kind: Entity['kind']) =>
  entities
    .filter((entity) => entity.kind === kind)
    .map(({ name }) => name)
    .toSorted();

describe('persons', () => {
  it.each([
    ['The report was read by President Jane Okafor on Monday.', ['Jane Okafor']],
    [
      'He met German Chancellor Olaf Scholz and adviser Tomasz Wolski.',
      ['Olaf Scholz', 'Tomasz Wolski'],
    ],
    ['Wang Fang, the city’s top doctor, left.', ['Wang Fang']],
    ['U.S. Secretary of State Antony Blinken left.', ['Antony Blinken']],
    ['Then Ursula von der Leyen said it was over.', ['Ursula von der Leyen']],
    ['The CEO of Acme Steel left.', []],
    [
      'There Bill Gates met Frank Black. Will Smith left.',
      ['Bill Gates', 'Frank Black', 'Will Smith'],
    ],
    ['Will Russia win? Will Putin stay? They met in the Rose Garden.', ['Putin']],
    ['The Christian Democrats met.', []],
    ['Author Alexander Pope met Pope Francis.', ['Alexander Pope', 'Pope Francis']],
    ['The talks with Jordan King Abdullah ended.', ['King Abdullah']],
  ])('are found by their titles and first names: %s', async (body, names) => {
    expect(shown(await entitiesOf(body), 'person')).toEqual(names);
  });

  it('are one under all their names, in all articles', async () => {
    const [person, ...others] = await entitiesOf(
      'Prime Minister Viktor Orban left. Mr Orban said no more. Orban’s plane was late.',
      'It was Orban who said so.',
    );
    expect(person).toMatchObject({ kind: 'person', name: 'Viktor Orban' });
    expect(new Set(person?.names)).toEqual(new Set(['Viktor Orban', 'Orban']));
    expect(person?.mentions).toHaveLength(4);
    expect(others).toEqual([]);
  });

  it('of one last name are told apart where the article tells', async () => {
    const entities = await entitiesOf(
      'President Joe Biden spoke. Biden left.',
      'Lawyer Hunter Biden spoke, said spokesman Hunter Biden. Then Biden left.',
      'It was Mr Biden.',
    );
    const counts = entities.map(({ name, mentions }) => [name, mentions.length]);
    expect(counts).toEqual([
      ['Hunter Biden', 3],
      ['Joe Biden', 2],
      ['Biden', 1],
    ]);
  });
});

it('takes a first name for somebody of another article only where it is a last name too', async () => {
  const entities = await entitiesOf(
    'President Xi Jinping met Governor William Novak.',
    'William spoke. Mr Xi left.',
  );
  const names = entities.filter(({ kind }) => kind === 'person').map((person) => person.names);
  expect(names).toContainEqual(['Xi Jinping', 'Xi']);
  expect(names).toContainEqual(['William Novak']);
});

describe('places', () => {
  it('are one under all usual names of a country', async () => {
    const [country, ...others] = await entitiesOf(
      'The United States and its allies met the U.S. envoy. US trade fell. The USA left. U.S.-led talks ended.',
    );
    expect(country).toMatchObject({ kind: 'place', name: 'United States' });
    expect(country?.mentions).toHaveLength(5);
    expect(others).toEqual([]);
  });

  it('are told from the money and the pronoun', async () => {
    expect(await entitiesOf('They gave us US$200 billion.')).toMatchObject([{ kind: 'figure' }]);
  });

  it('are found by what is said of them', async () => {
    const entities = await entitiesOf(
      'The eastern city of Zolotograd lies on the Amber Sea, far from the West.',
    );
    expect(shown(entities, 'place')).toEqual(['Amber Sea', 'West', 'Zolotograd']);
  });

  it('are no languages', async () => {
    const body = 'The letter was in English. The reply in Spanish came from Nauru.';
    expect(shown(await entitiesOf(body), 'place')).toEqual(['Nauru']);
  });

  it('of two states of nearly the same name are two', async () => {
    const entities = await entitiesOf(
      'The People’s Republic of China and the Republic of China differ, said China.',
    );
    expect(entities.map(({ names }) => new Set(names))).toEqual([
      new Set(['China', 'People’s Republic of China']),
      new Set(['Republic of China']),
    ]);
  });
});

describe('organisations', () => {
  it('are found by their heads, with what belongs to them', async () => {
    const entities = await entitiesOf(
      'The Chinese Foreign Ministry, the Institute for Financial Studies and Security Council Secretary Ivan Petrov met at Renmin University.',
    );
    expect(shown(entities, 'organisation')).toEqual([
      'Chinese Foreign Ministry',
      'Institute for Financial Studies',
      'Renmin University',
      'Security Council',
    ]);
  });

  it('are one with their letters', async () => {
    const [first, ...others] = await entitiesOf(
      'The World Health Organization met. The WHO said so. Later the WHO confirmed it.',
    );
    expect(first?.kind).toBe('organisation');
    expect(new Set(first?.names)).toEqual(new Set(['World Health Organization', 'WHO']));
    expect(others).toEqual([]);
  });
});

describe('dates and figures', () => {
  it('are found as exactly as they are written', async () => {
    const entities = await entitiesOf(
      'On May 16 and 17, 2024, they met. In February 2022 and in 2023 trade was $240.1bn, up 26.3 percent. They may meet in May.',
      'The visit is on May 16-17, in two days.',
    );
    expect(shown(entities, 'date')).toEqual([
      '16 May 2024',
      '17 May 2024',
      '2023',
      'February 2022',
      'May',
    ]);
    expect(shown(entities, 'figure')).toEqual(['$240.1bn', '26.3 percent']);
  });

  it.each([
    ['The survey took place from 22 to     28 Jan. in the square.', ['28 January']],
    ['It fell in the early morning of 14 November.', ['14 November']],
    ['On the afternoon of 15 November 2023 it rained.', ['15 November 2023']],
    ['The office is open from Monday to 3 June.', ['3 June']],
    ['It ran from 3 June to Friday.', ['3 June']],
    ['It began at 3 pm and went on for the whole morning.', []],
  ])('are days, whatever time of day or weekday is beside them: %j', async (body, names) => {
    expect(shown(await entitiesOf(body), 'date')).toEqual(names);
  });

  it('are one however an amount is written', async () => {
    const [figure, ...others] = await entitiesOf('It is US$200 billion. It was $200bn.');
    expect(figure?.mentions).toHaveLength(2);
    expect(others).toEqual([]);
  });
});

it('takes no word for a name because it opens a sentence or stands in a heading', async () => {
  const entities = await entitiesOf(
    'Officials Fear Trade Will Suffer In Germany\n\nTrade fell. Officials said so. Spending rose in Germany.',
  );
  expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Germany', 2]]);
});

it('takes no text in capitals for a name', async () => {
  expect(await entitiesOf(`then ${'Alpha Beta Gamma '.repeat(20)}University`)).toEqual([]);
});

it('gives ranges of the body and distinct names, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryText, async (body) => {
      const article = articleOf(`Putin left.\n\n${body.replaceAll('\0', ' ')}`);
      const entities = await findEntities([article]);
      expect(new Set(entities.map(({ name }) => name)).size).toBe(entities.length);
      for (const { mentions, names } of entities) {
        expect(names.length).toBeGreaterThan(0);
        for (const { start, end } of mentions) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(article.body.length);
        }
      }
    }),
    { numRuns: 50 },
  );
});
