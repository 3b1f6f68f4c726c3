// Short forms of first names. The list is the author's: those of public persons in English news.
const FORMS = [
  'alexander alexandra sasha alex',
  'andrew andy drew',
  'anthony antony tony',
  'charles charlie chuck',
  'christopher chris kit',
  'deborah debbie',
  'edward edwin ed eddie ned ted teddy',
  'elizabeth beth betty liz lizzie',
  'eugene gene',
  'frederick fred freddie',
  'gerald jerry gerry',
  'henry hal harry hank',
  'james jim jimmy jamie',
  'john jack johnny',
  'joseph joe joey',
  'katherine catherine kathleen kate katie kathy cathy',
  'lawrence laurence larry',
  'margaret maggie meg peggy',
  'michael mike mick',
  'patricia pat patty tricia',
  'richard dick rick rich ricky',
  'robert bob bobby rob robbie',
  'stephen steven steve',
  'susan sue susie',
  'theodore ted teddy',
  'thomas tom tommy',
  'vladimir vlad volodya',
  'william bill billy will liam',
].map((names) => new Set(names.split(' ')));

/** Letters of the shortest beginning that is a short form, and of the shortest that one leaves out. */
const LEAST_LETTERS = 3;
const LEAST_LEFT_OUT = 2;

/** Whether one may stand for the other, as an initial or a short form; in lower case. */
export function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isBeginning =
    long.startsWith(short) &&
    (short.length === 1 ||
      (short.length >= LEAST_LETTERS && long.length - short.length >= LEAST_LEFT_OUT));
  return isBeginning || FORMS.some((names) => names.has(one) && names.has(other));
}
