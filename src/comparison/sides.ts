// Puts statements on sides: those that can be compared, in which articles have the same or another version.
import type { Excerpt } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import type { Relations, Statement } from './statements.js';
import type { Rule, Version } from './versions.js';

/** One version: the quote, then those of other articles that have the same; one an article. */
export type Side = readonly [Excerpt, ...Excerpt[]];

/** Candidates that are looked at without a pause: tagging one takes a millisecond or two. */
const CANDIDATES_AT_ONCE = 5;

/** More versions of one statement than this are a list of several. */
const MAX_SIDES = 6;

type Sides<Part> = [Version<Part>, ...Version<Part>[]][];

export interface Found {
  readonly sides: readonly Side[];
  /** All that take part. */
  readonly statements: readonly Statement[];
}

/** The versions of what a statement says, if there are two; in the order of the articles. */
export async function versionsOf<Part>(
  rule: Rule<Part>,
  first: Version<Part>,
  relations: Relations,
  candidates: readonly Statement[],
): Promise<Found | undefined> {
  const sides: Sides<Part> = [[first]];
  const articles = new Set([first.statement.article.id]);
  for (const [i, statement] of candidates.entries()) {
    if (i % CANDIDATES_AT_ONCE === 0) await new Promise(setImmediate);
    if (articles.has(statement.article.id)) continue;
    for (const part of rule.partsOf(statement)) {
      if (!join(rule, sides, { statement, part }, relations)) continue;
      articles.add(statement.article.id);
      break;
    }
  }
  if (sides.length < 2) return undefined;
  const byArticle = (a: Version, b: Version) =>
    a.statement.article.id < b.statement.article.id ? -1 : 1;
  const ordered = sides
    .map((side) => side.toSorted(byArticle))
    .toSorted(([a], [b]) => (a && b ? byArticle(a, b) : 0));
  return {
    sides: ordered.map((side) =>
      sideOf(rule, side, ordered.filter((each) => each !== side).flat()),
    ),
    statements: sides.flat().map(({ statement }) => statement),
  };
}

/** Adds a version that can be compared with those that stand for the sides, to its own or as a new one. */
function join<Part>(
  rule: Rule<Part>,
  sides: Sides<Part>,
  version: Version<Part>,
  relations: Relations,
): boolean {
  const isComparable = sides.every(([each]) =>
    rule.isComparable(each, version, () => relations.between(each.statement, version.statement)),
  );
  if (!isComparable) return false;
  const own = sides.find(([each]) => rule.isSame(each, version));
  if (own) own.push(version);
  else if (sides.length < MAX_SIDES) sides.push([version]);
  else return false;
  return true;
}

function sideOf<Part>(
  rule: Rule<Part>,
  side: readonly Version<Part>[],
  others: readonly Version<Part>[],
): Side {
  const [first, ...further] = side.map((version): Excerpt => {
    const { article, sentence } = version.statement;
    const highlights = rule.marks(version, others).map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    }));
    const { paragraph } = sentence;
    return { article, paragraph, ...withContext(article, sentence), highlights };
  });
  if (!first) throw new Error('A side holds one version at least.');
  return [first, ...further];
}
