// Softmax regression over words, pairs of words and parts of words: tells what a message is where no phrase does, and
// where the articles have no answer, so that no question is lost by it that they answer. Fitted by `npm run fit:messages`.
import { CLASSIFIER } from './classifier-weights.js';
import { KINDS, type Kind } from './phrasebook.js';
import { MOST_CHARACTERS, spokenWords } from './spoken-words.js';

/** What it tells apart, in the order of the weights. */
export const CLASSES = [...KINDS, 'question'] as const;

/** Features share so many rows of weights, by their hash (Weinberger et al. 2009, feature hashing). */
export const BUCKETS = 8_192;
const PART_LETTERS = [2, 3, 4, 5];

const NO_WORDS: ReadonlySet<string> = new Set();

export interface Classifier {
  /** A row of weights for each bucket, one for each class. */
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** Probability of a question under which a message is taken for none. */
  readonly threshold: number;
}

/** The buckets of a text, each once. */
export function featuresOf(text: string): readonly number[] {
  const words = spokenWords(text, NO_WORDS).map(({ word }) => word);
  const row = ['<', ...words, '>'];
  const features = [
    'bias',
    `length ${Math.min(8, Math.ceil(Math.log2(words.length + 1)))}`,
    ...(text.includes('?') ? ['asks'] : []),
    ...(text.includes('!') ? ['exclaims'] : []),
    ...(/\p{Extended_Pictographic}/u.test(text) ? ['pictures'] : []),
    ...words,
    ...row.slice(1).map((word, i) => `${row[i]} ${word}`),
    ...words.flatMap(partsOf),
  ];
  return [...new Set(features.map(bucketOf))];
}

/** Probabilities of the classes, in their order. */
export function probabilities(
  features: readonly number[],
  weightAt: (at: number) => number,
): readonly number[] {
  const scores = CLASSES.map((_, c) => {
    let score = 0;
    for (const bucket of features) score += weightAt(bucket * CLASSES.length + c);
    return score;
  });
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const all = exps.reduce((sum, each) => sum + each, 0);
  return exps.map((each) => each / all);
}

/** @returns undefined for a question, and for what may be one */
export function classify(
  text: string,
  { weights, scale, threshold }: Classifier = CLASSIFIER,
): Kind | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const features = featuresOf(text.slice(0, MOST_CHARACTERS));
  const found = probabilities(features, (at) => scale * (weights[at] ?? 0));
  if ((found.at(-1) ?? 1) >= threshold) return undefined;
  const others = found.slice(0, -1);
  return KINDS[others.indexOf(Math.max(...others))];
}

function partsOf(word: string): readonly string[] {
  const whole = `_${word}_`;
  return PART_LETTERS.flatMap((length) =>
    Array.from(
      { length: Math.max(0, whole.length - length + 1) },
      (_, i) => `~${whole.slice(i, i + length)}`,
    ),
  );
}

/** FNV-1a of 32 bits. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % BUCKETS;
}
