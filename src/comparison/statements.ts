// What is compared: every sentence with its terms, figures and direct speech, and which sentences of
// other articles speak of the same thing. Terms weigh by their rarity (inverse document frequency, Spärck
// Jones 1972): that two sentences name Putin says little, that both name Harbin says much.

import { type Value, valuesIn } from '../answer/values.js';
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { termsOf } from '../retrieval/words.js';
import { type Quotation, quotationsIn } from './quotations.js';

export interface Statement {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly values: readonly Value[];
  readonly quotations: readonly Quotation[];
}

/** A statement of another article that may be about the same thing. */
export interface Relation {
  readonly statement: Statement;
  /** How many terms both have. */
  readonly common: number;
  /** Their weight, as a part of the smaller one's weight: 1 when all of it stands in the other. */
  readonly part: number;
}

/** The relations of a statement, the closest first. */
export type Relations = (statement: Statement) => readonly Relation[];

/** What shares less is about something else, whatever is compared. */
const RELATED = { terms: 3, part: 0.15 };

/** Characters. Longer "sentences" are tables and the like: their figures are of many things. */
const MAX_COMPARED = 1_500;

/** Sentences that are read without a pause: one takes some 50 microseconds. */
const SENTENCES_AT_ONCE = 100;

/** Every comparison is made anew; what takes time is done once for each sentence. */
const remembered = new WeakMap<Sentence, Statement>();

export async function statementsOf(articles: readonly Article[]): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (statements.length % SENTENCES_AT_ONCE === 0) await new Promise(setImmediate);
      const statement = remembered.get(sentence) ?? statementOf(article, sentence);
      remembered.set(sentence, statement);
      statements.push(statement);
    }
  }
  return statements;
}

function statementOf(article: Article, sentence: Sentence): Statement {
  const text = textOf(article, sentence);
  const terms = new Set(termsOf(text));
  if (text.length > MAX_COMPARED)
    return { article, sentence, text, terms, values: [], quotations: [] };
  const values = valuesIn(text);
  return { article, sentence, text, terms, values, quotations: quotationsIn(text) };
}

export function relationsAmong(statements: readonly Statement[]): Relations {
  const byTerm = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const term of statement.terms) {
      const holders = byTerm.get(term);
      if (holders) holders.push(statement);
      else byTerm.set(term, [statement]);
    }
  }
  const weightOf = (term: string) =>
    Math.log(1 + statements.length / (byTerm.get(term)?.length ?? 1));
  const weights = new Map(
    statements.map((each) => [each, [...each.terms].reduce((sum, t) => sum + weightOf(t), 0)]),
  );
  return (statement) => {
    const shared = new Map<Statement, { common: number; weight: number }>();
    for (const term of statement.terms) {
      const weight = weightOf(term);
      for (const other of byTerm.get(term) ?? []) {
        if (other.article.id === statement.article.id) continue;
        const so = shared.get(other) ?? { common: 0, weight: 0 };
        shared.set(other, { common: so.common + 1, weight: so.weight + weight });
      }
    }
    return [...shared]
      .map(([other, { common, weight }]) => {
        const least = Math.min(weights.get(statement) ?? 0, weights.get(other) ?? 0);
        return { statement: other, common, part: least > 0 ? weight / least : 0 };
      })
      .filter(({ common, part }) => common >= RELATED.terms && part >= RELATED.part)
      .toSorted((a, b) => b.part - a.part);
  };
}
