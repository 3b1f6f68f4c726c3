import { describe, expect, it } from 'vitest';
import { isSameValue, valuesIn } from '../../src/text/values.js';

const one = (text: string) => {
  const [value] = valuesIn(text);
  return value && [value.unit, value.amount];
};

describe('values', () => {
  it.each([
    ['US$200 billion', '$200bn'],
    ['$240.1bn', '240.1 billion dollars'],
    ['26.3 percent', '26.3%'],
    ['80 per cent', '80%'],
    ['two days', '2 days'],
    ['1,000 people', '1000 people'],
    ['more than US$200 billion', 'US$200 billion'],
    ['16 May', 'May 16'],
    ['the 16th of May', 'May 16'],
    ['thirty-five people', '35 people'],
    ['240.1 billion U.S. dollars', '$240.1bn'],
    ['2023', '2023 when'],
    ['2023', 'In 2023 trade fell'],
    ['1500 villages', 'in 1500 villages'],
  ])('are equal however they are written: %j and %j', (a, b) => {
    expect(one(a)).toBeDefined();
    expect(one(a)).toEqual(one(b));
  });

  it.each([
    ['more than US$200 billion', '$240.1bn'],
    ['$200bn', '€200bn'],
    ['24 percent', '26.3 percent'],
    ['two days', 'two weeks'],
    ['2022', '2023'],
    ['May 16', 'June 16'],
    ['May 16', 'May 17'],
    ['75 years', '2023'],
    ['1,200 people', '2022'],
    ['five people', 'thirty-five people'],
  ])('are not equal: %j and %j', (a, b) => {
    expect(one(a)).toBeDefined();
    expect(one(b)).toBeDefined();
    expect(one(a)).not.toEqual(one(b));
  });

  it('are named as they are written, with what qualifies them', () => {
    expect(valuesIn('reached more than US$200 billion in 2023')).toMatchObject([
      { text: 'more than US$200 billion', unit: 'dollar', amount: 2e11 },
      { text: '2023', unit: 'year', amount: 2023 },
    ]);
  });

  it('are the same where one is rough and the other near it', () => {
    const [rough, near, far] = valuesIn('about $240bn, $240.1bn, $200bn');
    if (!rough || !near || !far) throw new Error('Three values were to be found.');
    expect(isSameValue(rough, near)).toBe(true);
    expect(isSameValue(rough, far)).toBe(false);
    expect(isSameValue(near, far)).toBe(false);
  });

  it('are found in a text of nothing but digits or spaces without getting lost in it', () => {
    for (const text of ['1'.repeat(50_000), '1,'.repeat(25_000), ' '.repeat(50_000)]) {
      const since = process.cpuUsage().user;
      valuesIn(`${text}x`);
      expect((process.cpuUsage().user - since) / 1e6).toBeLessThan(2);
    }
  });

  it.each(['', 'Sergei Lavrov', 'a strategic partnership', 'someone', 'COVID-19 cases'])(
    'are none in %j',
    (text) => {
      expect(valuesIn(text)).toEqual([]);
    },
  );
});
