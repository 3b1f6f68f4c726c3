// What is compared: every sentence with its terms, figures and direct speech, and which sentences of
// other articles speak of the same thing. Terms weigh by their rarity (inverse document frequency, Spärck
// Jones 1972): that two sentences name Putin says little, that both name Harbin says much.

import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { isHeading } from '../corpus/outline.js';
import { onceForEach } from '../processes/once-for-each.js';
import { type Value, valuesIn } from '../text/values.js';
import { termsOf } from '../text/words.js';
import { type Quotation, quotationsIn } from './quotations.js';

export interface Statement {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly values: readonly Value[];
  readonly quotations: readonly Quotation[];
}

/** What two statements share. */
export interface Shared {
  /** How many terms both have. */
  readonly common: number;
  /** Their weight, as a part of the smaller one's weight: 1 when all of it stands in the other. */
  readonly part: number;
}

export interface Relations {
  /** Statements of other articles that may be about the same thing, the closest first. */
  of(statement: Statement): readonly Statement[];
  between(a: Statement, b: Statement): Shared;
}

/** What shares less is about something else, whatever is compared; of very many the closest count. */
const RELATED = { terms: 3, part: 0.15, most: 100 };

/** Characters. Longer "sentences" are tables and the like: their figures are of many things. */
const MAX_COMPARED = 1_500;

/** Figures, and quotations, of one sentence that are compared; one that has more is a list. */
export const MAX_PARTS = 20;

/** Sentences that are read without a pause: one takes some 50 microseconds. */
const SENTENCES_AT_ONCE = 100;

export async function statementsOf(articles: readonly Article[]): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (statements.length % SENTENCES_AT_ONCE === 0) await new Promise(setImmediate);
      if (isHeading(article, sentence)) continue;
      statements.push(statementOf(sentence, article));
    }
  }
  return statements;
}

/** Every comparison is made anew; what takes time is done once for each sentence. */
export const statementOf = onceForEach((sentence: Sentence, article: Article): Statement => {
  const text = textOf(article, sentence);
  const terms = new Set(termsOf(text));
  if (text.length > MAX_COMPARED)
    return { article, sentence, text, terms, values: [], quotations: [] };
  const [values, quotations] = [valuesIn(text), quotationsIn(text)];
  return {
    article,
    sentence,
    text,
    terms,
    values: values.length > MAX_PARTS ? [] : values,
    quotations: quotations.slice(0, MAX_PARTS),
  };
});

export function relationsAmong(statements: readonly Statement[]): Relations {
  /** Where in the list those stand that hold a term. */
  const byTerm = new Map<string, number[]>();
  for (const [at, { terms }] of statements.entries()) {
    for (const term of terms) {
      const holders = byTerm.get(term);
      if (holders) holders.push(at);
      else byTerm.set(term, [at]);
    }
  }
  const weightOf = (term: string) =>
    Math.log(1 + statements.length / (byTerm.get(term)?.length ?? 1));
  const sum = (terms: Iterable<string>) => [...terms].reduce((all, t) => all + weightOf(t), 0);
  const weights = new Map(statements.map((each) => [each, sum(each.terms)]));
  const shared = (a: Statement, b: Statement, common: number, weight: number): Shared => {
    const least = Math.min(weights.get(a) ?? 0, weights.get(b) ?? 0);
    return { common, part: least > 0 ? weight / least : 0 };
  };
  // Empty but while one statement is looked at.
  const counts = new Uint32Array(statements.length);
  const sums = new Float64Array(statements.length);
  return {
    of(statement) {
      const sharing: number[] = [];
      for (const term of statement.terms) {
        const weight = weightOf(term);
        for (const at of byTerm.get(term) ?? []) {
          if (counts[at] === 0) sharing.push(at);
          counts[at] = (counts[at] ?? 0) + 1;
          sums[at] = (sums[at] ?? 0) + weight;
        }
      }
      return sharing
        .flatMap((at) => {
          const [other, common = 0, weight = 0] = [statements[at], counts[at], sums[at]];
          [counts[at], sums[at]] = [0, 0];
          if (common < RELATED.terms || !other || other.article.id === statement.article.id)
            return [];
          return [{ other, ...shared(statement, other, common, weight) }];
        })
        .filter(({ part }) => part >= RELATED.part)
        .toSorted((a, b) => b.part - a.part)
        .slice(0, RELATED.most)
        .map(({ other }) => other);
    },
    between(a, b) {
      const common = [...a.terms].filter((term) => b.terms.has(term));
      return shared(a, b, common.length, sum(common));
    },
  };
}
