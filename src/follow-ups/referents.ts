// What a pronoun may mean: the persons, things and places of the last question and its answer, then of those
// before. A person's pronoun never takes a place, and a person of whom the articles speak as "he" is no "she".
import { isPlaceHead, isRole } from '../topics/word-classes.js';
import { asksForPerson, asksForValue, type Context, unique } from './context.js';
import type { Gender } from './gender.js';
import { mayBePerson, type Named } from './names.js';
import { plain, tokensOf } from './tokens.js';
import type { Turn } from './turn.js';

export type Pronoun = 'he' | 'she' | 'it' | 'they' | 'there';

export interface Referent {
  readonly name: string;
  readonly isPlural: boolean;
  /** Whether it is taken to be meant where nothing else may be; of what is not sure it is asked. */
  readonly isSure: boolean;
}

export interface Wanted {
  readonly pronoun: Pronoun;
  /** What the message names itself, and what another of its pronouns has taken. */
  readonly others: readonly string[];
}

/**
 * @param turns the latest first
 * @returns what may be meant: one where it is sure, none where nothing fits
 */
export function referentsFor(
  { pronoun, others }: Wanted,
  turns: readonly Turn[],
  context: Context,
): readonly Referent[] {
  const isOther = ({ name }: Referent) => others.some((other) => plain(other) === plain(name));
  const all = turns.map((turn) =>
    candidatesIn(turn, pronoun, context).filter((each) => !isOther(each)),
  );
  if (pronoun === 'he' || pronoun === 'she') return personMeant(pronoun, all, turns, context);
  const several = pronoun === 'they' ? turnOfSeveral(all, turns, context) : undefined;
  const at = several ?? all.findIndex(({ length }) => length > 0);
  const found = all[at] ?? [];
  const [turn] = turns.slice(at);
  // What "it" was in the last question too, it stays.
  const kept = turn ? takenBefore(turn, pronoun, found) : [];
  return kept.length === 1 ? kept : found;
}

/** Two who were named earlier are "they" sooner than the one who was named last. */
function turnOfSeveral(
  all: readonly (readonly Referent[])[],
  turns: readonly Turn[],
  context: Context,
): number | undefined {
  const at = all.findIndex((those) => those.some(({ isPlural }) => isPlural));
  if (at <= 0) return undefined;
  const named = turns.flatMap((turn) => [
    ...context.names.in(turn.question),
    ...context.answered(turn),
  ]);
  const persons = new Set(named.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const later = all.slice(0, at).flat();
  return later.every(({ name }) => persons.has(name)) ? at : undefined;
}

function personMeant(
  gender: Gender,
  all: readonly (readonly Referent[])[],
  turns: readonly Turn[],
  context: Context,
): readonly Referent[] {
  const genderOf = ({ name }: Referent) =>
    context.genders(name) ?? genderByUse(name, turns, context);
  const fitting = all.map((those) => those.filter((each) => (genderOf(each) ?? gender) === gender));
  const at = fitting.findIndex(({ length }) => length > 0);
  const found = fitting[at] ?? [];
  const [one, ...others] = found;
  if (!one || others.length > 0 || genderOf(one) === gender) return found;
  // Nothing shows that this one is meant: one of whom it is shown may be.
  const sure = fitting
    .slice(at + 1)
    .flat()
    .filter((each) => genderOf(each) === gender);
  return fullest(unique([one, ...sure]));
}

/** By the pronoun that somebody has used: "how old is he?" was understood as asked of him. */
function genderByUse(name: string, turns: readonly Turn[], context: Context): Gender | undefined {
  for (const { written, question } of turns) {
    const isIn = (text: string) => context.names.in(text).some((each) => each.name === name);
    if (isIn(written) || !isIn(question)) continue;
    const words = new Set(tokensOf(written).map(({ word }) => word));
    const isHe = ['he', 'him', 'his'].some((word) => words.has(word));
    const isShe = ['she', 'her', 'hers'].some((word) => words.has(word));
    if (isHe !== isShe) return isHe ? 'he' : 'she';
  }
  return undefined;
}

/** Of the candidates those that the same pronoun was understood as in this turn. */
function takenBefore(
  { written, question }: Turn,
  pronoun: Pronoun,
  found: readonly Referent[],
): readonly Referent[] {
  const forms = FORMS[pronoun];
  if (!tokensOf(written).some(({ word }) => forms.has(word))) return [];
  const [before, after] = [plain(written), plain(question)];
  return found.filter(({ name }) => after.includes(plain(name)) && !before.includes(plain(name)));
}

export const FORMS: Readonly<Record<Pronoun, ReadonlySet<string>>> = {
  he: new Set(['he', 'him', 'his']),
  she: new Set(['she', 'her', 'hers']),
  it: new Set(['it', 'its']),
  they: new Set(['they', 'them', 'their', 'theirs']),
  there: new Set(['there']),
};

function candidatesIn(turn: Turn, pronoun: Pronoun, context: Context): readonly Referent[] {
  switch (pronoun) {
    case 'he':
    case 'she':
      return personsIn(turn, context);
    case 'there':
      return placesIn(turn, context).map(single);
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
  if (found.length > 0) return found;
  const described = context
    .phrases(turn.question)
    .filter(
      ({ text, determiner, isPlural }) => determiner === 'the' && !isPlural && isSomebody(text),
    );
  if (described.length > 0) return described.map(definite);
  return context.quoted(turn).filter(isPerson).map(unsure);
}

/** "Lameck" is Lameck Phiri where no other has the name. */
function fullest(referents: readonly Referent[]): readonly Referent[] {
  const words = ({ name }: Referent) => tokensOf(name).map(({ word }) => word);
  return referents.filter((one) => {
    const own = words(one);
    const longer = referents.filter((other) => {
      const all = words(other);
      return all.length > own.length && own.every((word) => all.includes(word));
    });
    return longer.length !== 1;
  });
}

/** "the health minister", "the driver". */
function isSomebody(text: string): boolean {
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
    .map(definite);
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
