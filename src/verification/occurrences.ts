// Where a sequence stands in another one, in time that grows with the sum of both (Knuth, Morris and Pratt
// 1977): "a a a a …" in an article of nothing else would be compared at every place anew.

/** The positions in order; they may overlap. An empty sequence stands nowhere. */
export function occurrences(source: readonly string[], sequence: readonly string[]): number[] {
  const { length } = sequence;
  if (length === 0) return [];
  const fallback = fallbacksOf(sequence);
  const found: number[] = [];
  let matched = 0;
  for (const [at, each] of source.entries()) {
    matched = advance(sequence, fallback, matched, each);
    if (matched === length) found.push(at + 1 - length);
  }
  return found;
}

/** For each length that has matched, the longest shorter one that has matched as well. */
function fallbacksOf(sequence: readonly string[]): number[] {
  const fallback = [0, 0];
  let matched = 0;
  for (const each of sequence.slice(1)) {
    matched = advance(sequence, fallback, matched, each);
    fallback.push(matched);
  }
  return fallback;
}

function advance(
  sequence: readonly string[],
  fallback: readonly number[],
  matched: number,
  next: string,
): number {
  let length = matched;
  while (length > 0 && sequence[length] !== next) length = fallback[length] ?? 0;
  return sequence[length] === next ? length + 1 : 0;
}
