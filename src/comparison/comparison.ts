// Compares what the articles say about a topic: where they give another figure or date, where they quote
// the same speech in other words, and where they only tell the same in other words. What articles repeat
// counts once. It does not judge which is right.
import type { Article } from '../corpus/article.js';
import type { IsAbout } from '../topics/found-in.js';
import { type Among, differencesBy } from './differences.js';
import type { Found, Side } from './sides.js';
import { relationsAmong, type Statement, statementsOf } from './statements.js';
import { figures, isRepetition, speech, wording } from './versions.js';

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

export async function compareArticles(
  articles: readonly Article[],
  isAbout: IsAbout,
): Promise<Comparison> {
  const statements = await statementsOf(articles);
  const found = statements.filter(({ article, sentence }) => isAbout(article, sentence));
  const compared = fromAllArticles(found);
  const relations = relationsAmong(statements);
  const related = new Map<Statement, readonly Statement[]>();
  for (const statement of compared) {
    // Lets whatever else waits go first.
    await new Promise(setImmediate);
    related.set(statement, relations.of(statement));
  }
  const relatedTo = (statement: Statement) => related.get(statement) ?? [];
  const among = { statements: compared, relations, relatedTo };
  const [ofFigures, ofSpeech] = [new Set<Statement>(), new Set<Statement>()];
  const strict = [
    ...of('figure', await differencesBy(figures, among, ofFigures)),
    ...of('speech', await differencesBy(speech, among, ofSpeech)),
  ];
  const used = new Set([...ofFigures, ...ofSpeech]);
  const retold = of('wording', await differencesBy(wording, among, used));
  return {
    differences: [...strict, ...retold],
    sentences: compared.length,
    articles: new Set(compared.map(({ article }) => article.id)).size,
    repeated: countRepeated(compared, relatedTo),
    leftOut: found.length - compared.length,
  };
}

function of(kind: Difference['kind'], found: readonly Found[]): Difference[] {
  return found.map(({ sides }) => ({ kind, sides }));
}

/** Statements that an earlier one in another article says already. */
function countRepeated(compared: readonly Statement[], relatedTo: Among['relatedTo']): number {
  const places = new Map(compared.map((statement, i) => [statement, i]));
  return compared.filter((statement, i) =>
    relatedTo(statement).some(
      (other) => (places.get(other) ?? i) < i && isRepetition(statement, other),
    ),
  ).length;
}

/** As many as there may be, the first of each article before the second of any, in their order. */
function fromAllArticles(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length <= MAX_SENTENCES) return statements;
  const counts = new Map<string, number>();
  const ranked = statements.map((statement, at) => {
    const rank = counts.get(statement.article.id) ?? 0;
    counts.set(statement.article.id, rank + 1);
    return { statement, at, rank };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, MAX_SENTENCES)
    .toSorted((a, b) => a.at - b.at)
    .map(({ statement }) => statement);
}
