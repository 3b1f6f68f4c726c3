// What stands over the quotes of an answer: the parts of a question in several, the versions of articles
// that differ, or nothing. The quotes come in this order already.
import type { Answer, Quote } from '../answer/answer.js';
import type { Translate } from '../locales/translate.js';
import { reasonText } from './reason.js';

export interface Section {
  /** What stands over this section and those after it. */
  readonly lead: string | null;
  readonly heading: string | null;
  /** Why this part of the question has no quotes. */
  readonly reason: string | null;
  readonly quotes: readonly Quote[];
}

export type Sectioned = Pick<Answer, 'quotes' | 'parts' | 'disagreement'>;

/** Characters of a version as a heading: a longer one, or half of a quotation, is a number instead. */
const MAX_LABEL = 60;

/**
 * Every quote stands in one section, the first that it belongs to.
 * @param shown how many of the quotes are shown; versions are set apart only where two of them are
 */
export function sectionsOf(
  { quotes, parts, disagreement }: Sectioned,
  shown: number,
  t: Translate,
): readonly Section[] {
  const used = new Set<number>();
  const take = (positions: readonly number[]) =>
    positions.flatMap((position) => {
      const quote = quotes[position];
      if (!quote || position >= shown || used.has(position)) return [];
      used.add(position);
      return [quote];
    });
  const sections: Section[] = [];
  for (const [i, { question, quotes: positions, reason }] of parts.entries()) {
    const own = take(positions);
    const shared = parts.slice(0, i).findIndex((part) => part.quotes.includes(positions[0] ?? -1));
    const before = sections[shared];
    if (own.length > 0 || reason) {
      const message = reason && reasonText(reason, question, t);
      sections.push({ lead: null, heading: question, reason: message, quotes: own });
    } else if (before) {
      // One quote answers both parts.
      sections[shared] = { ...before, heading: `${before.heading} ${question}` };
    }
  }
  const sides = (disagreement?.sides ?? []).filter((side) => side.quotes.some((at) => at < shown));
  if (sides.length > 1) {
    const canName = sides.every(({ label }) => label.length <= MAX_LABEL && isBalanced(label));
    for (const [i, { label, quotes: positions }] of sides.entries()) {
      const lead = i === 0 ? t('answer.differ') : null;
      const heading = canName ? label : t('answer.version', { number: i + 1 });
      sections.push({ lead, heading, reason: null, quotes: take(positions) });
    }
  }
  const rest = take(quotes.map((_, position) => position));
  if (rest.length === 0) return sections;
  const heading = sections.length > 0 ? t('answer.further') : null;
  return [...sections, { lead: null, heading, reason: null, quotes: rest }];
}

/** Whether every quotation and bracket that begins in the text ends in it. */
function isBalanced(text: string): boolean {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return count(/[“„«([]/g) === count(/[”»)\]]/g) && count(/"/g) % 2 === 0;
}
