// How well the marked words fit the accepted answers, as SQuAD's evaluation script compares them:
// lower case, without punctuation and articles (Rajpurkar et al. 2016).

export interface Overlap {
  /** 1 when the words are those of an accepted answer, else 0. */
  readonly exact: number;
  /** Harmonic mean of precision and recall of the words, for the answer that fits best; 0 to 1. */
  readonly f1: number;
}

export function overlapWith(marked: string, answers: readonly string[]): Overlap {
  const given = wordsOf(marked);
  const each = answers.map((answer) => {
    const wanted = wordsOf(answer);
    const left = [...wanted];
    const common = given.filter((word) => {
      const place = left.indexOf(word);
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    }).length;
    return {
      exact: given.join(' ') === wanted.join(' ') ? 1 : 0,
      f1: common === 0 ? 0 : (2 * common) / (given.length + wanted.length),
    };
  });
  return {
    exact: Math.max(0, ...each.map(({ exact }) => exact)),
    f1: Math.max(0, ...each.map(({ f1 }) => f1)),
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}
