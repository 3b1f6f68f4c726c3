// The things that a question is about and that have no name: "the upper yarva dam", "officials", "a treaty". Where
// such a phrase ends is told by the articles: as far as they have its words in a row.
import type { Range } from '../corpus/article.js';
import { isVerb } from './shape.js';
import {
  AUXILIARIES,
  isContent,
  PREPOSITIONS,
  type Token,
  tokensOf,
  tokensOfSentence,
} from './tokens.js';
import type { Source } from './turn.js';

export interface Phrase extends Range {
  /** Without its determiner. */
  readonly text: string;
  readonly determiner: 'the' | 'a' | undefined;
  readonly isPlural: boolean;
}

/** Words of the longest phrase. */
const MOST_WORDS = 5;
const TIMES =
  /^(?:years?|months?|weeks?|days?|times?|kilomet(?:er|re)s|met(?:er|re)s|miles|feet|tons?|tonnes|dollars|euros|pounds|percent|degrees|mornings?|afternoons?|evenings?|nights?|moments?|hours?|minutes?|ages?|first|second|third|last|next|same|future|past|end|beginning|moment|present|latter|former|other|others|weekend|century|decades?)$/;
const BE = /^(?:is|are|was|were)$/;
const NUMBER =
  /^(?:\d{1,3}(?:,?\d{3}){0,2}|two|three|four|five|six|seven|eight|nine|ten|dozen|several)$/;
const PLURALS = /^(?:people|ppl|men|women|children|police)$/;

/** In the order of the text. @param taken ranges that are names */
export function phrasesIn(
  text: string,
  source: Pick<Source, 'sentencesWith'>,
  taken: readonly Range[],
): readonly Phrase[] {
  const tokens = tokensOf(text);
  const isTaken = ({ start }: Token) =>
    taken.some((range) => range.start <= start && start < range.end);
  // Beside "is" no other verb follows what is spoken of, but a participle.
  const hasBe = tokens.some(({ word }) => BE.test(word));
  const phrases: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const determiner = determinerOf(token);
    const isBare = !determiner && isBareAt(tokens, at);
    if (!token || (!determiner && !isBare)) continue;
    const first = determiner ? at + 1 : at;
    let end = first;
    while (end < tokens.length && end - first < MOST_WORDS) {
      const each = tokens[end];
      if (!each || !isContent(each)) break;
      end++;
      if (endsThought(text, each)) break;
    }
    const words = tokens.slice(first, isBare ? bareEnd(tokens, first, end) : end);
    const length = inArticles(words, source, !hasBe);
    const kept = words.slice(0, length);
    const last = kept.at(-1);
    // "the upper yarva" may be the beginning of a name, "the us" is one.
    if (!last || kept.every(isTaken) || last.isPossessive) continue;
    const isNamePart = isTaken(last) && !isTaken(kept[0] ?? last);
    if (isNamePart || TIMES.test(last.word) || TIMES.test(kept[0]?.word ?? '')) continue;
    const [start, stop] = [kept[0]?.start ?? 0, last.end];
    const isPlural = isPluralWord(last.word);
    if (isBare && !isPlural) continue;
    phrases.push({
      start: determiner ? token.start : start,
      end: stop,
      text: text.slice(start, stop),
      determiner,
      isPlural,
    });
    at = first + length - 1;
  }
  return phrases;
}

function determinerOf(token: Token | undefined): Phrase['determiner'] {
  if (token?.word === 'the') return 'the';
  return token?.word === 'a' || token?.word === 'an' ? 'a' : undefined;
}

/** The first plural ends what is counted: "how many extra ambulances are there"; else it is one word. */
function bareEnd(tokens: readonly Token[], first: number, end: number): number {
  const isCounted = /^(?:many|which|what)$/.test(tokens[first - 1]?.word ?? '');
  const plural = tokens.slice(first, end).findIndex(({ word }) => isPluralWord(word));
  return isCounted && plural > 0 ? first + plural + 1 : Math.min(end, first + 1);
}

/** "how many people", "which firms", "do officials", "about guards", "two lorries". */
function isBareAt(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at]];
  if (!first || !before || !isContent(first) || !/^\p{L}/u.test(first.text)) return false;
  if (/^(?:many|which|what)$/.test(before.word)) return true;
  if (PREPOSITIONS.has(before.word) || NUMBER.test(before.word)) return true;
  return at <= 3 && AUXILIARIES.has(before.word);
}

export function isPluralWord(word: string): boolean {
  return PLURALS.test(word) || (/[^siu]s$/.test(word) && word.length > 3) || /ies$/.test(word);
}

function endsThought(text: string, { end }: Token): boolean {
  return /^[,;:.!?)]/.test(text.slice(end, end + 1));
}

/** How many of the words the articles have in a row; where they have none, all that cannot be a verb. */
function inArticles(
  words: readonly Token[],
  source: Pick<Source, 'sentencesWith'>,
  mayBeVerb: boolean,
): number {
  for (let length = words.length; length > 1; length--) {
    // "two lorries loaded with sand"
    if (endsInVerb(words[length - 1])) continue;
    const wanted = words.slice(0, length);
    const row = ` ${wanted.map(({ word }) => word).join(' ')} `;
    const sentences = source.sentencesWith(wanted.map(({ text }) => text).join(' '));
    if (sentences.some((sentence) => rowOf(sentence, source).includes(row))) return length;
  }
  const verb = words.findIndex((word, i) => i > 0 && endsInVerb(word));
  const most = mayBeVerb ? 1 : verb > 0 ? verb : words.length;
  return Math.min(most, words.length);
}

function endsInVerb(token: Token | undefined): boolean {
  return token !== undefined && (isVerb(token.word) || /\p{L}{2}ing$/u.test(token.word));
}

function rowOf(sentence: string, source: Pick<Source, 'sentencesWith'>): string {
  return ` ${tokensOfSentence(sentence, source)
    .map(({ word }) => word)
    .join(' ')} `;
}
