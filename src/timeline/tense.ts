// Whether a weekday is one that has passed or one that is to come: by the verb that it belongs to
// ("said on Tuesday", "will travel on Thursday"). Where the verbs do not settle it, nobody does.
import nlp from 'compromise';
import { z } from 'zod';
import type { Range } from '../corpus/article.js';

export type Tense = 'past' | 'future';

interface Verb extends Range {
  readonly tense: Tense | 'unclear';
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
  const verbs = verbsIn(sentence);
  const before = verbs.findLast(({ end }) => end <= at.start);
  const after = verbs.find(({ start }) => start >= at.end);
  const isAdjacent =
    before !== undefined && /^\s*(?:on\s)?$/.test(sentence.slice(before.end, at.start));
  const [own, other] = before ? [before, isAdjacent ? undefined : after] : [after, undefined];
  if (!own || own.tense === 'unclear') return undefined;
  return other === undefined || other.tense === own.tense ? own.tense : undefined;
}

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

function tenseOf(text: string, tense: string | undefined): Verb['tense'] {
  if (tense === 'FutureTense' && /\b(?:will|shall|won['’]t)\b/i.test(text)) return 'future';
  if (tense === 'PastTense' && !/\b(?:would|could|should|might|may)\b/i.test(text)) return 'past';
  return 'unclear';
}
