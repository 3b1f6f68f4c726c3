// The tokenizer of the reader that ships.
import { AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReaderInput } from '../../src/reading/encoding.js';
import { createEncoder, type Encoded } from '../../src/reading/encoding.js';
import { MODELS_DIR, READER } from '../support/real-engine.js';

const CLS = 101;
const SEP = 102;

let tokenizer: PreTrainedTokenizer;
let encode: (input: ReaderInput) => Encoded;

beforeAll(async () => {
  const settings = { allowRemoteModels: false, allowLocalModels: true };
  Object.assign(env, settings, { localModelPath: `${MODELS_DIR}/` });
  tokenizer = await AutoTokenizer.from_pretrained(READER);
  encode = createEncoder(tokenizer, 'separated');
});

const idsOf = (text: string): number[] =>
  tokenizer.encode(text, null, { add_special_tokens: false });

describe('a question with a candidate', () => {
  it('is question, context and candidate with separators between them', () => {
    const [question, context, candidate] = ['who travels?', 'The trip.', 'Lavrov will be there.'];
    const { ids, segments, first } = encode({ question, context, candidate });
    const before = [CLS, ...idsOf(question), SEP, ...idsOf(context), SEP];
    expect(ids).toEqual([...before, ...idsOf(candidate), SEP]);
    expect(first).toBe(before.length);
    expect(segments).toEqual(ids.map((_, i) => (i < first ? 0 : 1)));
  });

  it('has no second separator without a context', () => {
    const { ids } = encode({ question: 'who?', context: '', candidate: 'Lavrov.' });
    expect(ids).toEqual([CLS, ...idsOf('who?'), SEP, ...idsOf('Lavrov.'), SEP]);
  });

  it('has context and candidate in one segment for models trained on pairs', () => {
    const pair = createEncoder(tokenizer, 'pair');
    const { ids, segments, first } = pair({ question: 'who?', context: 'A.', candidate: 'B.' });
    expect(ids).toEqual([CLS, ...idsOf('who?'), SEP, ...idsOf('A. B.'), SEP]);
    expect(segments).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(first).toBe(6);
  });

  it('keeps the beginning of a long candidate, and the end of a long question and context', () => {
    const long = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
    const { ids, words } = encode({ question: long, context: long, candidate: long });
    expect(ids.length).toBeLessThanOrEqual(48 + 64 + 160 + 4);
    expect(words[0]).toEqual({ start: 0, end: 5 });
    expect(ids.slice(1, 49)).toEqual(idsOf(long).slice(-48));
    const context = ids.slice(50, 50 + 64);
    expect(context).toEqual(idsOf(long).slice(-64));
  });

  it('reads no text as a separator', () => {
    const { ids } = encode({ question: '[SEP] [CLS]', context: '', candidate: 'a [SEP] b [MASK]' });
    expect(ids.filter((id) => id === SEP)).toHaveLength(2);
    expect(ids.filter((id) => id === CLS)).toHaveLength(1);
  });

  it('knows for each token its word, and tokenises as the whole text would be', () => {
    const check = (candidate: string) => {
      const { ids, words, first } = encode({ question: 'q', context: '', candidate });
      expect(words).toHaveLength(ids.length - first - 1);
      for (const { start, end } of words) {
        expect(candidate.slice(start, end)).not.toBe('');
        expect(candidate.slice(start, end)).not.toMatch(/\s/);
      }
      return ids.slice(first, -1);
    };
    for (const text of ['Putin’s café: U.S.-led, $240.1bn!', '“No limits” — 习近平 won’t.', '']) {
      expect(check(text)).toEqual(idsOf(text));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        check(text);
      }),
      { numRuns: 200 },
    );
  });
});
