// Turns text into the terms that keyword search indexes and looks up: lower case, without accents,
// possessives and stop words, reduced to their stems (Porter 1980, by the package stemmer). Figures
// are split from their units, so that "$240.1bn" is found by "240 billion".
import { stemmer } from 'stemmer';

/**
 * Words that say nothing about a topic. Question words are among them: "who" and "when" say which
 * type of answer is expected, not what it is about.
 */
const STOP_WORDS = new Set(
  (
    'a about an and any are as at be been being but by can could did do does doing done for from had has ' +
    'have having he her him his how i if in into is it its itself me my no not of on or our she should so ' +
    'some such than that the their them then there these they this those to too us was we were what when ' +
    'where which who whom whose why will with would you your s t whats whos wheres hows im'
  ).split(' '),
);

/** Units as news writes them, by the word that people type. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['bn', 'billion'],
  ['mn', 'million'],
  ['m', 'million'],
  ['tn', 'trillion'],
  ['k', 'thousand'],
]);

export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words and figures of a text as they are written, each with its place. */
export function wordsOf(text: string): Word[] {
  const pattern = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:[.'’]\p{L}[\p{L}\p{M}]*)*/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The form under which a word is compared: "Putin’s" and "PUTIN" are both "putin". */
export function normalizeWord(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replace(/,(?=\p{N}{3})/gu, '');
  return withoutAccents(word)
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’.]/g, '');
}

/** Whether there is anything in it that could be looked for. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The index terms of a text, in order; stop words give none. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let afterFigure = -1;
  for (const { word, start, end } of wordsOf(text)) {
    const normal = normalizeWord(word);
    const unit = start === afterFigure ? UNITS.get(normal) : undefined;
    if (/^\p{N}/u.test(normal)) {
      terms.push(normal);
      const whole = /^\p{N}+(?=\.)/u.exec(normal)?.[0];
      if (whole) terms.push(whole);
      afterFigure = end;
    } else if (unit) {
      terms.push(stemmer(unit));
    } else if (normal !== '' && (!STOP_WORDS.has(normal) || isCountry(word, text[end]))) {
      terms.push(stemmer(normal));
    }
  }
  return terms;
}

/** How many terms two sets have in common. */
export function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  return common;
}

/** "US" and "U.S." would otherwise be the pronoun; in "US$200" they belong to the currency. */
function isCountry(word: string, next: string | undefined): boolean {
  return next !== '$' && /^(?:US|U\.S)(?:['’]s)?$/.test(word);
}
