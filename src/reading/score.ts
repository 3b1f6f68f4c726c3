// What a candidate is scored by: parts that are weighed, and the weights of a logistic regression over them.

/** What is weighed for a candidate; each grows with how well the candidate answers. */
export interface Parts {
  /** The fused score of retrieval. */
  readonly retrieval: number;
  /** The reader's relevance, log-odds. */
  readonly relevance: number;
  /** The reader's best span against "no answer here", log-odds. */
  readonly answerability: number;
  /** Where a person is asked for: full names that are marked and that the question has not, up to four. */
  readonly names: number;
  /** 1 when something is marked beyond the question's own words, else 0. */
  readonly adds: number;
}

export type PartWeights = Readonly<Record<keyof Parts, number>>;

/** Logistic regression over the parts. */
export interface ScoreWeights {
  readonly intercept: number;
  readonly weights: PartWeights;
  /** Probability of the best candidate below which a question is refused. */
  readonly answered: number;
  /** Probability from which a further candidate is shown without being asked for. */
  readonly shown: number;
}

export const PART_NAMES = [
  'retrieval',
  'relevance',
  'answerability',
  'names',
  'adds',
] as const satisfies readonly (keyof Parts)[];
