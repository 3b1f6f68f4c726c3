// Whether a day is one that has passed or one that is to come: by the verb that it belongs to
// ("said on Tuesday", "will travel on Thursday"). Where the verbs do not settle it, nobody does.
import nlp from 'compromise';
import { z } from 'zod';
import type { Range } from '../corpus/article.js';

export type Tense = 'past' | 'future';

interface Verb extends Range {
  readonly tense: Tense | 'present' | 'unclear';
}

const verbsSchema = z.array(
  z.object({
    text: z.string(),
    offset: z.object({ start: z.number(), length: z.number() }),
    verb: z.object({ grammar: z.object({ tense: z.string().optional() }).optional() }).optional(),
  }),
);

/** @param at the words that say when, a range of the sentence */
export function tenseAt(sentence: string, at: Range): Tense | undefined {
  const tense = tenseBeside(sentence, at);
  return tense === 'present' ? undefined : tense;
}

/** Whether the day may be past, or to come: "takes effect on Jan. 1" is said of none past. */
export function mayBe(tense: Tense, sentence: string, at: Range): boolean {
  const own = tenseBeside(sentence, at);
  if (own !== 'present') return own === undefined || own === tense;
  return tense === 'future' || SINCE.test(sentence.slice(0, at.start));
}

function tenseBeside(sentence: string, at: Range): Tense | 'present' | undefined {
  if (POSSESSIVE.test(sentence.slice(at.end))) return undefined;
  const lead = sentence.slice(0, at.start);
  const verbs = verbsIn(sentence);
  const before = verbs.findLast(({ end }) => end <= at.start);
  const after = verbs.find(({ start }) => start >= at.end);
  const isAdjacent =
    before !== undefined && /^\s*(?:on\s)?$/.test(sentence.slice(before.end, at.start));
  const [own, other] = before ? [before, isAdjacent ? undefined : after] : [after, undefined];
  if (!own || own.tense === 'unclear') return undefined;
  if (own.tense === 'past') {
    if (AHEAD.test(lead) || (own === before && AHEAD_OF_VERB.test(lead))) return undefined;
  }
  if (own.tense === 'present' && own === after) return undefined;
  return other === undefined || other.tense === own.tense ? own.tense : undefined;
}

const SINCE = /(?<!\p{L})since\s$/iu;

/** "Friday's match": whatever the verb says of it, the day may have passed or be to come. */
const POSSESSIVE = /^['’]s?(?!\p{L})/u;
/** "The match due on Friday was called off" */
const AHEAD = /(?<!\p{L})(?:for|due(?:\son)?)\s(?:\p{L}{3,6}day\s(?:and|or)\s)?$/iu;
/** "Was put off to Friday", but "By Friday eleven had called". */
const AHEAD_OF_VERB = /(?<!\p{L})(?:until|till|by|to)\s$/iu;

/** A sentence may have many words that say when, one after the other; its verbs are found once. */
let latest: { readonly sentence: string; readonly verbs: readonly Verb[] } | undefined;

function verbsIn(sentence: string): readonly Verb[] {
  if (latest?.sentence !== sentence) latest = { sentence, verbs: readVerbs(sentence) };
  return latest.verbs;
}

function readVerbs(sentence: string): Verb[] {
  return verbsSchema
    .parse(nlp(sentence).verbs().json({ offset: true }))
    .filter(({ text }) => !/^\p{L}+ing$/u.test(text))
    .map(({ text, offset, verb }) => ({
      start: offset.start,
      end: offset.start + offset.length,
      tense: tenseOf(text, verb?.grammar?.tense),
    }));
}

/** What is planned or called off is of a day to come, more often than not. */
const PLANS =
  /(?<!\p{L})(?:plan(?:s|ned)?(?!\p{L})|schedul|slated|expect|booked|billed|set(?!\p{L})|cancel|called\soff|postpon|delay|scrapped|put\s(?:off|back)|brought\sforward)/iu;

function tenseOf(text: string, tense: string | undefined): Verb['tense'] {
  if (PLANS.test(text)) return 'unclear';
  if (tense === 'PresentTense' && /^\p{L}+$/u.test(text)) return 'present';
  if (tense === 'FutureTense' && /\b(?:will|shall|won['’]t)\b/i.test(text)) return 'future';
  if (tense === 'PastTense' && !/\b(?:would|could|should|might|may)\b/i.test(text)) return 'past';
  return 'unclear';
}
