// What is decided by after reading: the parts of a candidate that make the probability that it answers, and the signs of
// a question that make the probability that anything does. Both are weighted sums.

/** What is weighed for a candidate; each grows with how well the candidate answers. */
export interface Parts {
  /**
   * The fused score of retrieval as a share of the best candidate's, at most 1: how far scores go depends on how many
   * sentences were searched. 0 where not even the best stands out.
   */
  readonly retrieval: number;
  /** The reader's relevance, log-odds. */
  readonly relevance: number;
  /** The reader's best span against "no answer here", log-odds. */
  readonly answerability: number;
  /** Where a person is asked for: full names that are marked and that the question has not, up to four. */
  readonly names: number;
}

export type PartWeights = Readonly<Record<keyof Parts, number>>;

/** A weighted sum of the parts, which is a log-odds. */
export interface ScoreWeights {
  readonly intercept: number;
  readonly weights: PartWeights;
  /** Probability from which a further candidate is shown without being asked for. */
  readonly shown: number;
}

export const PART_NAMES = [
  'retrieval',
  'relevance',
  'answerability',
  'names',
] as const satisfies readonly (keyof Parts)[];

/**
 * What tells whether a question is answered at all. A candidate's score alone does not: among near misses one always
 * stands out, but the others are less relevant than where something answers.
 */
export interface Signs {
  /** The score of the best candidate, log-odds. */
  readonly score: number;
  /** The highest relevance of a candidate, which need not be the best one's; log-odds. */
  readonly bestRelevance: number;
  /** The mean relevance of all candidates that were read, log-odds. */
  readonly meanRelevance: number;
}

export const SIGN_NAMES = [
  'score',
  'bestRelevance',
  'meanRelevance',
] as const satisfies readonly (keyof Signs)[];

/** Logistic regression over the signs. */
export interface AnsweredWeights {
  readonly intercept: number;
  readonly weights: Readonly<Record<keyof Signs, number>>;
  /** Probability below which a question is refused. */
  readonly threshold: number;
}
