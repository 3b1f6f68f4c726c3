import { describe, expect, it } from 'vitest';
import { withWholeList } from '../../src/reading/name-list.js';

const mark = (text: string, ...marked: string[]) => {
  const spans = marked.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  return withWholeList(text, spans).map(({ start, end }) => text.slice(start, end));
};

describe('a marked name', () => {
  it('brings the other names of its list with it', () => {
    const text =
      'Along with the CEOs, Anna Blum, Mr Roth’s new minister, Foreign Minister Carl Dorn, Council Secretary Eva Frei, and trade adviser Gero Hahn will also be there.';
    const all = [
      'Anna Blum',
      'Foreign Minister Carl Dorn',
      'Council Secretary Eva Frei',
      'Gero Hahn',
    ];
    for (const name of ['Anna Blum', 'Carl Dorn', 'trade adviser Gero Hahn']) {
      expect(mark(text, name)).toEqual(all);
    }
  });

  it('is left alone where there is no list', () => {
    expect(mark('Anna Blum met Carl Dorn in Bonn.', 'Anna Blum')).toEqual(['Anna Blum']);
    expect(mark('Anna Blum and Carl Dorn met.', 'Carl Dorn')).toEqual(['Carl Dorn']);
  });

  it.each([
    'On Thursday, Anna Blum, the leader of China, welcomed Carl Dorn, and the two held talks in Bonn.',
    'Putin arrived in Bonn on Thursday, met Anna Blum, and will travel to Ulm.',
    'Anna Blum, Carl Dorn, Eva Frei.',
  ])('is left alone where commas make no list: %s', (text) => {
    expect(mark(text, 'Anna Blum')).toEqual(['Anna Blum']);
  });

  it('is left alone where it is not in the list', () => {
    const text =
      'Anna Blum, who has led the country since the election in spring of last year, met Carl Dorn, Eva Frei and Gero Hahn.';
    expect(mark(text, 'Anna Blum')).toEqual(['Anna Blum']);
  });

  it('keeps what else was marked', () => {
    const text =
      'Anna Blum, Carl Dorn and Eva Frei will go to Bonn in the new year, say officials.';
    expect(mark(text, 'Carl Dorn', 'officials')).toContain('officials');
  });

  it('may be nothing', () => {
    expect(mark('Nobody came.')).toEqual([]);
  });
});
