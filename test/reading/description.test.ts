import { describe, expect, it } from 'vitest';
import { withDescription } from '../../src/reading/description.js';
import { expectLinear, repeated } from '../support/growth.js';

/** The words of the spans, of a sentence in which the reader has marked these words. */
function marked(text: string, question: string, words: string): string[] {
  const start = text.indexOf(words);
  const spans = withDescription(text, question, [{ start, end: start + words.length }]);
  return spans.map((span) => text.slice(span.start, span.end));
}

const LIST =
  'Along with several bankers, Mira Osk, the newly elected deputy governor, Finance Minister Jon Vale and Lia Brandt boarded the train.';

describe('who somebody is', () => {
  it.each(['who is mira osk', "who's Mira Osk?", 'and who is Mira Osk?'])(
    'stands after the name, and not beside another: %s',
    (question) => {
      expect(marked(LIST, question, 'several bankers')).toEqual([
        'the newly elected deputy governor',
      ]);
    },
  );

  it.each([
    ['who is Jon Vale?', 'Finance Minister'],
    ['who boarded the train?', 'several bankers'],
    ['who is the deputy governor?', 'Mira Osk'],
    ['who is mira osk', 'deputy governor'],
    ['who is bankers', 'several bankers'],
  ])('is as the reader says otherwise: %s', (question, words) => {
    expect(marked(LIST, question, words)).toEqual([words]);
  });

  it('is no clause, and no next name of a list', () => {
    const clause =
      'The choir met Ana Ruiz, who is a minister, and Bo Lind, Minister Eva Falk, at noon.';
    expect(marked(clause, 'who is Ana Ruiz?', 'The choir')).toEqual(['The choir']);
    expect(marked(clause, 'who is Bo Lind?', 'The choir')).toEqual(['The choir']);
  });

  it('is found in linear time', async () => {
    for (const piece of ['Ana, ', 'a minister ', ', ', 'Ana Ruiz, a minister ']) {
      await expectLinear((characters) => {
        const text = repeated(piece, characters);
        withDescription(text, 'who is ana?', [{ start: 0, end: 1 }]);
        withDescription(text, `who is ${text}`, [{ start: 0, end: 1 }]);
      });
    }
  });
});
