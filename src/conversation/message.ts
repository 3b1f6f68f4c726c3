// Tells what a message is before anything is searched: a question about the articles, or what people say to a
// bot besides: a greeting, thanks, "help". By rule and not by a model: all words of the message have to be
// known as such, so that what is not understood is a question.
import { LANGUAGES, type Language } from '../locales/catalogue.js';
import { gistOf } from './gist.js';
import { KINDS, type Kind } from './phrasebook.js';
import { type Found, PHRASES } from './phrases.js';
import { MOST_CHARACTERS, type Spoken, spokenWords } from './spoken-words.js';

export type Understood =
  /** What is asked, without a greeting before it. */
  | { readonly kind: 'question'; readonly question: string }
  | {
      readonly kind: Kind;
      /** The only language that has these words; undefined where several have them. */
      readonly language: Language | undefined;
    };

/** Words of the longest message that is no question: who says more asks something. */
const MOST_WORDS = 18;
/** Words that may stand before a question and be no part of it. */
const MOST_BEFORE = 8;

/** What may stand before a question, and what is cut off before a comma too. */
const BEFORE: readonly (Kind | undefined)[] = [
  'greeting',
  'thanks',
  'praise',
  'small-talk',
  undefined,
];
const BEFORE_COMMA: readonly (Kind | undefined)[] = ['greeting', 'thanks', undefined];

/** @param text in one line, as `cleanQuestion` gives it */
export function understand(text: string): Understood {
  const written = spokenWords(text.slice(0, MOST_CHARACTERS), PHRASES.words);
  if (written.length === 0) return understandSigns(text);
  const said = written.filter(({ word }) => !PHRASES.noise.has(word));
  const words = said.map(({ word }) => word);
  const isShort = text.length <= MOST_CHARACTERS && words.length <= MOST_WORDS;
  if (!isShort) return { kind: 'question', question: withoutGreeting(text, said) };
  const kind = kindOf(words);
  if (!kind) return byGist(text, said);
  const languages = LANGUAGES.filter((each) => kindOf(words, each));
  return { kind, language: languages.length === 1 ? languages[0] : undefined };
}

/** What no phrases are, after a greeting, or a question. */
function byGist(text: string, said: readonly Spoken[]): Understood {
  const words = said.map(({ word }) => word);
  const asks = PHRASES.asking.has(words[0] ?? '') || text.includes('?');
  for (const [i, language] of LANGUAGES.entries()) {
    const vocabulary = PHRASES.vocabularies[i];
    const kind = vocabulary && gistOf({ words, asks }, vocabulary);
    if (kind) return { kind, language };
  }
  return { kind: 'question', question: withoutGreeting(text, said) };
}

/** Without words: a smile says something, signs do not. */
function understandSigns(text: string): Understood {
  return /\p{Extended_Pictographic}/u.test(text) && !/[\p{L}\p{N}]/u.test(text)
    ? { kind: 'small-talk', language: undefined }
    : { kind: 'question', question: text };
}

/** What a text is that is made of phrases from its first word to its last; of one language, where it is named. */
function kindOf(words: readonly string[], language?: Language): Kind | undefined {
  if (words.length === 0) return 'small-talk';
  const isOf = (found: Found) => language === undefined || found.language === language;
  const rank = waysThrough(words, isOf)[words.length]?.rank;
  return rank === undefined ? undefined : KINDS[rank];
}

/** How the words up to a place are read: by so few phrases, the most telling of which has this rank. */
interface Way {
  readonly phrases: number;
  readonly rank: number;
}

/** The best way to each place of a text, from its start. */
function waysThrough(
  words: readonly string[],
  isWanted: (found: Found, start: number) => boolean,
): readonly (Way | undefined)[] {
  const ways: (Way | undefined)[] = [{ phrases: 0, rank: KINDS.length }];
  for (let start = 0; start < words.length; start++) {
    const way = ways[start];
    if (!way) continue;
    for (const found of PHRASES.at(words, start)) {
      if (!isWanted(found, start)) continue;
      const rank = found.kind === undefined ? KINDS.length : KINDS.indexOf(found.kind);
      const next = { phrases: way.phrases + 1, rank: Math.min(way.rank, rank) };
      const known = ways[found.end];
      if (!known || isBetter(next, known)) ways[found.end] = next;
    }
  }
  return ways;
}

/** Long phrases say more than short ones: "thanks for nothing" is no thanks. */
function isBetter(a: Way, b: Way): boolean {
  return a.phrases < b.phrases || (a.phrases === b.phrases && a.rank < b.rank);
}

/** "hi, who is …" is asked without the "hi"; "hello kitty" is not cut. */
function withoutGreeting(text: string, said: readonly Spoken[]): string {
  const words = said.slice(0, MOST_BEFORE).map(({ word }) => word);
  const reach = (kinds: readonly (Kind | undefined)[]) =>
    waysThrough(words, ({ kind }, start) => {
      // "what day" may be the beginning of what is asked.
      const asks = kind !== 'greeting' && PHRASES.asking.has(words[start] ?? '');
      return kinds.includes(kind) && !asks;
    }).map((way) => way !== undefined && way.rank < KINDS.length);
  const [reached, beforeComma] = [reach(BEFORE), reach(BEFORE_COMMA)];
  for (let place = words.length; place > 0; place--) {
    const last = said[place - 1];
    const next = said.slice(place).find(({ word }) => !PHRASES.joining.has(word));
    if (!last || !next) continue;
    if (reached[place] && PHRASES.asking.has(next.word)) return text.slice(next.start);
    if (beforeComma[place] && last.isEnd) return text.slice(said[place]?.start ?? next.start);
  }
  return text;
}
