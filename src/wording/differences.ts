// What a changed quote's comparison needs on Discord and in the terminal.
import type { Range } from '../corpus/article.js';
import type { Difference } from '../verification/verdict.js';

/** A space where the quote has one, or else the article: none in "$240". */
export function spaceBefore(
  differences: readonly Difference[],
  i: number,
  quote: string,
  body: string,
): string {
  const [previous, next] = [differences[i - 1], differences[i]];
  if (!previous || !next) return '';
  if ('typed' in previous && 'typed' in next) return spaceIn(quote, previous.typed, next.typed);
  if ('source' in previous && 'source' in next) return spaceIn(body, previous.source, next.source);
  return ' ';
}

function spaceIn(text: string, before: Range, after: Range): string {
  return /\s/.test(text.slice(before.end, after.start)) ? ' ' : '';
}
