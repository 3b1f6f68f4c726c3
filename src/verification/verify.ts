// Checks a quote against the articles, by its text alone. What is said to be found stands there word for
// word; what is only near is shown with every difference, and below a strict threshold not at all.
import type { Article, Range } from '../corpus/article.js';
import { align } from './alignment.js';
import { attributionOf } from './attribution.js';
import { differencesOf, hasSameWords, isNear } from './changed.js';
import { findAbridged, findWhole, type Occurrence } from './exact.js';
import { agreementOf, hasName } from './speaker.js';
import { type FoundPiece, piecesAtEllipses, splicedPieces } from './splice.js';
import { rangeOf, tokensOf } from './tokens.js';
import { readQuote, type TypedQuote } from './typed-quote.js';
import {
  type Agreement,
  excerptOf,
  type Place,
  type Verdict,
  type Verification,
} from './verdict.js';

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
  await readAll(articles);
  return { ...checked, verdict: await verdictOn(articles, typed, judgeOf(articles, given)) };
}

/** Every article is read once; a large one must not hold up everybody else. */
async function readAll(articles: readonly Article[]): Promise<void> {
  for (const article of articles) {
    tokensOf(article);
    await new Promise(setImmediate);
  }
}

async function verdictOn(
  articles: readonly Article[],
  typed: TypedQuote,
  judge: Judge | null,
): Promise<Verdict> {
  const whole = articles.flatMap((article) => findWhole(article, typed));
  const found =
    whole.length > 0 ? whole : articles.flatMap((article) => findAbridged(article, typed));
  if (found.length > 0) return foundVerdict(placesOf(found), judge);
  const atEllipses = piecesAtEllipses(articles, typed);
  return (atEllipses && splicedVerdict(atEllipses)) ?? nearVerdict(articles, typed, judge);
}

function foundVerdict(places: readonly Place[], judge: Judge | null): Verdict {
  if (judge === null) return { kind: 'found', places };
  const by = (wanted: Agreement) => places.filter((place) => judge(place) === wanted);
  const [same, other, unclear] = [by('same'), by('other'), by('unclear')];
  if (same.length > 0) return { kind: 'found', places: [...same, ...other, ...unclear] };
  if (other.length > 0) return { kind: 'other-speaker', places: [...other, ...unclear] };
  return { kind: 'unattributed', places: unclear };
}

async function nearVerdict(
  articles: readonly Article[],
  typed: TypedQuote,
  judge: Judge | null,
): Promise<Verdict> {
  const pieces = splicedPieces(articles, typed);
  const alignment = await align(articles, typed.tokens);
  const near = alignment && isNear(alignment) ? alignment : undefined;
  if (pieces && (!near || standApart(pieces))) return splicedVerdict(pieces);
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
    const sentenceAt = (at: number) => article.sentences.findIndex(({ end }) => at < end);
    return sentenceAt(next.source.start) - sentenceAt(source.end - 1) > 1;
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

/** Twice in one sentence, by one speaker, is one place. */
function placesOf(occurrences: readonly Occurrence[]): Place[] {
  const places = new Map<string, Place>();
  for (const place of occurrences.map(placeOf)) {
    const { article, start, end, attribution, leftOut } = place;
    const key = JSON.stringify([article.id, start, end, attribution, leftOut]);
    const known = places.get(key);
    const highlights = [...(known?.highlights ?? []), ...place.highlights];
    places.set(key, { ...place, highlights });
  }
  return [...places.values()];
}

function placeOf({ article, pieces }: Occurrence): Place {
  const whole: Range = { start: pieces.at(0)?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  const leftOut = pieces
    .slice(1)
    .map((piece, i) => ({ start: pieces[i]?.end ?? 0, end: piece.start }));
  return {
    ...excerptOf(article, whole, pieces),
    attribution: attributionOf(article, whole),
    leftOut,
  };
}

/** Whether a place's words are those of the speaker that was given. */
type Judge = (place: Place) => Agreement;

/** Unclear as well where the article itself says it, and for a full name that no article has. */
function judgeOf(articles: readonly Article[], speaker: string | null): Judge | null {
  if (speaker === null) return null;
  const isKnown = articles.some((article) => hasName(article, speaker));
  return ({ attribution }) => {
    if (attribution.kind !== 'speaker') return 'unclear';
    const agreement = agreementOf(speaker, attribution.speaker);
    return agreement === 'same' && !isKnown ? 'unclear' : agreement;
  };
}
