// Of several marks those beside whom the question asks about: asked how old Xi is, the reader marks both ages of
// "71-year-old Putin and 70-year-old Xi".
import type { Range } from '../corpus/article.js';
import { isAsked } from './expected-answer.js';

/** A word with a capital right after a mark. */
const NEXT = /^\s(\p{Lu}[\p{L}\p{M}-]{1,40})/u;

/**
 * @param asked the words of the question
 * @returns the spans without those before another name, where one stands before a name that the question has
 */
export function besideAsked(
  text: string,
  asked: ReadonlySet<string>,
  spans: readonly Range[],
): readonly Range[] {
  const names = spans.map(({ end }) => NEXT.exec(text.slice(end, end + 50))?.[1]);
  if (!names.some((name) => name !== undefined && isAsked(name, asked))) return spans;
  return spans.filter((_, i) => {
    const name = names[i];
    return name === undefined || isAsked(name, asked);
  });
}
