// Goes through statements for one kind of difference, so that each takes part in one at most.
import { type Found, versionsOf } from './sides.js';
import type { Relations, Statement } from './statements.js';
import type { Rule } from './versions.js';

export interface Among {
  readonly statements: readonly Statement[];
  readonly relations: Relations;
  /** Those that may be about the same thing as a statement; they need not be compared themselves. */
  relatedTo(statement: Statement): readonly Statement[];
}

/** @param used statements that take part in none; those of the differences are added */
export async function differencesBy<Part>(
  rule: Rule<Part>,
  { statements, relations, relatedTo }: Among,
  used = new Set<Statement>(),
): Promise<readonly Found[]> {
  const differences: Found[] = [];
  for (const statement of statements) {
    for (const part of rule.partsOf(statement)) {
      if (used.has(statement)) break;
      const candidates = relatedTo(statement).filter((other) => !used.has(other));
      const found = await versionsOf(rule, { statement, part }, relations, candidates);
      if (!found) continue;
      differences.push(found);
      for (const each of found.statements) used.add(each);
    }
  }
  return differences;
}
