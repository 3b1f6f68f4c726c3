// Completes the names of a list: a person is asked for, one name of an enumeration is marked, and the
// others answer as well ("Andrei Belousov, …, Foreign Minister Sergei Lavrov, … and Yuri Ushakov").
import type { Range } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';

/** Names that make a list; two may be somebody and a place. */
const LEAST_NAMES = 3;

/** Between the items of an enumeration. */
const GLUE = /,(?<!\s,)\s{1,3}(?:(?:and|or)\s)?|(?<!\s)\s{1,3}(?:and|or|as well as)\s/gu;
const LAST_GLUE = /and|or|as well as/;

/** Words with capitals in a row: "Putin’s Foreign Minister Sergei Lavrov". */
const WORD = "\\p{Lu}(?:[\\p{L}-]|\\.(?=\\p{L}))*(?:['’]s)?";
const CAPITALS = new RegExp(`(?<!\\p{L})${WORD}(?:\\s${WORD}){0,7}`, 'gu');

/** A name has a word that is no abbreviation ("CEOs"), and is no day or month. */
const PROPER = /(?<!\p{L})\p{Lu}\p{Ll}/u;
const TIME =
  /^(?:\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
/** Before a name that belongs to something else: "the leader of China", "held talks in Beijing". */
const PREPOSITION =
  /(?:^|\s)(?:of|in|at|on|to|from|for|with|by|into|after|before|over)\s(?:the\s)?$/i;

/** Words of the longest item, description and name: "and foreign policy adviser Yuri Ushakov". */
const MAX_ITEM_WORDS = 8;

/** The spans, and where the first is a name in a list of names, all names of that list. */
export function withWholeList(text: string, spans: readonly Range[]): readonly Range[] {
  const [first] = spans;
  if (!first) return spans;
  const list = listsIn(text).find((names) => names.some((name) => overlap(name, first)));
  if (!list) return spans;
  const others = spans.filter((span) => !list.some((name) => overlap(name, span)));
  return [...list, ...others].toSorted((a, b) => a.start - b.start);
}

/**
 * The names of each enumeration that has enough of them and an "and" or "or"; an item without a name is a
 * description. What comes before a list and after it belongs to its first and last item: of these the
 * nearest name counts.
 */
function listsIn(text: string): Range[][] {
  const glue = [...text.matchAll(GLUE)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
    isLast: LAST_GLUE.test(match),
  }));
  const starts = [0, ...glue.map(({ end }) => end)];
  const lists: { names: Range[]; isClosed: boolean }[] = [{ names: [], isClosed: false }];
  for (const [i, start] of starts.entries()) {
    const item = { start, end: glue[i]?.start ?? text.length };
    const names = namesIn(text, item);
    const isShort = text.slice(item.start, item.end).split(/\s+/).length <= MAX_ITEM_WORDS;
    const current = lists.at(-1);
    const isLast = i === starts.length - 1 || !isShort;
    const own = current?.names.length === 0 ? names.slice(-1) : isLast ? names.slice(0, 1) : names;
    current?.names.push(...own);
    if (current && glue[i - 1]?.isLast) current.isClosed = true;
    if (!isShort) lists.push({ names: names.slice(-1), isClosed: false });
  }
  return lists.flatMap(({ names, isClosed }) =>
    isClosed && names.length >= LEAST_NAMES ? [names] : [],
  );
}

function namesIn(text: string, { start, end }: Range): Range[] {
  const item = text.slice(start, end);
  return [...item.matchAll(CAPITALS)].flatMap(({ index, 0: capitals }) => {
    // What follows a possessive: "Putin’s Foreign Minister Lavrov".
    const possessive = [...capitals.matchAll(/['’]s(?=\s|$)/g)].at(-1);
    const name = possessive ? capitals.slice(possessive.index + 2).trimStart() : capitals;
    const isOpening = start + index === 0 && !/\s/.test(name);
    if (!PROPER.test(name) || name.split(/\s/).some((word) => TIME.test(word)) || isOpening)
      return [];
    if (PREPOSITION.test(item.slice(0, index))) return [];
    const last = start + index + capitals.length;
    return [{ start: last - name.length, end: last }];
  });
}
