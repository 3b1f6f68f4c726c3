// What is made of a file that a moderator attaches, before it becomes an article; and how much of it
// there may be.
import { z } from 'zod';
import { splitParagraphs } from '../corpus/paragraphs.js';
import { isDocument } from './file-types.js';
import { Refusal } from './refusal.js';

const blockSchema = z.strictObject({ text: z.string(), isHidden: z.boolean() });

/** What inline elements of a page became, so that they make no words and figures that nobody wrote. */
export const MARKS = [
  // Taken out.
  'notes',
  'struck',
  'readings',
  'pictures',
  'formulas',
  'numbers',
  'emptyPages',
  // Written in another way.
  'raised',
  'quoted',
  'emoji',
  'rows',
  'hyphens',
  // Left as it is, though the page shows it only once it is scrolled to.
  'fading',
] as const;

const markSchema = z.strictObject({
  kind: z.enum(MARKS),
  count: z.int().positive(),
  /** The first ones of them. */
  examples: z.array(z.string()),
});

const clashSchema = z.strictObject({ named: z.string(), read: z.string() });

export const draftSchema = z.strictObject({
  title: z.string().min(1),
  /** "source" where the file itself has the title; left out where it is the file's name. */
  titleBy: z.enum(['editor', 'source']).optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  body: z.string().min(1),
  takenOut: z.strictObject({
    /** Texts that do not belong to the main text, the first ones of them. */
    blocks: z.array(blockSchema),
    /** All of them. */
    count: z.int().nonnegative(),
    characters: z.int().nonnegative(),
    /** Scripts, styles, frames and their like. */
    elements: z.int().nonnegative(),
    /** Zero-width and bidirectional characters. */
    invisible: z.int().nonnegative(),
  }),
  marks: z.array(markSchema),
  /** The encoding that the file names, where it was read in another one. */
  clash: clashSchema.optional(),
});

export type Draft = z.infer<typeof draftSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Clash = z.infer<typeof clashSchema>;

const MEGABYTE = 1024 * 1024;

/** Bytes of a file: the text of a book, or a page with its scripts; documents have their pictures and fonts in them. */
export function maxBytesOf(file: string): number {
  return isDocument(file) ? 8 * MEGABYTE : MEGABYTE;
}

/** Characters, as the front matter of an article has it. */
export const MAX_TITLE = 200;
/** Characters of the name of a publisher, or of a file. */
export const MAX_NAME = 200;
/** Characters of an address, of an article's own too. */
export const MAX_ADDRESS = 2_000;
/** Elements of a page; those of long articles have some 5,000. */
export const MAX_ELEMENTS = 20_000;
/** Characters of a date that is typed; "Wednesday, September 25th, 2024" has 31. */
export const MAX_DATE = 40;
/** A report of some fifty pages: 2,500 passages, indexed within two minutes on two busy cores. */
export const MAX_WORDS = 20_000;
/** What so many words have in no language of letters: a word may be as long as a paragraph. */
const MAX_CHARACTERS = 200_000;
const MAX_PARAGRAPHS = 2_000;
/** Characters; what is longer is a text without paragraphs, or no text. */
const MAX_PARAGRAPH = 20_000;

/** Texts that were taken out and are shown. */
const SHOWN = 4;

/** All texts that were taken out, as far as they are shown. */
export function takenOutOf(
  blocks: readonly Block[],
  { elements = 0, invisible = 0 }: { elements?: number; invisible?: number } = {},
): Draft['takenOut'] {
  return {
    blocks: blocks.slice(0, SHOWN),
    count: blocks.length,
    characters: blocks.reduce((sum, { text }) => sum + text.length, 0),
    elements,
    invisible,
  };
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** @throws Refusal where there is too much of something, or nothing at all */
export function checkedDraft(draft: Draft): Draft {
  const { title, publisher = '', url = '', body } = draft;
  if (title.length > MAX_TITLE) throw new Refusal('titleTooLong', { most: MAX_TITLE });
  refuseLongField('publisher', publisher, MAX_NAME);
  refuseLongField('url', url, MAX_ADDRESS);
  const words = wordsIn(body);
  if (words > MAX_WORDS) throw new Refusal('tooManyWords', { words, most: MAX_WORDS });
  const { length: characters } = body;
  if (characters > MAX_CHARACTERS) {
    throw new Refusal('tooManyCharacters', { characters, most: MAX_CHARACTERS });
  }
  const paragraphs = splitParagraphs(body);
  if (!paragraphs.some(({ level }) => level === undefined)) throw new Refusal('empty');
  if (paragraphs.length > MAX_PARAGRAPHS) {
    throw new Refusal('tooManyParagraphs', { count: paragraphs.length, most: MAX_PARAGRAPHS });
  }
  const long = paragraphs.find(({ start, end }) => end - start > MAX_PARAGRAPH);
  if (long) throw new Refusal('paragraphTooLong', { number: long.number, most: MAX_PARAGRAPH });
  return draft;
}

function refuseLongField(field: string, value: string, most: number): void {
  if (value.length > most) throw new Refusal('fieldTooLong', { field, most });
}
