// Checks a quote against the articles, by its text alone. What is said to be found stands there word for
// word; what is only near is shown with every difference, and below a strict threshold not at all.
import type { Article } from '../corpus/article.js';
import { sentenceAt } from '../corpus/sentence-at.js';
import { align } from './alignment.js';
import { attributionOf } from './attribution.js';
import { differencesOf, hasForeignPiece, hasSameWords, isNear } from './changed.js';
import { findAbridged, findWhole, type Occurrence } from './exact.js';
import { foundVerdict, type Judge, judgeOf, placeOf, placesOf } from './found.js';
import { type Turns, takingTurns } from './pauses.js';
import { type FoundPiece, piecesAtEllipses, splicedPieces } from './splice.js';
import { rangeOf } from './tokens.js';
import { readQuote, type TypedQuote } from './typed-quote.js';
import { excerptOf, type Place, type Verdict, type Verification } from './verdict.js';

/**
 * @param quote as typed, with or without quotation marks around it
 * @param speaker whose words they are said to be; null where nobody is named
 */
export async function verify(
  articles: readonly Article[],
  quote: string,
  speaker: string | null = null,
): Promise<Verification> {
  const typed = readQuote(quote);
  const given = speaker?.trim() || null;
  const checked = { quote, speaker: given };
  if (typeof typed === 'string')
    return { ...checked, verdict: { kind: 'unchecked', reason: typed } };
  return { ...checked, verdict: await verdictOn(articles, typed, judgeOf(articles, given)) };
}

async function verdictOn(
  articles: readonly Article[],
  typed: TypedQuote,
  judge: Judge | null,
): Promise<Verdict> {
  const turn = takingTurns();
  const find = async (finder: typeof findWhole) => {
    const found: Occurrence[] = [];
    for (const article of articles) {
      await turn();
      found.push(...finder(article, typed));
    }
    return found;
  };
  const whole = await find(findWhole);
  const found = whole.length > 0 ? whole : await find(findAbridged);
  if (found.length > 0) return foundVerdict(await placesOf(found, turn), judge);
  const atEllipses = piecesAtEllipses(articles, typed);
  if (atEllipses) return splicedVerdict(atEllipses);
  return nearVerdict(articles, typed, judge, turn);
}

async function nearVerdict(
  articles: readonly Article[],
  typed: TypedQuote,
  judge: Judge | null,
  turn: Turns,
): Promise<Verdict> {
  const pieces = await splicedPieces(articles, typed, turn);
  const alignment = await align(articles, typed.tokens, turn);
  const near = alignment && isNear(alignment) ? alignment : undefined;
  const isSpliced = !near || (hasForeignPiece(near, typed.tokens) && standApart(pieces ?? []));
  if (pieces && isSpliced) return splicedVerdict(pieces);
  if (!near) return { kind: 'not-found' };
  const { article } = near;
  const differences = differencesOf(near);
  const aligned = near.steps.flatMap(({ source }) => source ?? []);
  const theirs = differences.flatMap((each) =>
    each.kind === 'replaced' || each.kind === 'deleted' ? [each.source] : [],
  );
  const leftOut = differences.flatMap((each) => (each.kind === 'left-out' ? [each.source] : []));
  const place: Place = {
    ...excerptOf(article, rangeOf(aligned), theirs),
    attribution: attributionOf(article, rangeOf(aligned)),
    leftOut,
  };
  return {
    kind: 'changed',
    place,
    differences,
    hasSameWords: hasSameWords(differences, typed.text, article.body),
    agreement: judge?.(place) ?? null,
  };
}

/** Whether two of the pieces follow each other neither in one sentence nor in the next. */
function standApart(pieces: readonly FoundPiece[]): boolean {
  return pieces.some(({ article, source }, i) => {
    const next = pieces[i + 1];
    if (!next) return false;
    if (next.article !== article || next.source.start < source.end) return true;
    const indexAt = (at: number) => sentenceAt(article, at)?.index ?? -1;
    return indexAt(next.source.start) - indexAt(source.end - 1) > 1;
  });
}

function splicedVerdict(pieces: readonly FoundPiece[]): Verdict {
  return {
    kind: 'spliced',
    pieces: pieces.map(({ typed, article, source }) => ({
      typed,
      place: placeOf({ article, pieces: [source] }),
    })),
  };
}
