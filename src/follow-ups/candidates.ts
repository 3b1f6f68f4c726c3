// The persons, things, places and groups that a question and its answer speak of, of which a pronoun may mean one.
import type { Range } from '../corpus/article.js';
import { isPlaceHead, isRole } from '../topics/word-classes.js';
import { asksForPerson, asksForValue, type Context, unique } from './context.js';
import { mayBePerson, type Named } from './names.js';
import { AUXILIARIES, tokensOf } from './tokens.js';
import type { Turn } from './turn.js';

export type Pronoun = 'he' | 'she' | 'it' | 'they' | 'there';

export interface Referent {
  readonly name: string;
  readonly isPlural: boolean;
  /** Whether it is taken to be meant where nothing else may be; of what is not sure it is asked. */
  readonly isSure: boolean;
}

export function candidatesIn(turn: Turn, pronoun: Pronoun, context: Context): readonly Referent[] {
  switch (pronoun) {
    case 'he':
    case 'she':
      return personsIn(turn, context);
    case 'there':
      return placesIn(turn, context).map((each) =>
        each.kind === 'place' ? single(each) : unsure(each),
      );
    case 'it':
      return thingsIn(turn, context);
    case 'they':
      return severalIn(turn, context);
  }
}

const single = ({ name }: Named): Referent => ({ name, isPlural: false, isSure: true });
const unsure = (named: Named): Referent => ({ ...single(named), isSure: false });
/** Countries are "it" seldom, and "they" or "there" mostly; a bridge is nothing else. */
const thing = (named: Named): Referent =>
  named.kind === 'organisation' || isPlaceHead(tokensOf(named.name).at(-1)?.word ?? '')
    ? single(named)
    : unsure(named);

/**
 * Those whom the question and the words that answer it name; where neither does, those of the first quote, of whom
 * nothing says that they are meant.
 */
function personsIn(turn: Turn, context: Context): readonly Referent[] {
  const isPerson = ({ kind }: Named) => kind === 'person';
  const isUnknown = (each: Named) => mayBePerson(each) && !isPerson(each);
  const names = context.names.in(turn.question);
  // "the Villa Bellerive" is nobody.
  const hasArticle = ({ start }: Named) => /\b(?:the|an?) $/i.test(turn.question.slice(0, start));
  const answered = context.answered(turn);
  // Whoever answers "who?" is a person, also where nothing else tells.
  const isAsked = asksForPerson(turn.question);
  // "a European diplomat": what answers best names nobody, so that others do not stand for it.
  const isOfFirst = context
    .answered({ ...turn, quotes: turn.quotes.slice(0, 1) })
    .some(mayBePerson);
  const found = fullest(
    unique([
      ...names.filter(isPerson).map(single),
      ...answered
        .filter((each) => isPerson(each) || (isAsked && isUnknown(each)))
        .map(isOfFirst ? single : unsure),
      ...names
        .filter((each) => isUnknown(each) && !hasArticle(each))
        .map((each) => (/\s/.test(each.name) ? single(each) : unsure(each))),
    ]),
  );
  // As they are named, for "the second one".
  const placeOf = ({ name }: Referent) =>
    names.find((each) => each.name === name)?.start ?? turn.question.length;
  if (found.length > 0) return found.toSorted((a, b) => placeOf(a) - placeOf(b));
  const described = context
    .phrases(turn.question)
    .filter(
      ({ text, determiner, isPlural }) => determiner === 'the' && !isPlural && isSomebody(text),
    );
  if (described.length > 0) return described.map(definite);
  return context.quoted(turn).filter(isPerson).map(unsure);
}

/** "Lameck" is Lameck Phiri where no other has the name. */
export function fullest(referents: readonly Referent[]): readonly Referent[] {
  const words = referents.map(({ name }) => tokensOf(name).map(({ word }) => word));
  return referents.filter((_, i) => {
    const own = words[i] ?? [];
    const longer = words.filter(
      (all) => all.length > own.length && own.every((word) => all.includes(word)),
    );
    return longer.length !== 1;
  });
}

/** "the health minister", "the driver". */
export function isSomebody(text: string): boolean {
  const word = tokensOf(text).at(-1)?.word ?? '';
  return isRole(word) || PERSONS.has(word);
}

const PERSONS = new Set(
  (
    'ref referee captain driver engineer nurse midwife teacher farmer pilot suspect victim survivor witness owner ' +
    'winner loser host bride groom mother father wife husband son daughter sister brother boy girl man woman ' +
    'manager officer student artist player goalkeeper striker runner singer writer reporter baker fisherman'
  ).split(' '),
);

function placesIn(turn: Turn, context: Context): readonly Named[] {
  const asked = context.names
    .in(turn.question)
    .filter(({ kind }) => kind === 'place' || kind === undefined);
  const answered = /\bwhere\b/i.test(turn.question) ? context.placed(turn) : [];
  return unique([...asked, ...answered]);
}

function thingsIn(turn: Turn, context: Context): readonly Referent[] {
  const phrases = context.phrases(turn.question).filter(({ isPlural }) => !isPlural);
  const names = context.names
    .in(turn.question)
    .filter(({ kind }) => kind !== 'person')
    .filter(({ start }) => !phrases.some((phrase) => phrase.start <= start && start < phrase.end));
  const asked = [...phrases.map(definite), ...names.map(thing)];
  if (asksForValue(turn.question)) return unique(asked);
  const answer = context.answer(turn) ?? '';
  const answered = asksForPerson(turn.question)
    ? []
    : context
        .phrases(answer)
        .filter(({ isPlural }) => !isPlural)
        .map(definite);
  const named = context
    .answered(turn)
    .filter(({ kind }) => kind !== 'person')
    .map(thing);
  return unique([...asked, ...answered, ...named]);
}

/** Several persons, places or things, or one of which one says "they". */
function severalIn(turn: Turn, context: Context): readonly Referent[] {
  const names = context.names.in(turn.question);
  const together = togetherIn(turn.question, names);
  const phrases = context
    .phrases(turn.question)
    .filter(({ isPlural }) => isPlural)
    // Whoever did something is spoken of sooner than whom it was done to.
    .map((phrase) => ({ ...definite(phrase), isSure: isSubject(turn.question, phrase) }));
  const answered = context.answered(turn);
  const persons = answered.filter(({ kind }) => kind === 'person');
  const isAsked = asksForPerson(turn.question);
  const group = isAsked && persons.length > 1 ? [joined(persons)] : [];
  const several = [...together.map(joined), ...phrases, ...group];
  const rest = names.filter((name) => !together.flat().includes(name));
  const groups = [
    ...rest.filter(({ kind }) => kind !== 'person').map(single),
    // Whoever answers "who?" may be a team, or one whom nothing tells to be a person.
    ...answered
      .filter(({ kind }) => isAsked && kind !== 'person')
      .map((each) => (each.kind === undefined ? unsure(each) : single(each))),
  ];
  const found = unique([...several, ...groups]);
  if (found.length > 0) return found;
  const things = asksForValue(turn.question) ? [] : context.phrases(context.answer(turn) ?? '');
  const ofAnswer = things.filter(({ isPlural }) => isPlural).map(definite);
  return ofAnswer.length > 0 ? unique(ofAnswer) : unique([...rest, ...persons]).map(unsure);
}

/** "what did the marchers carry", "how many lorries": right after the verb that asks, or what is counted. */
function isSubject(question: string, { start }: Range): boolean {
  const before = tokensOf(question.slice(0, start)).at(-1)?.word ?? '';
  return start === 0 || AUXILIARIES.has(before) || /^(?:many|which|what|whose)$/.test(before);
}

/** "Russia and China", "Putin, Xi and Orban". */
function togetherIn(question: string, names: readonly Named[]): readonly (readonly Named[])[] {
  const rows: Named[][] = [];
  for (const name of names) {
    const last = rows.at(-1)?.at(-1);
    const between = last ? question.slice(last.end, name.start) : '';
    if (/^(?:,? (?:and|&|or) (?:the )?|, )$/.test(between)) rows.at(-1)?.push(name);
    else rows.push([name]);
  }
  return rows.filter(({ length }) => length > 1);
}

function joined(names: readonly Named[]): Referent {
  const all = names.map(({ name }) => name);
  const name = [all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' and ');
  return { name, isPlural: true, isSure: true };
}

function definite({
  text,
  isPlural,
}: {
  readonly text: string;
  readonly isPlural: boolean;
}): Referent {
  return { name: `the ${text}`, isPlural, isSure: true };
}
