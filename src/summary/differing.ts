// Which lines give different figures for one thing: they are read first, side by side, the figures marked.
import type { Excerpt, Range } from '../corpus/article.js';
import { bestLines, type Fits, fitsScreen, inReadingOrder } from './lines.js';

/** A figure in one of the ranked lines. */
export interface LineFigure extends Range {
  /** That of the line. */
  readonly position: number;
}

/** The versions of one figure, each with all lines that have it. */
export type DifferingFigure = readonly (readonly LineFigure[])[];

export async function differingFigures(
  ranked: readonly Excerpt[],
): Promise<readonly DifferingFigure[]> {
  // Loads compromise, which takes a moment: an inference process that summarises nothing does without.
  const { figuresAmong } = await import('../comparison/figures-among.js');
  const places = ranked.flatMap(({ article, start, end }) =>
    article.sentences
      .filter((sentence) => start <= sentence.start && sentence.end <= end)
      .map((sentence) => ({ article, sentence })),
  );
  const lineOf = (article: Excerpt['article'], { start, end }: Range) =>
    ranked.findIndex(
      (line) => line.article.id === article.id && line.start <= start && end <= line.end,
    );
  return (await figuresAmong(places)).map((sides) =>
    sides.map((side) =>
      side.flatMap(({ article, highlights }) =>
        highlights.map(({ start, end }) => ({
          position: lineOf(article, { start, end }),
          start,
          end,
        })),
      ),
    ),
  );
}

/** What the lines of a summary are chosen from. */
export interface Choosable {
  /** Best first, none overlapping another. */
  readonly ranked: readonly Excerpt[];
  /**
   * How many of them, from the first, are surely about the topic and say a thing only once: what a summary
   * is made of. The others can replace one of them, or be added; what repeats another comes last.
   */
  readonly relevant: number;
  /** Figures of which two of them or more give different versions. */
  readonly differing: readonly DifferingFigure[];
}

/**
 * Positions of the best lines. Where they have one version of a figure, the best line with another takes the
 * place of the last that has neither: where the articles differ, both sides are shown.
 */
export function firstLines(
  { ranked, relevant, differing }: Choosable,
  count: number,
  fits: Fits = fitsScreen(ranked),
): number[] {
  const chosen = bestLines(ranked.slice(0, relevant), count, fits);
  for (const sides of differing) {
    const positions = sides.map((side) => side.map(({ position }) => position));
    const missing = positions.filter((side) => !side.some((each) => chosen.includes(each)));
    const shown = positions.length - missing.length;
    if (shown > 1) return chosen;
    if (shown === 0) continue;
    const [other] = missing
      .flat()
      .filter((each) => each < relevant)
      .toSorted((a, b) => a - b);
    const last = chosen.findLast((each) => !positions.flat().includes(each));
    if (other === undefined || last === undefined) continue;
    const changed = [...chosen.filter((each) => each !== last), other];
    if (fits(changed)) return changed;
  }
  return chosen;
}

export interface LinesToRead {
  /** Each with its position in the ranking. */
  readonly lines: readonly { readonly position: number; readonly excerpt: Excerpt }[];
  /** How many of them, from the first, give different figures for one thing; 0 where none do. */
  readonly differing: number;
}

/** The chosen lines in the order in which they are read. */
export function linesToRead(
  ranked: readonly Excerpt[],
  differing: readonly DifferingFigure[],
  chosen: readonly number[],
): LinesToRead {
  const figures = shownOf(differing, chosen);
  const figuresIn = (position: number) => figures.filter((each) => each.position === position);
  const order = inReadingOrder(ranked, chosen);
  const differ = order.filter((position) => figuresIn(position).length > 0);
  const others = order.filter((position) => !differ.includes(position));
  const lines = [...differ, ...others].flatMap((position) => {
    const line = ranked[position];
    const highlights = figuresIn(position).map(({ start, end }) => ({ start, end }));
    return line ? [{ position, excerpt: { ...line, highlights } }] : [];
  });
  return { lines, differing: differ.length };
}

/** The first figure of which two versions are among the lines. */
function shownOf(
  differing: readonly DifferingFigure[],
  chosen: readonly number[],
): readonly LineFigure[] {
  const shown = differing.map((sides) =>
    sides.map((side) => side.filter(({ position }) => chosen.includes(position))),
  );
  const first = shown.find((sides) => sides.filter((side) => side.length > 0).length > 1);
  return first?.flat() ?? [];
}
