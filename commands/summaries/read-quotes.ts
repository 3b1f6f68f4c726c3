// What a message of the bot quotes, read back from it: where, from its buttons and menus; the words and
// what is bold in them, from its block quotes. The hash connects the two and vouches for the words.
import type { Range } from '../../src/corpus/article.js';
import { withoutNumbers } from '../../src/corpus/ends.js';
import { hashOf, parseCustomId } from '../../src/message/custom-id.js';
import { readBlockQuote } from '../../src/message/markdown.js';

export interface ReadQuote extends Range {
  /** The article's id. */
  readonly article: string;
  readonly hash: string;
  /** The words that were quoted; null where the message does not show them. */
  readonly text: string | null;
  /** In the article's coordinates. */
  readonly highlights: readonly Range[];
  /** Struck through: said to be gone. */
  readonly isStruck: boolean;
}

/** @param ids custom_ids of the message; those that show nothing in context are passed over */
export function readQuotes(content: string, ids: Iterable<string>): ReadQuote[] {
  // Without the numbers that follow them.
  const blocks = quoteBlocksIn(content).map((block) => readBlockQuote(withoutNumbers(block)));
  return [...new Set(ids)].flatMap((id) => {
    const action = parseCustomId(id);
    if (action?.[0] !== 'context') return [];
    const [, article, start, end, hash] = action;
    const at = blocks.findIndex(({ text }) => text.length === end - start && hashOf(text) === hash);
    // Of quotes with the same words, each has a block of its own.
    const [block] = at < 0 ? [] : blocks.splice(at, 1);
    const highlights = (block?.highlights ?? []).map((range) => ({
      start: start + range.start,
      end: start + range.end,
    }));
    const { text = null, isStruck = false } = block ?? {};
    return [{ article, start, end, hash, text, highlights, isStruck }];
  });
}

/** Only a line feed ends a line. */
export function quoteBlocksIn(content: string): string[] {
  return [...content.matchAll(/(?<![^\n])> [^\n]*(?:\n> [^\n]*)*/g)].map(([block]) => block);
}
