// What is read of a sentence of eval/data/dates.jsonl, beside what is written there.
import { z } from 'zod';
import { textOf } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/load.js';
import type { CalendarDate } from '../../src/timeline/calendar.js';
import { expressionsIn } from '../../src/timeline/dates-in-sentence.js';

export const lineSchema = z.strictObject({
  published: z.string(),
  text: z.string(),
  dates: z.array(z.strictObject({ text: z.string(), from: z.string(), to: z.string() })),
});

type Line = z.infer<typeof lineSchema>;
export type Written = Line['dates'][number];

/**
 * As `/timeline` reads it. Wrong is what is read of other words, or as another time; a day whose year is left open is
 * missed. A day or a month without a year is written as "--05-16" or "--05"; only words of which nothing at all is
 * certain are not read.
 */
export function comparison({ published, text, dates }: Line) {
  const written = Buffer.from(`---\npublished: ${published}\n---\n${text}\n`);
  const article = parseArticle('dates.txt', written);
  const read = article.sentences.flatMap((sentence) =>
    expressionsIn(sentence, article).flatMap(({ start, end, date, until }): Written[] => {
      if (date?.year === undefined && date?.month === undefined) return [];
      const words = textOf(article, sentence).slice(start, end);
      return [{ text: words, from: firstDay(date), to: lastDay(until ?? date) }];
    }),
  );
  const isSame = (a: Written, b: Written) =>
    a.from === b.from && a.to === b.to && (a.text.includes(b.text) || b.text.includes(a.text));
  return {
    right: dates.filter((date) => read.some((each) => isSame(date, each))),
    missed: dates.filter((date) => !read.some((each) => isSame(date, each))),
    wrong: read.filter((each) => !dates.some((date) => isSame(date, each) || isOpen(each, date))),
  };
}

function isOpen(read: Written, { text, from, to }: Written): boolean {
  const isOfDay = (day: string, whole: string) =>
    day.startsWith('--') && whole.endsWith(day.slice(1));
  return read.text === text && isOfDay(read.from, from) && isOfDay(read.to, to);
}

function firstDay(date: CalendarDate): string {
  const { year, month = 1, day = 1 } = date;
  return year === undefined ? withoutYear(date) : iso(Date.UTC(year, month - 1, day));
}

function lastDay(date: CalendarDate): string {
  const { year, month = 12, day } = date;
  if (year === undefined) return withoutYear(date);
  return iso(day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0));
}

function withoutYear({ month = 1, day }: CalendarDate): string {
  return ['-', month, ...(day === undefined ? [] : [day])]
    .map((each) => String(each).padStart(typeof each === 'number' ? 2 : 1, '0'))
    .join('-');
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
