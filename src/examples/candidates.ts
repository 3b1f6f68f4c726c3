// Questions that might be shown as examples, from what the articles mention most: who somebody is, what
// somebody said, what happened on a date or in a place. Whether they are answered is not known yet.
import type { Entity, EntityKind } from '../topics/entity.js';

export interface Candidate {
  readonly question: string;
  readonly entity: Entity;
}

/** Entities of a kind that are tried. */
const MOST_OF_A_KIND = 3;
/** Characters of a button. */
const MAX_QUESTION = 80;

const QUESTIONS: Readonly<Record<EntityKind, (name: string) => string>> = {
  person: (name) => `Who is ${name}?`,
  date: (name) =>
    `What happened ${/\p{L}/u.test(name) && /^\d|\d,/.test(name) ? 'on' : 'in'} ${name}?`,
  organisation: (name) => `What did ${name} say?`,
  place: (name) => `What happened in ${name}?`,
  figure: (name) => `What is ${name}?`,
};

/** The most mentioned of each kind first, then the second of each. @param entities those mentioned most first */
export function exampleCandidates(entities: readonly Entity[]): readonly Candidate[] {
  const kinds = Object.entries(QUESTIONS).map(([kind, question]) =>
    entities
      .filter((entity) => entity.kind === kind)
      .slice(0, MOST_OF_A_KIND)
      .map((entity): Candidate => ({ question: question(entity.name), entity })),
  );
  const rounds = Array.from({ length: MOST_OF_A_KIND }, (_, i) => i);
  return rounds
    .flatMap((i) => kinds.flatMap((candidates) => candidates[i] ?? []))
    .filter(({ question }) => question.length <= MAX_QUESTION);
}
