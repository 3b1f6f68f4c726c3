// The quotes in a message: what stands in block quotes and in quotation marks; without Discord's markup, and
// without what the bot itself writes beside its quotes.
import { withoutNumbers } from '../../src/corpus/ends.js';
import { wordsOf } from '../../src/text/words.js';
import { questionOf } from '../ask/question.js';

/** Words: shorter ones in quotation marks are often names or irony, and give way to longer ones. */
const MIN_WORDS = 4;

/** The quotes in the order of the message, each once; empty where it quotes nothing. */
export function quotedTexts(content: string): string[] {
  const lines = content.split('\n').filter((line) => !/^-# /.test(line));
  const blocks = blockQuotesIn(lines);
  const rest = blocks.length > 0 ? lines.filter((line) => !/^\s*>/.test(line)) : lines;
  const marked = [...blocks.map(plainText), ...inQuotationMarks(plainText(rest.join('\n')))];
  const quotes = [...new Set(marked.map((quote) => quote.trim()))].filter(hasWords);
  const long = quotes.filter((quote) => wordsOf(quote).length >= MIN_WORDS);
  return long.length > 0 ? long : quotes;
}

/**
 * The text as a member sees it, without mentions and custom emoji: bold, spoilers, code, headings and
 * masked links are what they show, an escaped sign is the sign.
 */
export function plainText(text: string): string {
  return questionOf(text)
    .replace(/^[^\S\n\r\u2028\u2029]*(?:#{1,3}|-#|>>>|>)\s+/gm, '')
    .replace(/(?<!\\)\[([^[\]\n]+)\]\(<?https?:[^)[\n]*\)/g, '$1')
    .replace(MARKUP, (sign, escaped: string | undefined, at: number, whole: string) =>
      isInWord(sign, whole.charAt(at - 1), whole.charAt(at + sign.length)) ? sign : (escaped ?? ''),
    )
    .replace(/[\u2060\u2066\u2068\u2069]/g, '');
}

/** An escape, or signs of emphasis; an underscore in a word is none, nor is an asterisk between figures. */
const MARKUP = /\\([^0-9A-Za-z\s])|\*+|~~|\|\||`+|_+/gu;

function isInWord(sign: string, before: string, after: string): boolean {
  if (sign.startsWith('*')) return /\p{N}/u.test(before) && /\p{N}/u.test(after);
  return sign.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

/** Lines that follow each other are one quote; after `>>>` everything is. The bot's numbers are none of it. */
function blockQuotesIn(lines: readonly string[]): string[] {
  const quotes: string[] = [];
  let isOpen = false;
  let toEnd = false;
  for (const line of lines) {
    const [, mark, text] = /^\s*(>>>|>)\s(.*)$/.exec(line) ?? [];
    toEnd ||= mark === '>>>';
    const quoted = text ?? (toEnd ? line : undefined);
    const words = quoted === undefined ? undefined : withoutNumbers(quoted);
    if (words !== undefined && isOpen) quotes.push(`${quotes.pop()}\n${words}`);
    else if (words !== undefined) quotes.push(words);
    // A number ends one of the bot's quotes, whatever follows.
    isOpen = words !== undefined && words === quoted;
  }
  return quotes;
}

/** An apostrophe in a word closes nothing. */
const APOSTROPHE = "(?<=\\p{L})['’](?=\\p{L})";

/**
 * Pairs of marks of one kind; single ones only where no apostrophe is meant: they stand at the edges of
 * words and hold more than one.
 */
const PAIRS = new RegExp(
  [
    '“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|"([^"]+)"',
    // One word, white space, and the rest: only one way to match, so that it takes linear time.
    `(?<![\\p{L}\\p{N}])[‘']((?:[^‘’'\\s]|${APOSTROPHE})+\\s(?:[^‘’'\\n]|${APOSTROPHE})+)['’](?![\\p{L}\\p{N}])`,
  ].join('|'),
  'gu',
);

function inQuotationMarks(text: string): string[] {
  return [...text.matchAll(PAIRS)].map((match) => match.slice(1).find(Boolean) ?? '');
}

function hasWords(text: string): boolean {
  return wordsOf(text).length > 0;
}
