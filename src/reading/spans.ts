// From the logits of a candidate's tokens to the words that are marked: the best span, and for a list
// the spans of its other items, each widened to whole words.
import type { Range } from '../corpus/article.js';
import { mergeRanges } from '../corpus/ranges.js';

/** Tokens of the longest span. */
const LONGEST = 30;

/** Spans at most, as many as the longest list of the data that the reader was trained with. */
const MAX_SPANS = 8;

export interface Marked {
  /** In the order of the text, without overlap. */
  readonly spans: readonly Range[];
  /** Start and end logit of the best one. */
  readonly score: number;
}

/**
 * @param words for each token the word it belongs to, in the order of the text
 * @param starts, ends logits of the same tokens
 */
export function markSpans(
  text: string,
  words: readonly Range[],
  starts: Float32Array,
  ends: Float32Array,
): Marked {
  const best = bestSpan(starts, ends, []);
  if (!best) return { spans: [], score: Number.NEGATIVE_INFINITY };
  const [startShares, endShares] = [probabilities(starts), probabilities(ends)];
  const taken = [best];
  /** The text between a span and the nearest of those taken. */
  const nearestGap = ({ from, to }: Span): string =>
    taken
      .map((span) =>
        span.to < from
          ? text.slice(words[span.to]?.end, words[from]?.start)
          : text.slice(words[to]?.end, words[span.from]?.start),
      )
      .reduce((a, b) => (b.length < a.length ? b : a));
  while (taken.length < MAX_SPANS) {
    const next = bestSpan(starts, ends, taken);
    if (!next) break;
    if ((startShares[next.from] ?? 0) < MIN_ITEM || (endShares[next.to] ?? 0) < MIN_ITEM) break;
    const gap = nearestGap(next);
    if (gap.length > LONGEST_GAP || !GLUE.test(gap)) break;
    taken.push(next);
  }
  const spans = taken.map(({ from, to }) => {
    const range = { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
    return wholeWords(text, withoutMarks(text, range));
  });
  return { spans: mergeRanges(spans), score: best.score };
}

/**
 * Least probability of its start and of its end among all tokens for another span to be an item of the
 * same list. Training shares out the probability evenly among the items. Chosen, with what may stand between
 * items, on 1,308 questions about events, of which 75 have lists (eval/README.md).
 */
const MIN_ITEM = 0.06;

/** Characters between two items of a list, with the words that describe one of them. */
const LONGEST_GAP = 40;

/** Between two items of a list it begins or ends as an enumeration goes on; any other span is another guess. */
const GLUE =
  /^[\s"”’')]{0,4}(?:[,;]|(?:and|or)\b)|(?:[,;]|\b(?:and|or))\s{0,3}(?:(?:the|an?)\s)?$/u;

/** Softmax. */
function probabilities(logits: Float32Array): Float32Array {
  const top = Math.max(...logits);
  const exps = logits.map((logit) => Math.exp(logit - top));
  const total = exps.reduce((sum, value) => sum + value, 0);
  return exps.map((value) => value / total);
}

interface Span {
  /** Tokens, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The best span that touches none of those taken, nor lies right beside one. */
function bestSpan(
  starts: Float32Array,
  ends: Float32Array,
  taken: readonly Span[],
): Span | undefined {
  let best: Span | undefined;
  for (let from = 0; from < starts.length; from++) {
    const next = Math.min(
      ...taken.filter((span) => span.to + 1 >= from).map((span) => span.from - 1),
    );
    if (next <= from) continue;
    const last = Math.min(from + LONGEST, starts.length, next);
    for (let to = from; to < last; to++) {
      const score = (starts[from] ?? 0) + (ends[to] ?? 0);
      if (!best || score > best.score) best = { from, to, score };
    }
  }
  return best;
}

/** The range without the punctuation at its ends, unless it is nothing else. */
function withoutMarks(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && !/[\p{L}\p{N}$€£¥\ud800-\udfff]/u.test(text[from] ?? '')) from++;
  while (to > from && !/[\p{L}\p{N}%\ud800-\udfff]/u.test(text[to - 1] ?? '')) to--;
  return from < to ? { start: from, end: to } : { start, end };
}

/** A word as people see it, where BERT sees several: "US$200", "U.S.", "three-nation", "1,000", "26.3%". */
const WHOLE =
  /[\p{L}\p{N}\p{M}$€£¥]+(?:(?:[-‐‑.]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}\p{M}$€£¥]+)*(?:(?<=\.\p{Lu})\.)?%?/gu;

/** The range, widened until it cuts no word; "’s" after a name is a word of its own. */
export function wholeWords(text: string, range: Range): Range {
  let { start, end } = range;
  for (const { index, 0: word } of text.matchAll(WHOLE)) {
    const after = index + word.length;
    if (index < start && start < after) start = index;
    if (index < end && end < after) end = after;
  }
  return { start, end };
}
