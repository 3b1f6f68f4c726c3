// What checking quotes found, as a message: the verdict first, in words; then the article's sentences as
// block quotes. A quote that was changed is shown in a line of text, never as if it were a quotation.
import { cited, type ExcerptGroup } from '../../src/answer/cited.js';
import { type Range, textOf } from '../../src/corpus/article.js';
import { lengthOf } from '../../src/corpus/ranges.js';
import type { Translate } from '../../src/locales/translate.js';
import { ownButtons, row, withContext } from '../../src/message/controls.js';
import { fitsOneMessage } from '../../src/message/layout.js';
import { inline } from '../../src/message/markdown.js';
import { type QuotedText, renderQuotes, withBelow } from '../../src/message/quotes.js';
import {
  framed,
  MAX_CONTENT,
  type Reply,
  SHARE_RESERVE,
  shorten,
  type TextFile,
  type Viewer,
} from '../../src/message/reply.js';
import { type Difference, placesIn, type Verification } from '../../src/verification/verdict.js';
import { spaceBefore } from '../../src/wording/differences.js';
import { verdictLines } from '../../src/wording/verdict.js';

export interface VerifyView extends Viewer {
  /** How many articles were searched. */
  readonly articles: number;
  /** Quotes of the message that were not checked. */
  readonly unchecked: number;
}

/** Places shown of one quote; of a word that stands everywhere nobody reads more. */
const MAX_PLACES = 5;
/** Characters of the quote as typed, where it is only a label, and of a name. */
const MAX_LABEL = 200;
const MAX_NAME = 80;
/** Characters of the comparison, in markdown. */
const MAX_COMPARISON = 700;
/** Words at each end of what is equal, where the whole comparison would be too long. */
const KEPT_WORDS = 4;

/** All of it if it fits; else fewer places of each quote, then fewer quotes, and at last a file. */
export function renderVerification(checks: readonly Verification[], view: VerifyView): Reply {
  const heads = checks.map((check) => headOf(check, view).join('\n'));
  for (let count = checks.length; count > 0; count--) {
    for (let places = MAX_PLACES; places > 0; places--) {
      const shown = checks.slice(0, count);
      // What is longer than a message as it stands in the article is not made longer first.
      const quoted = shown.flatMap(({ verdict }) => placesIn(verdict).slice(0, places));
      if (lengthOf(quoted) > MAX_CONTENT) continue;
      const reply = render(shown, { ...without(checks, count, view), places, heads });
      if (fitsOneMessage(reply, MAX_CONTENT - SHARE_RESERVE)) return reply;
    }
  }
  const room = MAX_CONTENT - SHARE_RESERVE;
  return render(checks.slice(0, 1), { ...without(checks, 1, view), places: 1, room, heads });
}

function without(checks: readonly Verification[], count: number, view: VerifyView): VerifyView {
  return { ...view, unchecked: view.unchecked + checks.length - count };
}

interface Bounds {
  /** What stands over the places of each quote. */
  readonly heads: readonly string[];
  /** Places shown of each quote. */
  readonly places: number;
  /** Characters; where it is given, what does not fit goes into a file. */
  readonly room?: number;
}

function render(checks: readonly Verification[], view: VerifyView & Bounds): Reply {
  const { unchecked, room = Number.POSITIVE_INFINITY, t } = view;
  const tail = unchecked > 0 ? [`-# ${t('verify.moreQuotes', { count: unchecked })}`] : [];
  let count = 0;
  const files: TextFile[] = [];
  const blocks = checks.flatMap((check, i) => {
    const places = placesIn(check.verdict);
    const groups = places.slice(0, view.places).map((place): ExcerptGroup => [place]);
    const shown = cited(groups, count + 1);
    const head = view.heads[i] ?? '';
    const left = room - head.length - tail.join('').length - 4;
    const total = 'total' in check.verdict ? check.verdict.total : places.length;
    const quoted = renderShown(shown, total, left, view);
    count += shown.citations.length;
    files.push(...quoted.files);
    return [{ text: head }, ...quoted.blocks];
  });
  const isShareable = checks.some(({ verdict }) => verdict.kind !== 'unchecked');
  const parts = [...withContext(blocks, t), ...tail.map((text) => ({ text }))];
  return framed(parts, { rows: row(...ownButtons(view, isShareable)), files });
}

function headOf(check: Verification, { articles, t }: VerifyView): string[] {
  const name = (text: string) => inline(shorten(text, MAX_NAME));
  const { headline, details } = verdictLines(check, articles, name, t);
  return [`### ${headline}`, ...details, ...shownQuote(check, t)];
}

/** The quote as it was typed: compared, or as a label. */
function shownQuote(check: Verification, t: Translate): string[] {
  const { verdict, speaker } = check;
  if (verdict.kind === 'changed') {
    const compared = comparison(check.quote, verdict, t);
    return [t('verify.comparison', { comparison: compared }), `-# ${t('verify.legend')}`];
  }
  const quote = inline(shorten(check.quote, MAX_LABEL));
  if (quote === '' || verdict.kind === 'unchecked') return [];
  const by = inline(shorten(speaker ?? '', MAX_NAME));
  return [
    `-# ${by ? t('verify.checkedBy', { quote, speaker: by }) : t('verify.checked', { quote })}`,
  ];
}

/** The places that are shown, and how many there are besides. */
function renderShown(
  { quotes, citations }: ReturnType<typeof cited>,
  count: number,
  room: number,
  { mayAttach, t }: VerifyView,
): QuotedText {
  const more = count - quotes.length;
  const rest = more > 0 ? `-# ${t('verify.morePlaces', { count: more })}` : '';
  const answer = { quotes, parts: [], disagreement: null };
  const left = room - rest.length - 1;
  const quoted = renderQuotes({ answer, citations, room: left, mayAttach, t });
  return rest === '' ? quoted : { ...quoted, blocks: withBelow(quoted.blocks, rest) };
}

/** The quote with what is not in the article struck out and what the article has in bold. */
function comparison(
  quote: string,
  { differences, place }: Extract<Verification['verdict'], { kind: 'changed' }>,
  t: Translate,
): string {
  const ours = (range: Range) => inline(quote.slice(range.start, range.end));
  const theirs = (range: Range) => inline(textOf(place.article, range));
  const written = (each: Difference, equal: (text: string) => string): string => {
    if (each.kind === 'inserted') return marked('~~', ours(each.typed));
    if (each.kind === 'deleted') return marked('**', theirs(each.source));
    if (each.kind !== 'replaced') return equal(ours(each.typed));
    return `${marked('~~', ours(each.typed))} ${marked('**', theirs(each.source))}`.trim();
  };
  const { body } = place.article;
  const joined = (texts: readonly string[]) =>
    texts.reduce((line, text, i) => line + spaceBefore(differences, i, quote, body) + text, '');
  const whole = joined(differences.map((each) => written(each, (text) => text)));
  if (whole.length <= MAX_COMPARISON) return whole;
  const short = differences.map((each) => written(each, ends));
  const count = (from: number) =>
    differences.slice(from).filter(({ kind }) => kind !== 'equal' && kind !== 'left-out').length;
  let [shown, length] = [0, 0];
  for (const [i, text] of short.entries()) {
    length += spaceBefore(differences, i, quote, body).length + text.length;
    if (length > MAX_COMPARISON) break;
    shown++;
  }
  const rest = count(shown) > 0 ? [`(${t('verify.differences', { count: count(shown) })})`] : [];
  return [joined(short.slice(0, shown)), ...rest].join(' ');
}

function marked(mark: string, text: string): string {
  return text === '' ? '' : mark + text + mark;
}

function ends(text: string): string {
  const words = text.split(' ');
  if (words.length <= 2 * KEPT_WORDS + 1) return text;
  return [...words.slice(0, KEPT_WORDS), '\\[…\\]', ...words.slice(-KEPT_WORDS)].join(' ');
}
