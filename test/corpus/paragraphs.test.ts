import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/corpus/paragraphs.js';
import { arbitraryText } from '../support/arbitrary-text.js';

const paragraphsOf = (body: string) =>
  splitParagraphs(body).map(({ start, end }) => body.slice(start, end));

describe('paragraphs', () => {
  it.each([
    ['are separated by blank lines', 'One.\n\nTwo.\n\n\nThree.', ['One.', 'Two.', 'Three.']],
    [
      'keep their line breaks when others are separated by blank lines',
      'One\ntwo.\n\nThree.',
      ['One\ntwo.', 'Three.'],
    ],
    ['are separated by lines that hold only white space', 'One.\n \t\nTwo.', ['One.', 'Two.']],
    ['are lines where there is no blank line', 'One.\nTwo.\nThree.', ['One.', 'Two.', 'Three.']],
    ['are lines even when the body ends in blank lines', '\n\nOne.\nTwo.\n\n', ['One.', 'Two.']],
    ['lose the white space around them', '  One. \n\n\tTwo.\u00a0', ['One.', 'Two.']],
    [
      'lose the marks of a heading, not its words',
      '# Title #1\n\n###### Sub\n\n#hashtag',
      ['Title #1', 'Sub', '#hashtag'],
    ],
    ['are no separators', 'One.\n\n***\n\n---\n\n…\n\n🙂\n\nTwo.', ['One.', 'Two.']],
    ['may be figures alone', '1949\n\n75', ['1949', '75']],
    ['are none in white space', ' \n\n ', []],
    ['are none in nothing', '', []],
  ])('%s', (_, body, expected) => {
    expect(paragraphsOf(body)).toEqual(expected);
  });

  it('are numbered from 1 without gaps, separators not counted', () => {
    expect(splitParagraphs('One.\n\n***\n\nTwo.').map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are trimmed, in order and without overlap, and leave out no word, whatever the text', () => {
    fc.assert(
      fc.property(arbitraryText, (body) => {
        let end = 0;
        let left = '';
        for (const [i, paragraph] of splitParagraphs(body).entries()) {
          const text = body.slice(paragraph.start, paragraph.end);
          expect(paragraph.number).toBe(i + 1);
          expect(paragraph.start).toBeGreaterThanOrEqual(end);
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          left += body.slice(end, paragraph.start);
          end = paragraph.end;
        }
        expect(left + body.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
