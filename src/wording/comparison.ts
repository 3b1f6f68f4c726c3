// What a comparison looked at, in words: how much was compared, and whether the articles agree.
import type { Comparison } from '../comparison/comparison.js';
import type { Translate } from '../locales/translate.js';

export interface ComparisonFacts {
  /** In one line. */
  readonly facts: string;
  /** Empty where the articles differ in a figure, a date or what they quote. */
  readonly agreement: readonly string[];
}

export function comparisonFacts(comparison: Comparison, t: Translate): ComparisonFacts {
  const { differences, sentences, articles, repeated, leftOut } = comparison;
  const facts = [
    t('comparison.compared', { count: sentences }),
    t('articles.count', { count: articles }),
    ...(repeated > 0 ? [t('comparison.repeated', { count: repeated })] : []),
    ...(leftOut > 0 ? [t('comparison.leftOut', { count: leftOut })] : []),
  ];
  const agree = differences.every(({ kind }) => kind === 'wording');
  return { facts: facts.join(' · '), agreement: agree ? [t('comparison.agree')] : [] };
}
