// What a language's phrases are written down in.
import type { Lists } from './templates.js';

/** The first of these that is in a message says what it is. */
export const KINDS = [
  'summary',
  'articles',
  'abilities',
  'help',
  'maker',
  'insult',
  'thanks',
  'praise',
  'greeting',
  'small-talk',
] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds that are told by a word, in this order, where no phrase tells them. */
export const CUED = ['articles', 'maker', 'help', 'abilities', 'thanks'] as const;
export type Cued = (typeof CUED)[number];

/** The phrases of a language, as templates of lower case without accents and apostrophes. */
export interface Phrasebook {
  readonly lists: Lists;
  readonly kinds: Readonly<Record<Kind, readonly string[]>>;
  /** Whom a message is said to, and what else may stand beside: it says nothing by itself. */
  readonly beside: readonly string[];
  /** Words that change nothing, wherever they stand. */
  readonly noise: readonly string[];
  /** Words that any message may have. */
  readonly small: readonly string[];
  /** Words for the bot. */
  readonly you: readonly string[];
  /** Words for somebody or something else, of which a question is. */
  readonly others: readonly string[];
  /** Words for what the bot has answered. */
  readonly answered: readonly string[];
  /** Words that tell what a message to the bot is about; praise and insults are told by all of theirs. */
  readonly cues: Readonly<Record<Cued, readonly string[]>>;
  /** Words by which a question begins. */
  readonly asking: readonly string[];
  /** Words between a greeting and a question. */
  readonly joining: readonly string[];
}
