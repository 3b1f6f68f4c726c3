// The persons, things, places and groups that a question and its answer speak of, of which a pronoun may mean one.
import type { Range } from '../corpus/article.js';
import { isOrganisationHead, isPlaceHead, isRole } from '../topics/word-classes.js';
import { asksForPerson, asksForValue, type Context, unique } from './context.js';
import type { Gender } from './gender.js';
import { mayBePerson, type Named } from './names.js';
import { isPluralWord } from './phrases.js';
import { shapeOf } from './shape.js';
import {
  AUXILIARIES,
  DETERMINERS,
  isPossessivePronoun,
  lastWordOf,
  PREPOSITIONS,
  tokensOf,
} from './tokens.js';
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
      return personsIn(turn, pronoun, context);
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
  named.kind === 'organisation' || isPlaceHead(lastWordOf(named.name))
    ? single(named)
    : unsure(named);

/**
 * Those whom the question and the words that answer it name; where neither does, those of the first quote, of whom
 * nothing says that they are meant.
 */
function personsIn(turn: Turn, pronoun: Gender, context: Context): readonly Referent[] {
  const isPerson = ({ kind }: Named) => kind === 'person';
  const isUnknown = (each: Named) => mayBePerson(each) && !isPerson(each);
  // "is somebody missing besides Anna": whoever else.
  const names = context.names
    .in(turn.question)
    .filter(({ start }) => !BESIDES.test(turn.question.slice(0, start)));
  // "the Villa Bellerive" is nobody.
  const hasArticle = ({ start }: Named) => /\b(?:the|an?) $/i.test(turn.question.slice(0, start));
  const answered = context.answered(turn);
  // Whoever answers "who?" is a person, also where nothing else tells; and "of Velmora" nobody.
  const isAsked = asksForPerson(turn.question);
  const isBeside = ({ start }: Named) =>
    isAsked && answered.some(isPerson) && isAfterPreposition(turn.question, start);
  // "a European diplomat": what answers best names nobody, so that others do not stand for it.
  const isOfFirst = context
    .answered({ ...turn, quotes: turn.quotes.slice(0, 1) })
    .some(mayBePerson);
  const found = fullest(
    unique([
      ...names.filter(isPerson).map(single),
      ...answered
        .filter((each) => isPerson(each) || (isAsked && isUnknown(each)))
        .map(isOfFirst && !ASKS_FOR_SEVERAL.test(turn.question) ? single : unsure),
      ...names
        .filter((each) => isUnknown(each) && !hasArticle(each) && !isBeside(each))
        .map((each) => (/\s/.test(each.name) ? single(each) : unsure(each))),
    ]),
  );
  // As they are named, for "the second one".
  const placeOf = ({ name }: Referent) =>
    names.find((each) => each.name === name)?.start ?? turn.question.length;
  const described = context
    .phrases(turn.question)
    .filter(
      ({ text, determiner, isPlural }) =>
        determiner === 'the' && !isPlural && isSomebody(text) && !isOther(turn.question, pronoun),
    )
    // "the minister, Anna Novak"
    .filter(({ end }) => !names.some(({ start }) => end <= start && start <= end + NEXT));
  if (found.length > 0) {
    const others = isAsked
      ? []
      : [...described.map(definite), ...kinIn(turn.question, pronoun, names)];
    return [...found.toSorted((a, b) => placeOf(a) - placeOf(b)), ...others];
  }
  // "which of them is the boss": whoever answers is meant, and no name was found for it.
  if (described.length > 0)
    return unique([
      ...described.map((each) => ({ ...definite(each), isSure: !isAsked })),
      ...kinIn(turn.question, pronoun, names).filter(
        ({ name }) => !described.some(({ text }) => name.endsWith(` ${lastWordOf(text)}`)),
      ),
    ]);
  return context.quoted(turn).filter(isPerson).map(unsure);
}

/** "why didn't the captain read it himself": no "she". */
const isOther = (question: string, pronoun: Gender) =>
  (pronoun === 'he' ? /\bherself\b/i : /\bhimself\b/i).test(question);
const BESIDES = /\b(?:besides?|except(?: for)?|apart from|other than) $/i;

/** "Yunus and his son": the son; of "Anna Novak's husband" the husband of her. */
function kinIn(question: string, pronoun: Gender, names: readonly Named[]): readonly Referent[] {
  const tokens = tokensOf(question);
  return tokens.flatMap(({ word, start, end }, i): Referent[] => {
    const before = tokens[i - 1];
    if (!before || !KIN[pronoun].has(word)) return [];
    const isNamed = names.some((each) => end <= each.start && each.start <= end + NEXT);
    if (isNamed) return [];
    const of = names.find((each) => each.start < start && start <= each.end + POSSESSIVE_NEXT);
    const isOwn = before.isPossessive || isPossessivePronoun(before.word);
    if (!isOwn) return [];
    const name = of && before.isPossessive ? `${of.name}'s ${word}` : `the ${word}`;
    return [{ name, isPlural: false, isSure: true }];
  });
}

/** Characters from a name to what is its own: "'s ". */
const POSSESSIVE_NEXT = 3;
const EITHER =
  'partner boss deputy predecessor successor lawyer cousin friend neighbour neighbor child baby';
const KIN = {
  he: new Set(
    `son father brother husband uncle nephew grandson grandfather dad boyfriend ${EITHER}`.split(
      ' ',
    ),
  ),
  she: new Set(
    `daughter mother sister wife aunt niece granddaughter grandmother mum mom girlfriend ${EITHER}`.split(
      ' ',
    ),
  ),
};

/** Of whom an answer may name one. */
const ASKS_FOR_SEVERAL =
  /\bwho (?:are|were)\b|\b(?:first|second|third|fourth) and (?:second|third|fourth|fifth|last)\b/i;

function isAfterPreposition(question: string, start: number): boolean {
  return PREPOSITIONS.has(wordBefore(question, start));
}

/** Past "the" and the like; empty where there is none. */
function wordBefore(question: string, start: number): string {
  const before = tokensOf(question.slice(0, start));
  return before.findLast(({ word }) => !DETERMINERS.has(word))?.word ?? '';
}

/** Characters between a role and the name of who has it. */
const NEXT = 2;

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
  const word = lastWordOf(text);
  return isRole(word) || PERSONS.has(word) || /\p{L}{3}(?:ist|ian|man|woman)$/u.test(word);
}

const PERSONS = new Set(
  (
    'ref referee driver engineer nurse midwife teacher farmer pilot suspect victim survivor witness owner ' +
    'winner loser host bride groom mother father wife husband son daughter sister brother boy girl man woman ' +
    'manager officer student player striker runner writer reporter baker trainee hunter banker ' +
    'bookkeeper cook builder dancer climber sailor soldier editor inventor ' +
    'investor worker dealer trader rider keeper tailor neighbour neighbor prisoner patient priest nun monk'
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
        .map((phrase) => ({ ...definite(phrase), isSure: false }));
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
    .filter(({ isPlural, text }) => isPlural || isOrganisationHead(lastWordOf(text)))
    // Whoever did something is spoken of sooner than whom it was done to.
    .map((phrase) => ({ ...definite(phrase), isSure: isSubject(turn.question, phrase) }));
  const answered = context.answered(turn);
  const persons = answered.filter(({ kind }) => kind === 'person');
  const isAsked = asksForPerson(turn.question);
  const group = isAsked && persons.length > 1 ? [joined(persons)] : [];
  const several = [...together.map(joined), ...phrases, ...group];
  const rest = names.filter((name) => !together.flat().includes(name));
  const groups = [
    ...rest
      .filter(({ kind }) => kind !== 'person')
      .map((each) =>
        isPluralName(each) && isSubject(turn.question, each) ? single(each) : unsure(each),
      ),
    // Whoever answers "who?" may be a team, or one whom nothing tells to be a person.
    ...answered
      .filter(({ kind }) => isAsked && kind !== 'person')
      .map((each) => (isPluralName(each) ? single(each) : unsure(each))),
  ];
  const things = asksForValue(turn.question) ? [] : context.phrases(context.answer(turn) ?? '');
  const ofAnswer = things
    .filter(({ isPlural }) => isPlural)
    .map((phrase) => ({ ...definite(phrase), isSure: false }));
  const isNew = shapeOf(turn.question).asks === 'what';
  const found = unique([...several, ...groups, ...(isNew ? ofAnswer : [])]);
  if (found.length > 0) return found;
  return ofAnswer.length > 0 ? unique(ofAnswer) : unique([...rest, ...persons]).map(unsure);
}

/** "Marilag Builders" */
function isPluralName({ name }: Named): boolean {
  const words = tokensOf(name);
  return words.length > 1 && isPluralWord(words.at(-1)?.word ?? '');
}

/** "what did the marchers carry", "how many lorries": right after the verb that asks, or what is counted. */
function isSubject(question: string, { start }: Range): boolean {
  if (start === 0 || /^tell me (?:more )?about (?:the )?$/i.test(question.slice(0, start)))
    return true;
  const before = wordBefore(question, start);
  return AUXILIARIES.has(before) || CHOOSING.has(before);
}

const CHOOSING = new Set(['many', 'which', 'what', 'whose']);

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
