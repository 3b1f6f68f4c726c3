// Whether the articles still hold what a message of the bot quotes: at its place or, where text before it
// was added or removed, elsewhere in the same article.
import type { Article, Excerpt, Range } from '../../src/corpus/article.js';
import { paragraphOf } from '../../src/corpus/paragraphs.js';
import { isUnchanged } from '../../src/message/custom-id.js';
import { type Turns, takingTurns } from '../../src/verification/pauses.js';
import type { ReadQuote } from './read-quotes.js';

export interface Rechecked<Line extends ReadQuote> {
  readonly line: Line;
  /** Null where the article is gone, or no longer says so. */
  readonly excerpt: Excerpt | null;
}

/** Milliseconds in all; a channel full of summaries takes some tens. */
const LIMIT_MS = 2_000;

/** For what is looked at together. */
export function recheckTurns(): Turns {
  return takingTurns(LIMIT_MS);
}

/**
 * In the same order. No two lines are found in one place.
 * @throws TakesTooLong where very many places might hold what is gone from its own
 */
export async function recheck<Line extends ReadQuote>(
  articles: readonly Article[],
  lines: readonly Line[],
  turn = recheckTurns(),
): Promise<Rechecked<Line>[]> {
  const known = lines.map((line) => {
    const article = articles.find(({ id }) => id === line.article);
    return { line, article, stays: article !== undefined && isUnchanged(article, line, line.hash) };
  });
  const taken = new Set(known.filter(({ stays }) => stays).map(({ line }) => placeOf(line)));
  const checked: Rechecked<Line>[] = [];
  for (const { line, article, stays } of known) {
    await turn();
    const moved = article && !stays ? await placesIn(article, line, turn) : [];
    const range = stays ? line : moved.find((each) => !taken.has(placeOf({ ...line, ...each })));
    const excerpt = article && range ? excerptAt(article, range, line) : null;
    if (excerpt) taken.add(placeOf({ ...line, ...range }));
    checked.push({ line, excerpt });
  }
  return checked;
}

/** Where else whole sentences of the article say the same, the nearest first. */
async function placesIn(
  { sentences, body }: Article,
  line: ReadQuote,
  turn: Turns,
): Promise<Range[]> {
  const length = line.end - line.start;
  let last = 0;
  const places = sentences.flatMap(({ start }) => {
    const end = start + length;
    while ((sentences[last]?.end ?? end) < end) last++;
    return sentences[last]?.end === end ? [{ start, end }] : [];
  });
  const same: Range[] = [];
  for (const place of places) {
    await turn();
    if (isUnchanged({ body }, place, line.hash)) same.push(place);
  }
  return same.sort((a, b) => Math.abs(a.start - line.start) - Math.abs(b.start - line.start));
}

function excerptAt(article: Article, { start, end }: Range, line: ReadQuote): Excerpt | null {
  const paragraph = paragraphOf(article, { start, end });
  if (!paragraph) return null;
  const highlights = line.highlights.map((each) => ({
    start: each.start - line.start + start,
    end: each.end - line.start + start,
  }));
  return { article, start, end, paragraph: paragraph.number, highlights };
}

function placeOf({ article, start, end }: ReadQuote): string {
  return `${article} ${start} ${end}`;
}
