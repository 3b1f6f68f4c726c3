// From ranked excerpts to the lines of a summary: how many, and in which order they are read.
import { type Excerpt, textOf } from '../corpus/article.js';
import { lengthOf } from '../corpus/ranges.js';

/** Lines at most: fewer where the articles say less about the topic, or where they would not fit. */
export const LENGTHS = { short: 3, medium: 5, long: 8 } as const;

export type Length = keyof typeof LENGTHS;

export const LENGTH_NAMES = Object.keys(LENGTHS) as Length[];

/** Characters of all lines: as much as a phone's screen or two. */
const MAX_TEXT = 1_100;

/** How a sentence begins that leans on the one before it. */
const LEANING =
  /^["'“‘]?(?:but|and|or|so|yet|still|also|however|instead|meanwhile|moreover|furthermore|nevertheless|besides|therefore|thus|then|otherwise|in addition|for example|for instance)(?![\p{L}\p{N}])/iu;

/** Whether lines at these positions of a ranking can be shown together. */
export type Fits = (chosen: readonly number[]) => boolean;

export function fitsScreen(ranked: readonly Excerpt[]): Fits {
  return (chosen) => lengthOf(chosen.flatMap((position) => ranked[position] ?? [])) <= MAX_TEXT;
}

/** Positions of the best that fit together, best first. */
export function bestLines(
  ranked: readonly Excerpt[],
  count: number,
  fits = fitsScreen(ranked),
): number[] {
  let chosen: number[] = [];
  for (const position of ranked.keys()) {
    if (chosen.length === count) break;
    if (fits([...chosen, position])) chosen = [...chosen, position];
  }
  return chosen;
}

/**
 * The positions in the order in which they are to be read. Articles that all say when they were published
 * come in that order (Barzilay, Elhadad and McKeown 2002: readers follow chronology best); otherwise the
 * article of the best line that can stand first comes first. Within an article the order is the author's own. What else is
 * chosen does not change the order of two lines.
 */
export function inReadingOrder(ranked: readonly Excerpt[], chosen: readonly number[]): number[] {
  const independent = ranked.filter((line) => !LEANING.test(textOf(line.article, line)));
  const articles = [...new Set([...independent, ...ranked].map(({ article }) => article))];
  if (articles.every(({ published }) => published !== undefined)) {
    articles.sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''));
  }
  const places = ranked.map(({ article, start }) => ({ order: articles.indexOf(article), start }));
  const placeOf = (position: number) => places[position] ?? { order: 0, start: 0 };
  return chosen.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one.order - other.order || one.start - other.start;
  });
}
