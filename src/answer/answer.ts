// The answer to a question: quotes, highlights and citations, nothing else. The zod schema is the
// contract of `ask --json`; README.md documents it and test/answer/answer.test.ts holds it.
import { z } from 'zod';
import { LANGUAGES } from '../locales/catalogue.js';

/** UTF-16 units from the start of the article's body, end exclusive. */
const offset = z.int().nonnegative();

const highlightSchema = z.strictObject({ text: z.string(), start: offset, end: offset });

const quoteSchema = z.strictObject({
  /** One or more whole sentences, exactly `body.slice(start, end)`. */
  text: z.string().min(1),
  article: z.string(),
  /** The paragraph of the sentence that answers; a sentence carried along may stand in the one before. */
  paragraph: z.int().positive(),
  start: offset,
  end: offset,
  highlights: z.array(highlightSchema),
  /** Calibrated probability that it answers its part of the question, 0 to 1. */
  score: z.number().min(0).max(1),
  /** Numbers of the citations, the quote's own first. */
  citations: z.array(z.int().positive()).min(1),
});

const citationSchema = z.strictObject({
  /** From 1, in the order of the quotes. */
  number: z.int().positive(),
  article: z.string(),
  title: z.string(),
  source: z.string(),
  /** The original's address, who published it and when, where the article says so. */
  url: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  /** "server" where the moderators of a server have added the article. */
  origin: z.literal('server').optional(),
  paragraph: z.int().positive(),
  start: offset,
  end: offset,
  text: z.string().min(1),
});

export const REASON_CODES = [
  'no-evidence',
  'not-answered',
  'no-question',
  'empty',
  'too-long',
  'language',
] as const;

const reasonSchema = z.strictObject({
  code: z.enum(REASON_CODES),
  message: z.string(),
  /** What the question is in, with the code `language` and where the bot's own words are in it too. */
  language: z.enum(LANGUAGES).optional(),
});

export const answerSchema = z.strictObject({
  question: z.string(),
  status: z.enum(['answered', 'no-answer']),
  /** Why there is no answer; null when answered. */
  reason: reasonSchema.nullable(),
  /**
   * Best first, within its part or version; at most five, or two for each part (ten when more were asked
   * for). Empty when refused.
   */
  quotes: z.array(quoteSchema),
  /** Only where something is about the question and does not answer it: the nearest quotes. */
  nearest: z.array(quoteSchema),
  citations: z.array(citationSchema),
  /** The parts of a question in several; empty for a question in one. */
  parts: z.array(
    z.strictObject({
      question: z.string(),
      /** Positions in `quotes`, from 0; empty when this part is not answered, as `reason` then says. */
      quotes: z.array(z.int().nonnegative()),
      reason: reasonSchema.nullable(),
    }),
  ),
  /** Versions of different articles; `quotes` are positions in `quotes`, from 0. */
  disagreement: z
    .strictObject({
      sides: z.array(z.strictObject({ label: z.string(), quotes: z.array(z.int().nonnegative()) })),
    })
    .nullable(),
});

export type Answer = z.infer<typeof answerSchema>;
export type Quote = Answer['quotes'][number];
export type Citation = Answer['citations'][number];
export type Reason = NonNullable<Answer['reason']>;
