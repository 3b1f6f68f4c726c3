// Corrects typos before a question is read: the reader knows "putin", but not "puttin". Only what is no word
// to the reader (it has to spell it from pieces) and stands nowhere in the articles is touched, and only
// where a word of the articles is very near; the question itself is shown and searched as it was asked.
import { normalizeWord, wordsOf } from './words.js';

/** Letters of the shortest word that is corrected, and of the shortest in which two may be wrong. */
const LEAST_LETTERS = 4;
const TWO_WRONG = 7;

/**
 * @param vocabulary the words of the articles, as `normalizeWord` gives them
 * @param isWord whether the reader knows the word as one piece
 */
export function corrected(
  question: string,
  vocabulary: ReadonlySet<string>,
  isWord: (word: string) => boolean,
): string {
  let result = '';
  let position = 0;
  for (const { word, start, end } of wordsOf(question)) {
    const normal = normalizeWord(word);
    const isTypo =
      /^\p{L}+$/u.test(normal) &&
      normal.length >= LEAST_LETTERS &&
      !vocabulary.has(normal) &&
      !isWord(normal);
    result += question.slice(position, start) + ((isTypo && nearest(normal, vocabulary)) || word);
    position = end;
  }
  return result + question.slice(position);
}

/** The nearest word that is near enough; of several the first by the alphabet. */
function nearest(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  let least = word.length >= TWO_WRONG ? 2.5 : 1.5;
  for (const known of vocabulary) {
    if (known.length < LEAST_LETTERS - 1 || Math.abs(known.length - word.length) > 2) continue;
    // Hardly anybody mistypes the first letter.
    const distance = editDistance(word, known) + (known[0] === word[0] ? 0 : 0.5);
    if (distance < least || (distance === least && best && known < best)) {
      [best, least] = [known, distance];
    }
  }
  return best;
}

/** Letters left out, added, changed or exchanged with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
