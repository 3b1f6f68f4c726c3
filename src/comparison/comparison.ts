// Compares what the articles say about a topic: where they give another figure or date, where they quote
// the same speech in other words, and where they only tell the same in other words. What articles repeat
// counts once. It does not judge which is right.
import type { Article, Excerpt } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import type { IsAbout } from '../retrieval/topic.js';
import { type Relations, relationsAmong, type Statement, statementsOf } from './statements.js';
import { figures, isRepetition, type Rule, speech, type Version, wording } from './versions.js';

/** One version: the quote, then those of other articles that have the same; one an article. */
export type Side = readonly [Excerpt, ...Excerpt[]];

export interface Difference {
  /** Another figure or date; the same speech in other words; the same statement in other words. */
  readonly kind: 'figure' | 'speech' | 'wording';
  /** Two or more, in the order of the articles; the words that differ are highlighted. */
  readonly sides: readonly Side[];
}

export interface Comparison {
  /** Figures first, then speech, then wording. */
  readonly differences: readonly Difference[];
  /** Sentences about the topic that were compared, and the articles that they stand in. */
  readonly sentences: number;
  readonly articles: number;
  /** How many of the sentences only repeat what another article says. */
  readonly repeated: number;
  /** Sentences about the topic that were left out because there are too many. */
  readonly leftOut: number;
}

/** Sentences about one topic; nobody reads more, and each is compared with all of the others. */
const MAX_SENTENCES = 300;
/** Sentences whose relations are looked up without a pause. */
const RELATED_AT_ONCE = 10;

export async function compareArticles(
  articles: readonly Article[],
  isAbout: IsAbout,
): Promise<Comparison> {
  const statements = await statementsOf(articles);
  const found = statements.filter(({ article, sentence }) => isAbout(article, sentence));
  const compared = fromAllArticles(found, MAX_SENTENCES);
  const related = await rememberedRelations(compared, relationsAmong(statements));
  const differences = [
    ...differencesBy('figure', figures, compared, related),
    ...differencesBy('speech', speech, compared, related),
  ];
  const told = new Set(
    differences
      .flatMap(({ sides }) => sides.flat())
      .map(({ article, end }) => `${article.id}:${end}`),
  );
  const isTold = ({ article, sentence }: Statement) => told.has(`${article.id}:${sentence.end}`);
  const untold = compared.filter((statement) => !isTold(statement));
  const retold = differencesBy('wording', wording, untold, (statement) =>
    related(statement).filter((relation) => !isTold(relation.statement)),
  );
  const places = new Map(compared.map((statement, i) => [statement, i]));
  const isEarlier = (statement: Statement, i: number) => (places.get(statement) ?? i) < i;
  return {
    differences: [...differences, ...retold],
    sentences: compared.length,
    articles: new Set(compared.map(({ article }) => article.id)).size,
    repeated: compared.filter((statement, i) =>
      related(statement).some(
        (other) => isEarlier(other.statement, i) && isRepetition(statement, other.statement),
      ),
    ).length,
    leftOut: found.length - compared.length,
  };
}

/** As many as there may be, the first of each article before the second of any, in their order. */
function fromAllArticles(statements: readonly Statement[], most: number): readonly Statement[] {
  if (statements.length <= most) return statements;
  const counts = new Map<string, number>();
  const ranked = statements.map((statement, at) => {
    const rank = counts.get(statement.article.id) ?? 0;
    counts.set(statement.article.id, rank + 1);
    return { statement, at, rank };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
    .map(({ statement }) => statement);
}

async function rememberedRelations(
  compared: readonly Statement[],
  relations: Relations,
): Promise<Relations> {
  const remembered = new Map<Statement, ReturnType<Relations>>();
  for (const [i, statement] of compared.entries()) {
    if (i % RELATED_AT_ONCE === 0) await new Promise(setImmediate);
    remembered.set(statement, relations(statement));
  }
  return (statement) => remembered.get(statement) ?? relations(statement);
}

function differencesBy<Part>(
  kind: Difference['kind'],
  rule: Rule<Part>,
  compared: readonly Statement[],
  related: Relations,
): Difference[] {
  const used = new Set<Statement>();
  return compared.flatMap((statement) =>
    rule.partsOf(statement).flatMap((part) => {
      if (used.has(statement)) return [];
      const group = groupOf(rule, { statement, part }, related, used);
      const sides = sidesOf(rule, group);
      if (sides.length < 2) return [];
      for (const version of group) used.add(version.statement);
      return [{ kind, sides: sides.map((side) => sideOf(rule, side, group)) }];
    }),
  );
}

/** The version with those of other articles that can be compared with it and with each other. */
function groupOf<Part>(
  rule: Rule<Part>,
  first: Version<Part>,
  related: Relations,
  used: ReadonlySet<Statement>,
): Version<Part>[] {
  const group = [first];
  for (const { statement } of related(first.statement)) {
    if (used.has(statement)) continue;
    if (group.some((each) => each.statement.article.id === statement.article.id)) continue;
    const relations = related(statement);
    const version = rule
      .partsOf(statement)
      .map((part) => ({ statement, part }))
      .find((candidate) =>
        group.every((each) => {
          const relation = relations.find((other) => other.statement === each.statement);
          return relation !== undefined && rule.isComparable(each, candidate, relation);
        }),
      );
    if (version) group.push(version);
  }
  return group.toSorted((a, b) => (a.statement.article.id < b.statement.article.id ? -1 : 1));
}

function sidesOf<Part>(rule: Rule<Part>, group: readonly Version<Part>[]): Version<Part>[][] {
  const sides: Version<Part>[][] = [];
  for (const version of group) {
    const own = sides.find((side) => side.every((each) => rule.isSame(each, version)));
    if (own) own.push(version);
    else sides.push([version]);
  }
  return sides;
}

function sideOf<Part>(
  rule: Rule<Part>,
  side: readonly Version<Part>[],
  group: readonly Version<Part>[],
): Side {
  const others = group.filter((version) => !side.includes(version));
  const [first, ...further] = side.map((version): Excerpt => {
    const { article, sentence } = version.statement;
    const highlights = rule.marks(version, others).map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    }));
    return {
      article,
      paragraph: sentence.paragraph,
      ...withContext(article, sentence),
      highlights,
    };
  });
  if (!first) throw new Error('A side holds one version at least.');
  return [first, ...further];
}
