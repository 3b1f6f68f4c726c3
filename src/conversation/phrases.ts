// What people say to a bot that is no question about its articles, as phrases of each language. A message is
// recognised only where all of it is made of them, so that they can be many: the dam, the minister or a date
// in it makes it a question.
import type { Language } from '../locales/catalogue.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { CUED, type Cued, KINDS, type Kind, type Phrasebook } from './phrasebook.js';
import { beginningsOf, endsOf, type Sequence, templateReader, wordsIn } from './templates.js';

/** A phrase that begins at a place of a text. */
export interface Found {
  /** Undefined for what says nothing by itself, such as whom it is said to. */
  readonly kind: Kind | undefined;
  readonly language: Language;
  /** The place after it. */
  readonly end: number;
}

export interface Phrases {
  /** All phrases that begin there, once for each place where they may end. */
  at(words: readonly string[], start: number): readonly Found[];
  readonly vocabularies: readonly Vocabulary[];
  /** Every word of a phrase. */
  readonly words: ReadonlySet<string>;
  /** Words that change nothing, wherever they stand. */
  readonly noise: ReadonlySet<string>;
  /** Words by which a question begins, and those between a greeting and a question. */
  readonly asking: ReadonlySet<string>;
  readonly joining: ReadonlySet<string>;
}

/** The words of a language, for what is said in other phrases than these. */
export interface Vocabulary {
  readonly small: ReadonlySet<string>;
  readonly you: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  readonly cues: ReadonlyMap<Cued, ReadonlySet<string>>;
  /** Words of the phrases of a kind. */
  readonly kinds: ReadonlyMap<Kind, ReadonlySet<string>>;
  /** Words of praise, and of insults. */
  readonly good: ReadonlySet<string>;
  readonly bad: ReadonlySet<string>;
}

interface Phrase {
  readonly kind: Kind | undefined;
  readonly language: Language;
  readonly sequence: Sequence;
}

const BOOKS: readonly (readonly [Language, Phrasebook])[] = [
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
];

function gather(): Phrases {
  const noise = all(({ noise }) => noise);
  const phrases = BOOKS.flatMap(([language, { lists, kinds, beside }]) => {
    const read = templateReader(lists, (word) => noise.has(word));
    return [...Object.entries(kinds), [undefined, beside] as const].flatMap(([kind, templates]) =>
      templates.map(
        (template): Phrase => ({
          // The entries of an object have lost the type of its keys.
          kind: kind as Kind | undefined,
          language,
          sequence: read(template),
        }),
      ),
    );
  });
  const byBeginning = new Map<string | null, Phrase[]>();
  for (const phrase of phrases) {
    for (const beginning of beginningsOf(phrase.sequence)) {
      const same = byBeginning.get(beginning);
      if (same) same.push(phrase);
      else byBeginning.set(beginning, [phrase]);
    }
  }
  return {
    vocabularies: BOOKS.map(([language, book]) => vocabularyOf(book, phrases, language)),
    at: (words, start) =>
      (byBeginning.get(words[start] ?? null) ?? []).flatMap(({ kind, language, sequence }) => {
        const ends = endsOf(sequence, words, [start]).filter((end) => end > start);
        return ends.map((end) => ({ kind, language, end }));
      }),
    words: wordsIn(phrases.map(({ sequence }) => sequence)),
    noise,
    asking: all(({ asking }) => asking),
    joining: all(({ joining }) => joining),
  };
}

function vocabularyOf(
  { lists, small, you, others, answered, cues }: Phrasebook,
  phrases: readonly Phrase[],
  language: Language,
): Vocabulary {
  const own = phrases.filter((phrase) => phrase.language === language);
  const wordsOf = (kind: Kind | undefined) =>
    wordsIn(own.filter((phrase) => phrase.kind === kind).map(({ sequence }) => sequence));
  return {
    small: new Set([...small, ...wordsOf(undefined)]),
    you: new Set(you),
    others: new Set(others),
    answered: new Set(answered),
    cues: new Map(CUED.map((kind) => [kind, new Set(cues[kind])])),
    kinds: new Map(KINDS.map((kind) => [kind, wordsOf(kind)])),
    good: new Set(lists.good),
    bad: new Set(lists.bad),
  };
}

function all(of: (book: Phrasebook) => readonly string[]): ReadonlySet<string> {
  return new Set(BOOKS.flatMap(([, book]) => of(book)));
}

/** Those of all languages, put together at the start: it takes longer than any message may. */
export const PHRASES: Phrases = gather();
