// Cuts a question in two or more parts ("What …, and who …?", "Who …? When …?") into questions of their
// own. What cannot stand alone ("and why?", "and what did he say?") stays with the whole.

const QUESTION_WORD = "(?:what|which|who|whom|whose|when|where|why|how)(?:['’]?s)?\\b";

/** Between two parts: after a question mark, or "and" before a question word. */
const SEAM = new RegExp(`(?<=\\?)\\s|,?\\s(?:and|&|plus)\\s(?:also\\s)?(?=${QUESTION_WORD})`, 'iu');

/** Between parts that are listed, where "and" stands before the last: elsewhere "…, who …" goes on with a name. */
const LIST_SEAM = new RegExp(`,\\s(?=${QUESTION_WORD})`, 'iu');

const STARTS_AS_QUESTION = new RegExp(
  `^(?:\\p{L}+\\s){0,2}(?:${QUESTION_WORD}|(?:did|does|do|is|are|was|were|has|have|had|will|can)\\s)`,
  'iu',
);

/** "when and where", "between what he said and what she said": the "and" joins no two questions. */
const HOLDS_TOGETHER = new RegExp(`${QUESTION_WORD}$|\\b(?:between|both)\\b`, 'iu');

/** Refers to something in the part before. */
export const REFERS =
  /\b(?:he|she|it|they|him|her|them|his|its|their|that|this|those|these|there|then|so|one)\b/i;

/** Words of the shortest part that says what it is about. */
const LEAST_WORDS = 3;

const MAX_PARTS = 4;

export function isQuestion(text: string): boolean {
  return STARTS_AS_QUESTION.test(text);
}

/** The parts in order, each a question; a question in one part is its own only part. */
export function questionParts(question: string): readonly string[] {
  const joined = question.split(SEAM).map((part) => part.trim());
  const listed = joined.length > 1 ? joined.flatMap(listedIn) : joined;
  const parts = [listed, joined].find(standAlone);
  return parts ? parts.map(asked) : [question];
}

function listedIn(part: string): readonly string[] {
  const parts = part.split(LIST_SEAM);
  return parts.some((each) => each.includes(',')) ? [part] : parts;
}

function standAlone(parts: readonly string[]): boolean {
  const isEach = parts.every(
    (part, i) =>
      isQuestion(part) &&
      part.split(/\s+/).length >= LEAST_WORDS &&
      !HOLDS_TOGETHER.test(part) &&
      (i === 0 || !REFERS.test(part)),
  );
  return isEach && parts.length > 1 && parts.length <= MAX_PARTS;
}

function asked(part: string): string {
  return part.endsWith('?') ? part : `${part}?`;
}
