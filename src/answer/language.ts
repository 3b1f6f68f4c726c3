// Tells a question in a language that the models do not read. Detecting the language of a few words goes
// wrong, most often where they are names: so fragments, and what is made of the articles' own words, are never
// foreign.
import { normalizeWord, wordsOf } from '../text/words.js';

/** Least share of the words that are not the articles'. */
const MIN_UNKNOWN = 0.5;

/**
 * Words of the shortest text that may be foreign. Of 300 English fragments 4 are refused with it and 75 without;
 * of 300 questions in 20 languages 9 pass with it and 8 without (eval/README.md).
 */
const MIN_WORDS = 4;

/** How far behind the best language English must be: "budapest airport train" looks Hungarian by 0.1. */
const MARGIN = 0.1;

/**
 * The language of a text that is surely not in English, in two letters. The detector is loaded with the first text
 * that needs it: most are made of the articles' words.
 * @param vocabulary the words of the articles, as `normalizeWord` gives them
 */
export async function foreignLanguage(
  text: string,
  vocabulary: ReadonlySet<string>,
): Promise<string | undefined> {
  const words = wordsOf(text);
  if (words.length < MIN_WORDS) return undefined;
  const unknown = words.filter(({ word }) => !vocabulary.has(normalizeWord(word)));
  if (unknown.length < words.length * MIN_UNKNOWN) return undefined;
  const { eld } = await import('eld/extrasmall');
  const detected = eld.detect(text.toLowerCase());
  const scores: Readonly<Record<string, number>> = detected.getScores();
  const best = scores[detected.language] ?? 0;
  const isSure = detected.isReliable() && (scores.en ?? 0) < best - MARGIN;
  return isSure && detected.language !== 'en' ? detected.language : undefined;
}

/** The same for who needs not know which language it is. */
export async function isForeign(text: string, vocabulary: ReadonlySet<string>): Promise<boolean> {
  return (await foreignLanguage(text, vocabulary)) !== undefined;
}
