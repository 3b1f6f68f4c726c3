// The words of a question, each with its place, and what small words of English do in it.
import type { Range } from '../corpus/article.js';
import { onceForEach } from '../processes/once-for-each.js';
import { latest } from '../processes/remembered.js';
import { withoutAccents } from '../text/words.js';
import type { Source } from './turn.js';

export interface Token extends Range {
  /** As it is written, without a possessive. */
  readonly text: string;
  /** In lower case, without accents and apostrophes. */
  readonly word: string;
  readonly isPossessive: boolean;
}

export const AUXILIARIES = words(
  'is are was were am be been do does did has have had will would can could shall should may might must ' +
    'isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt',
);
export const QUESTION_WORDS = words('who whom whose what which when where why how');
export const PREPOSITIONS = words(
  'in on at to from with without for of by about after before during since until till between among against ' +
    'under over into near towards toward through across behind inside outside as than around off up out',
);
export const DETERMINERS = words('the a an this that these those');
const POSSESSIVES = words('his her its their my your our whose');
const SMALL = words(
  'and or but so then also too either not no yes i you he she it we they me him us them there here now else ' +
    'just really only very like more most much many some any every each all both if because while',
);

/** Short forms that hold a verb. */
const WITH_VERB: ReadonlyMap<string, readonly [string, string]> = new Map<
  string,
  readonly [string, string]
>([
  ...['what', 'who', 'where', 'when', 'how', 'why'].flatMap(
    (word): [string, [string, string]][] => [
      [`${word}s`, [word, 'is']],
      [`${word}re`, [word, 'are']],
      [`${word}d`, [word, 'did']],
    ],
  ),
  ...['he', 'she', 'it', 'that', 'there'].map((word): [string, [string, string]] => [
    `${word}s`,
    [word, 'is'],
  ]),
  ['theyre', ['they', 'are']],
  ['wheres', ['where', 'is']],
  ['wat', ['what', '']],
]);

/** With the verb written out: "what's", "whos", "he's"; "its" stays the possessive that it mostly is. */
export function writtenOut(text: string): string {
  return text.replace(/\p{L}+(?:['’]\p{L}{1,2})?/gu, (written, at: number) => {
    const plain = written.replace(/['’]/, '').toLowerCase();
    const isShort = plain !== 'its' || written !== plain;
    const found = isShort ? WITH_VERB.get(plain) : undefined;
    // "shed", "whore": words of their own.
    if (!found || plain === 'whore' || plain === 'howd') return written;
    const rest = text.slice(at + written.length);
    const [word, verb] = found;
    const isPerfect = verb === 'is' && /^ (?:\p{L}+ed|been|got|won|gone|done)\b/u.test(rest);
    return [withCaseOf(written, word), isPerfect ? 'has' : verb].join(' ').trim();
  });
}

function withCaseOf(written: string, word: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

export function tokensOf(text: string): readonly Token[] {
  const pattern = /[\p{L}\p{M}\p{N}$€£%]+(?:[.,:'’&-][\p{L}\p{M}\p{N}]+)*['’]?/gu;
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => {
    const possessive = /['’](?:s)?$/iu.exec(written);
    const end = index + written.length - (possessive?.[0].length ?? 0);
    const bare = text.slice(index, end);
    return { text: bare, word: plain(bare), isPossessive: possessive !== null, start: index, end };
  });
}

/** Sentences of a source whose words are kept: as many as `sentencesWith` gives at most. */
const MOST_KEPT = 50;
/** They go when the source does. */
const keptOf = onceForEach((_: Sentences) => new Map<string, readonly Token[]>());

type Sentences = Pick<Source, 'sentencesWith'>;

/** The same for a sentence of the articles: the words of a question are often looked for in the same ones. */
export function tokensOfSentence(sentence: string, source: Sentences): readonly Token[] {
  return latest(keptOf(source), sentence, () => tokensOf(sentence), MOST_KEPT);
}

export function plain(word: string): string {
  return withoutAccents(word).replace(/['’.]/gu, '').replaceAll('ı', 'i').toLowerCase();
}

/** A word that says something by itself. */
export function isContent({ word }: Token): boolean {
  return !SETS.some((set) => set.has(word));
}

/** The head of a noun phrase and of most names; empty where there is no word. */
export function lastWordOf(text: string): string {
  return tokensOf(text).at(-1)?.word ?? '';
}

export function hasAuxiliary(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => AUXILIARIES.has(word));
}

export function isPossessivePronoun(word: string): boolean {
  return POSSESSIVES.has(word);
}

const SETS = [AUXILIARIES, QUESTION_WORDS, PREPOSITIONS, DETERMINERS, POSSESSIVES, SMALL];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
