// Softmax regression over words, pairs of words and parts of words: tells what a message is where no phrase does.
// Fitted by `npm run fit:messages`.
import { CLASSIFIER } from './classifier-weights.js';
import { KINDS, type Kind } from './phrasebook.js';
import { MOST_CHARACTERS } from './spoken-words.js';

/** What it tells apart, in the order of the weights. */
export const CLASSES = [...KINDS, 'question'] as const;

/** Features share so many rows of weights, by their hash (Weinberger et al. 2009, feature hashing). */
export const BUCKETS = 131_072;
const PART_CHARACTERS = [2, 3, 4, 5];

const WORD = /[\p{L}\p{N}]+|[?!.,:;]|\p{Extended_Pictographic}/gu;

export interface Feature {
  readonly bucket: number;
  readonly value: number;
}

/** Of a text: words, their pairs and how many there are, and parts of words, each group of length 1. */
export function featuresOf(text: string): readonly Feature[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '');
  const words = plain.match(WORD) ?? [];
  const row = ['<', ...words, '>'];
  const pairs = row.slice(1).map((word, i) => `${row[i]} ${word}`);
  const length = `length ${Math.min(8, Math.ceil(Math.log2(words.length + 1)))}`;
  const parts = plain.split(/\s+/).flatMap(partsOf);
  return [['bias'], [length, ...words, ...pairs], parts].flatMap((group) => {
    const buckets = [...new Set(group.map(bucketOf))];
    return buckets.map((bucket) => ({ bucket, value: 1 / Math.sqrt(buckets.length) }));
  });
}

/** Probabilities of the classes, in their order. */
export function probabilities(
  features: readonly Feature[],
  weightAt: (at: number) => number,
): readonly number[] {
  const scores = CLASSES.map((_, c) => {
    let score = 0;
    for (const { bucket, value } of features)
      score += value * weightAt(bucket * CLASSES.length + c);
    return score;
  });
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const all = exps.reduce((sum, each) => sum + each, 0);
  return exps.map((each) => each / all);
}

/** @returns undefined for a question, and for what may be one */
export function classify(text: string): Kind | undefined {
  if (!/\p{L}/u.test(text)) return undefined;
  const { weights, scale, threshold } = CLASSIFIER;
  const features = featuresOf(text.slice(0, MOST_CHARACTERS));
  const found = probabilities(features, (at) => scale * (weights[at] ?? 0));
  if ((found.at(-1) ?? 1) >= threshold) return undefined;
  const others = found.slice(0, -1);
  return KINDS[others.indexOf(Math.max(...others))];
}

function partsOf(word: string): readonly string[] {
  const whole = ` ${word} `;
  return PART_CHARACTERS.flatMap((length) =>
    Array.from(
      { length: Math.max(0, whole.length - length + 1) },
      (_, i) => `~${whole.slice(i, i + length)}`,
    ),
  );
}

/** FNV-1a of 32 bits, whose high bits are the better ones. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % BUCKETS;
}
