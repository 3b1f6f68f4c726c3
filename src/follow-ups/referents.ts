// What a pronoun may mean: the persons, things and places of the last question and its answer, then of those
// before. A person's pronoun never takes a place, and a person of whom the articles speak as "he" is no "she".
import { candidatesIn, fullest, type Pronoun, type Referent } from './candidates.js';
import { type Context, unique } from './context.js';
import type { Gender } from './gender.js';
import { plain, tokensOf } from './tokens.js';
import type { Turn } from './turn.js';

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
    const [isHe, isShe] = [FORMS.he, FORMS.she].map((forms) =>
      [...forms].some((word) => words.has(word)),
    );
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
