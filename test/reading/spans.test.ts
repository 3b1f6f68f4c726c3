import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpans, wholeWords } from '../../src/reading/spans.js';

/** The words of a text, and logits that are high at the starts and ends of the wanted ones. */
function marked(text: string, wanted: readonly { from: string; to: string; logit?: number }[]) {
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const starts = new Float32Array(words.length).fill(-5);
  const ends = new Float32Array(words.length).fill(-5);
  for (const { from, to, logit = 5 } of wanted) {
    starts[words.findIndex(({ word }) => word === from)] = logit;
    ends[words.findIndex(({ word }) => word === to)] = logit;
  }
  const { spans, score } = markSpans(text, words, starts, ends);
  return { texts: spans.map(({ start, end }) => text.slice(start, end)), score };
}

describe('marked words', () => {
  it('run from the best start to the best end', () => {
    const { texts, score } = marked('Xi went to Serbia last week.', [{ from: 'last', to: 'week' }]);
    expect(texts).toEqual(['last week']);
    expect(score).toBe(10);
  });

  it('never end before they start', () => {
    const text = 'one two three';
    const words = [0, 4, 8].map((start, i) => ({ start, end: [3, 7, 13][i] ?? 0 }));
    const { spans } = markSpans(text, words, Float32Array.of(0, 0, 9), Float32Array.of(9, 0, 0));
    expect(spans).toHaveLength(1);
    for (const { start, end } of spans) expect(start).toBeLessThan(end);
  });

  it('are several where several score nearly the same: the items of a list', () => {
    const text = 'Belousov, the new minister, Lavrov and Shoigu will also be there.';
    const names = ['Belousov', 'Lavrov', 'Shoigu'];
    const { texts } = marked(
      text,
      names.map((name) => ({ from: name, to: name })),
    );
    expect(texts).toEqual(names);
  });

  it.each([
    ['Lavrov went home before Wang arrived.', ['Lavrov']],
    ['Lavrov was late. Wang was not.', ['Lavrov']],
    ['Lavrov (Russia), and Wang', ['Lavrov', 'Wang']],
    ['Lavrov, who had come from Moscow on the night train, Wang', ['Lavrov']],
    ['Lavrov or the Wang', ['Lavrov', 'Wang']],
  ])('are several only where they are enumerated: in %j %j', (text, texts) => {
    const wanted = ['Lavrov', 'Wang'].map((name) => ({ from: name, to: name }));
    expect(marked(text, wanted).texts).toEqual(texts);
  });

  it('are one where the others score less', () => {
    const { texts } = marked('Lavrov met Wang in Beijing.', [
      { from: 'Lavrov', to: 'Lavrov' },
      { from: 'Wang', to: 'Wang', logit: 3 },
    ]);
    expect(texts).toEqual(['Lavrov']);
  });

  it('are none where there are no words', () => {
    expect(markSpans('', [], new Float32Array(), new Float32Array()).spans).toEqual([]);
  });

  it.each([
    ['worth US$200 billion, more', '200 billion', 'US$200 billion'],
    ['after U.S. Secretary of State', 'U', 'U.S.'],
    ['a three-nation tour', 'three', 'three-nation'],
    ['about 1,000 people', '1', '1,000'],
    ['up 26.3% since', '26.3', '26.3%'],
    ['hit $240.1bn in 2023.', '240', '$240.1bn'],
    ['in 2023.', '2023', '2023'],
    ['Putin’s visit', 'Putin', 'Putin'],
    ["Putin's visit", 'Putin', 'Putin'],
    ['“no limits” partnership', 'no limits', 'no limits'],
    ['Lavrov, Shoigu', 'Lavrov', 'Lavrov'],
  ])('are whole words: in %j, %j is %j', (text, part, whole) => {
    const start = text.indexOf(part);
    const range = wholeWords(text, { start, end: start + part.length });
    expect(text.slice(range.start, range.end)).toBe(whole);
  });

  it('stand in the text, in order and apart, whatever the logits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.integer(), fc.integer()), {
          minLength: 1,
          maxLength: 20,
        }),
        (tokens) => {
          const text = tokens.map(([word]) => word).join(' ');
          let at = 0;
          const words = tokens.map(([word]) => {
            const start = at;
            at += word.length + 1;
            return { start, end: start + word.length };
          });
          const logits = (k: 1 | 2) => Float32Array.from(tokens, (token) => token[k] % 20);
          let previous = 0;
          const { spans } = markSpans(text, words, logits(1), logits(2));
          expect(spans.length).toBeGreaterThan(0);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(previous);
            expect(end).toBeGreaterThan(start);
            previous = end;
          }
          expect(previous).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
