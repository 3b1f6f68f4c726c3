import { describe, expect, it } from 'vitest';
import { dateLabel } from '../../src/wording/dates.js';

describe('a date in words', () => {
  it.each([
    [{ year: 2024, month: 5, day: 16 }, 'May 16, 2024', '16. Mai 2024', '16 mai 2024'],
    [{ year: 2022, month: 2 }, 'February 2022', 'Februar 2022', 'février 2022'],
    [{ year: 1949 }, '1949', '1949', '1949'],
    [{ month: 5, day: 7 }, 'May 7', '7. Mai', '7 mai'],
    [{ month: 2, day: 29 }, 'February 29', '29. Februar', '29 février'],
    [{ month: 4 }, 'April', 'April', 'avril'],
  ])('says no more than is certain: %j', (date, ...labels) => {
    expect(['en', 'de', 'fr'].map((language) => dateLabel(date, null, language))).toEqual(labels);
  });

  it('is a span where it has an end', () => {
    const [from, to] = [
      { year: 2024, month: 5, day: 16 },
      { year: 2024, month: 5, day: 17 },
    ];
    expect(dateLabel(from, to, 'en')).toBe('May 16 – 17, 2024');
    expect(dateLabel({ year: 2019 }, { year: 2021 }, 'en')).toBe('2019 – 2021');
  });

  it.each([
    [{ month: 11, day: 28 }, { year: 2023, month: 2, day: 3 }, 'November 28 – February 3, 2023'],
    [{ year: 2023, month: 12, day: 11 }, { month: 3, day: 4 }, 'December 11, 2023 – March 4'],
    [{ month: 11, day: 28 }, { month: 2, day: 3 }, 'November 28 – February 3'],
    [{ year: 2023 }, { year: 2024, month: 2 }, '2023 – February 2024'],
  ])('shows no year that stands in for none: %j to %j', (from, to, label) => {
    expect(dateLabel(from, to, 'en')).toBe(label);
  });
});
