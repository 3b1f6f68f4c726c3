// What a comparison looked at, in words: how much was compared, and whether the articles agree.
import type { Comparison } from '../comparison/comparison.js';
import type { Translate } from '../locales/translate.js';

export interface ComparisonFacts {
  /** In one line. */
  readonly facts: string;
  /** Empty where the articles differ in a figure, a date or what they quote. */
  readonly agreement: readonly string[];
}

/** How much was compared, and whether the articles agree. */
export interface Compared extends Omit<Comparison, 'differences'> {
  readonly agree: boolean;
}

export function comparisonFacts(compared: Compared, t: Translate): ComparisonFacts {
  const { sentences, articles, repeated, leftOut } = compared;
  const facts = [
    t('comparison.compared', { count: sentences }),
    t('articles.count', { count: articles }),
    ...(repeated > 0 ? [t('comparison.repeated', { count: repeated })] : []),
    ...(leftOut > 0 ? [t('comparison.leftOut', { count: leftOut })] : []),
  ];
  return { facts: facts.join(' · '), agreement: compared.agree ? [t('comparison.agree')] : [] };
}

/** Whether they differ in nothing but words. */
export function agree({ differences }: Comparison): boolean {
  return differences.every(({ kind }) => kind === 'wording');
}
