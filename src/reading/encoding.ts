// Question and candidate as token ids, the same as in training/reader_training/encoding.py:
// [CLS] question [SEP] context [SEP] candidate [SEP], without "context [SEP]" where there is none. The
// candidate's segment is 1, all before it 0. @xenova/transformers gives no offsets of tokens, so the
// candidate is cut into BERT's words here, and each is tokenised by itself; so no text is read as "[SEP]".
import type { PreTrainedTokenizer } from '@xenova/transformers';
import { z } from 'zod';
import type { Range } from '../corpus/article.js';

export interface ReaderInput {
  readonly question: string;
  /** What the candidate needs to be understood (the article's title, say); no span lies in it. */
  readonly context: string;
  readonly candidate: string;
}

/**
 * How context and candidate follow the question: separated is how the reader that ships was trained,
 * pair ([CLS] question [SEP] context candidate [SEP]) how other extractive models were.
 */
export type Layout = 'separated' | 'pair';

export interface Encoded {
  readonly ids: readonly number[];
  readonly segments: readonly number[];
  /** Position of the candidate's first token. */
  readonly first: number;
  /** For each token of the candidate the word of it that the token belongs to. */
  readonly words: readonly Range[];
}

/**
 * Tokens kept of each part: of the candidate the first, of context and question the last. A question of more
 * than some 200 characters asks at its end; in training hardly any was longer.
 */
const MAX_QUESTION = 48;
const MAX_CONTEXT = 64;
const MAX_CANDIDATE = 160;

/** As BERT cuts words: white space separates, each mark of punctuation is a word of its own. */
const PUNCTUATION = '\\p{P}\\u0021-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u007E';
const WORD = new RegExp(`[^\\s${PUNCTUATION}]+|[${PUNCTUATION}]`, 'gu');

/** Words whose tokens are remembered: a corpus has some ten thousand. */
const MAX_REMEMBERED = 50_000;

export function createEncoder(
  tokenizer: PreTrainedTokenizer,
  layout: Layout,
): (input: ReaderInput) => Encoded {
  const encode = (text: string): number[] =>
    z.array(z.number()).parse(tokenizer.encode(text, null, { add_special_tokens: false }));
  const [cls = 0, sep = 0, ...others] = encode('[CLS] [SEP]');
  if (others.length > 0) throw new Error("its tokenizer is not WordPiece, as BERT's is");
  const remembered = new Map<string, readonly number[]>();
  const encodeWord = (word: string): readonly number[] => {
    const known = remembered.get(word);
    if (known) return known;
    const ids = encode(word);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(word, ids);
    return ids;
  };
  const encodeText = (text: string) => wordsOf(text).flatMap(({ word }) => encodeWord(word));
  return ({ question, context, candidate }) => {
    const separator = layout === 'separated' && context ? [sep] : [];
    const asked = [cls, ...encodeText(question).slice(-MAX_QUESTION), sep];
    const around = [...encodeText(context).slice(-MAX_CONTEXT), ...separator];
    const tokens = wordsOf(candidate)
      .flatMap(({ word, start, end }) => encodeWord(word).map((id) => ({ id, start, end })))
      .slice(0, MAX_CANDIDATE);
    const before = [...asked, ...around];
    const segments = [
      ...asked.map(() => 0),
      ...around.map(() => (layout === 'pair' ? 1 : 0)),
      ...tokens.map(() => 1),
      1,
    ];
    return {
      ids: [...before, ...tokens.map(({ id }) => id), sep],
      segments,
      first: before.length,
      words: tokens.map(({ start, end }) => ({ start, end })),
    };
  };
}

function wordsOf(text: string) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}
