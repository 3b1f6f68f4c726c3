// A verdict on a quote in words, the same on Discord and in the terminal: what it is, and what is said
// of the speaker.
import type { Translate } from '../locales/translate.js';
import { MAX_QUOTE_CHARACTERS } from '../verification/typed-quote.js';
import type { Place, Verification } from '../verification/verdict.js';

export interface VerdictLines {
  readonly headline: string;
  /** What must be known to read what follows. */
  readonly details: readonly string[];
}

/**
 * @param articles how many were searched
 * @param show writes names, a member's or an article's, so that nothing in them is acted upon
 */
export function verdictLines(
  { speaker, verdict }: Verification,
  articles: number,
  show: (text: string) => string,
  t: Translate,
): VerdictLines {
  const given = show(speaker ?? '');
  const unclear = (places: readonly Place[]) => {
    const names = { speaker: speakersOf(places, show), given };
    return names.speaker ? t('verify.namedOther', names) : t('verify.unclear', names);
  };
  switch (verdict.kind) {
    case 'found': {
      const [first] = verdict.places;
      const isShortened = verdict.places.every(({ leftOut }) => leftOut.length > 0);
      const headline = t(isShortened ? 'verify.shortened' : 'verify.found');
      return {
        headline,
        details: [
          ...(isShortened ? [t('verify.leftOut')] : []),
          ...(speaker && first ? saidBy(first, show, t) : []),
        ],
      };
    }
    case 'other-speaker': {
      const names = { speaker: speakersOf(verdict.places, show), given };
      return { headline: t('verify.otherSpeaker'), details: [t('verify.insteadOf', names)] };
    }
    case 'unattributed': {
      const isOwn = verdict.places.every(({ attribution }) => attribution.kind === 'own-words');
      return isOwn
        ? { headline: t('verify.noQuotation'), details: [t('verify.ownWords', { given })] }
        : { headline: t('verify.speakerUnclear'), details: [unclear(verdict.places)] };
    }
    case 'changed': {
      const { hasSameWords, agreement, place } = verdict;
      const names = { speaker: speakersOf([place], show), given };
      const bySpeaker = {
        same: t('verify.changedSpeaker', names),
        other: t('verify.changedOther', names),
        unclear: names.speaker ? t('verify.namedOther', names) : t('verify.changedUnclear', names),
      };
      return {
        headline: t(hasSameWords ? 'verify.changedSigns' : 'verify.changed'),
        details: agreement === null ? [] : [bySpeaker[agreement]],
      };
    }
    case 'spliced':
      return { headline: t('verify.spliced', { count: verdict.pieces.length }), details: [] };
    case 'not-found':
      return {
        headline: t('verify.notFound'),
        details: [t('verify.nowhere', { count: articles })],
      };
    case 'unchecked': {
      const reasons = {
        empty: t('verify.empty'),
        'too-short': t('verify.tooShort'),
        'too-long': t('verify.tooLong', { limit: MAX_QUOTE_CHARACTERS }),
      };
      return { headline: reasons[verdict.reason], details: [] };
    }
  }
}

function saidBy({ attribution }: Place, show: (text: string) => string, t: Translate): string[] {
  if (attribution.kind !== 'speaker') return [];
  const names = { speaker: show(attribution.speaker) };
  return [attribution.isDirect ? t('verify.saidBy', names) : t('verify.reportedOf', names)];
}

/** Names in one sentence: further ones are seen at their places. */
const MAX_SPEAKERS = 3;

/** Each once, as the articles call them. */
function speakersOf(places: readonly Place[], show: (text: string) => string): string {
  const speakers = places.flatMap(({ attribution }) =>
    attribution.kind === 'speaker' ? [show(attribution.speaker)] : [],
  );
  return [...new Set(speakers)].slice(0, MAX_SPEAKERS).join(' / ');
}
