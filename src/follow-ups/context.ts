// What the last turns are about: names and things of a question, and those of its answer, where it was asked for
// them.
import type { Article, Range } from '../corpus/article.js';
import { overlap } from '../corpus/ranges.js';
import { sentenceAt } from '../corpus/sentence-at.js';
import { expectedAnswer } from '../reading/expected-answer.js';
import { countCommon, termsOf } from '../text/words.js';
import type { Entity } from '../topics/entity.js';
import type { Genders } from './gender.js';
import { keyOfName, type Named, type Names } from './names.js';
import { type Phrase, phrasesIn } from './phrases.js';
import type { Quoted, Source, Turn } from './turn.js';

/** Characters of a marked place that are read: the thirty tokens that a reader marks at most have fewer in any prose. */
const MOST_MARKED = 500;

export interface Context {
  readonly source: Source;
  readonly names: Names;
  readonly genders: Genders;
  phrases(text: string): readonly Phrase[];
  /** Persons, organisations and places in the words that answer, in their order. */
  answered(turn: Turn): readonly Named[];
  /** The places in those of the first quote. */
  placed(turn: Turn): readonly Named[];
  /** Persons, organisations and places in the whole of the first quote. */
  quoted(turn: Turn): readonly Named[];
  /** The words that answer first. */
  answer(turn: Turn): string | undefined;
  /** The sentence that answers first, and the place of the words in it. */
  sentence(turn: Turn): { readonly text: string; readonly end: number } | undefined;
}

export function createContext(
  source: Source,
  { names, genders }: Pick<Context, 'names' | 'genders'>,
): Context {
  const articles = new Map(source.articles.map((article) => [article.id, article]));
  const first = ({ quotes }: Turn) => {
    const [quote] = quotes;
    const article = quote && articles.get(quote.article);
    return quote && article ? { quote, article } : undefined;
  };
  /** The words that the first quote marks. */
  const marked = (turn: Turn) => {
    const found = first(turn);
    return (found?.quote.highlights ?? []).map((mark) => wordsAt(mark, found?.article.body ?? ''));
  };
  return {
    source,
    names,
    genders,
    phrases: (text) => phrasesIn(text, source, names.in(text)),
    answered: (turn) => {
      if (asksWhoIs(turn.question, names)) return [];
      const known = answeredIn(turn, source.entities, articles);
      // Names that nobody has found in the articles.
      const others = marked(turn).flatMap((text) => names.in(text));
      return unique([...known, ...others.filter(({ kind }) => kind === undefined)]);
    },
    placed: ({ quotes }) =>
      unique(
        quotes
          .slice(0, 1)
          .flatMap(({ article, highlights }) => namedAt(source.entities, article, highlights)),
      ).filter(({ kind }) => kind === 'place'),
    quoted: (turn) => {
      const found = first(turn);
      return found ? unique(namedAt(source.entities, found.quote.article, [found.quote])) : [];
    },
    answer: (turn) => {
      const found = first(turn);
      const mark = found?.quote.highlights[0];
      return found && mark ? wordsAt(mark, found.article.body) : undefined;
    },
    sentence: (turn) => {
      const found = first(turn);
      return found && sentenceOf(found.article, found.quote);
    },
  };
}

/** What is marked; of very much the first whole words. */
function wordsAt({ start, end }: Range, body: string): string {
  if (end - start <= MOST_MARKED) return body.slice(start, end);
  const first = body.slice(start, start + MOST_MARKED);
  return first.slice(0, first.lastIndexOf(' ') + 1);
}

/** "who is Andrei Belousov?": the words that answer describe him, and name others only for that. */
function asksWhoIs(question: string, names: Names): boolean {
  const start = WHO_IS.exec(question)?.[0].length;
  const [named, ...others] = names.in(question);
  const isOnly = named?.start === start && /^[?!.\s]*$/.test(question.slice(named?.end));
  return start !== undefined && isOnly && others.length === 0;
}

const WHO_IS = /^(?:(?:and|so)\s)?who(?:['’]?s|\s(?:is|was))\s/i;

/** Whether a question asks who it is. */
export function asksForPerson(question: string): boolean {
  return expectedAnswer(question) === 'person';
}

/** Whether the answer to a question is no thing: a date, a figure. */
export function asksForValue(question: string): boolean {
  const type = expectedAnswer(question);
  return type === 'date' || type === 'figure';
}

export function unique<Each extends Pick<Named, 'name'>>(all: readonly Each[]): readonly Each[] {
  const first = new Map<string, Each>();
  for (const each of all) {
    const key = keyOfName(each);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}

/** Where one is asked for and the first quote marks several, the one beside whom most words of the question stand. */
function answeredIn(
  { question, quotes }: Turn,
  entities: readonly Entity[],
  articles: ReadonlyMap<string, Article>,
): readonly Named[] {
  const all = unique(
    quotes.flatMap(({ article, highlights }) => namedAt(entities, article, highlights)),
  );
  const [first] = quotes;
  const article = first && articles.get(first.article);
  if (!article || !ASKS_FOR_ONE.test(question)) return all;
  const listed = namedAt(entities, first.article, first.highlights).filter(
    ({ kind }) => kind === 'person',
  );
  const asked = new Set(termsOf(question));
  const beside = listed.map((named, i) => {
    const start = listed[i - 1]?.end ?? first.start;
    const end = listed[i + 1]?.start ?? first.end;
    return { named, common: countCommon(asked, new Set(termsOf(article.body.slice(start, end)))) };
  });
  const most = Math.max(0, ...beside.map(({ common }) => common));
  const best = beside.filter(({ common }) => common === most);
  return most > 0 && best[0] && best.length === 1 ? [best[0].named] : all;
}

const ASKS_FOR_ONE = /\bwho(?: is|['’]?s| was) the\b/i;

function namedAt(
  entities: readonly Entity[],
  article: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly Named[] {
  const found = entities.flatMap(({ kind, name, mentions }) =>
    kind === 'figure' || kind === 'date'
      ? []
      : mentions
          .filter(
            (mention) =>
              mention.article === article && ranges.some((each) => overlap(each, mention)),
          )
          .map(({ start, end }): Named => ({ start, end, name, form: name, kind })),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

function sentenceOf(article: Article, { start, highlights }: Quoted) {
  const [mark] = highlights;
  const sentence = sentenceAt(article, mark?.start ?? start);
  if (!sentence) return undefined;
  const text = article.body.slice(sentence.start, sentence.end);
  return { text, end: (mark?.end ?? sentence.end) - sentence.start };
}
