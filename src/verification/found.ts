// What is said of words that were found: their places, and whether the speaker that was given said them.
import type { Article, Range } from '../corpus/article.js';
import { attributionOf } from './attribution.js';
import type { Occurrence } from './exact.js';
import type { Turns } from './pauses.js';
import { agreementOf, hasName } from './speaker.js';
import { type Agreement, excerptOf, type Place, type Places, type Verdict } from './verdict.js';

/** Whether a place's words are those of the speaker that was given. */
export type Judge = (place: Place) => Agreement;

/** Unclear as well where the article itself says it, and for a full name that no article has. */
export function judgeOf(articles: readonly Article[], speaker: string | null): Judge | null {
  if (speaker === null) return null;
  const isKnown = articles.some((article) => hasName(article, speaker));
  return ({ attribution }) => {
    if (attribution.kind !== 'speaker') return 'unclear';
    const agreement = agreementOf(speaker, attribution.speaker);
    return agreement === 'same' && !isKnown ? 'unclear' : agreement;
  };
}

export function foundVerdict({ places, total }: Places, judge: Judge | null): Verdict {
  if (judge === null) return { kind: 'found', places, total };
  const by = (wanted: Agreement) => places.filter((place) => judge(place) === wanted);
  const [same, other, unclear] = [by('same'), by('other'), by('unclear')];
  if (same.length > 0) return { kind: 'found', places: [...same, ...other, ...unclear], total };
  if (other.length > 0) return { kind: 'other-speaker', places: [...other, ...unclear], total };
  return { kind: 'unattributed', places: unclear, total };
}

/** Occurrences that are looked at, the first ones; nobody reads more of a word that stands everywhere. */
const MAX_OCCURRENCES = 200;

/** Twice in one sentence, by one speaker, is one place. */
export async function placesOf(occurrences: readonly Occurrence[], turn: Turns): Promise<Places> {
  const places = new Map<string, Place>();
  for (const occurrence of occurrences.slice(0, MAX_OCCURRENCES)) {
    await turn();
    const place = placeOf(occurrence);
    const { article, start, end, attribution, leftOut } = place;
    const key = JSON.stringify([article.id, start, end, attribution, leftOut]);
    const known = places.get(key);
    const highlights = [...(known?.highlights ?? []), ...place.highlights];
    places.set(key, { ...place, highlights });
  }
  const rest = Math.max(0, occurrences.length - MAX_OCCURRENCES);
  return { places: [...places.values()], total: places.size + rest };
}

export function placeOf({ article, pieces }: Occurrence): Place {
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
