// What a page keeps from its readers, and what only looks so.
import { describe, expect, test } from 'vitest';
import { read } from './page-of.js';

describe('what nobody sees', () => {
  test.each([
    'style="clip:rect(0,0,0,0);height:1px;width:1px;overflow:hidden;position:absolute"',
    'style="clip: rect(1px, 1px, 1px, 1px); position: absolute !important"',
    'style="clip-path:inset(50%)"',
    'style="position:absolute;left:-9999px"',
    'style="position: fixed; top: -100em"',
    'style="WIDTH: 1px; HEIGHT: 1px"',
    'style="opacity:0;position:absolute"',
    'style="opacity:0;pointer-events:none"',
    'style="font-size:0"',
    `style="${'color:red;'.repeat(1_000)}display:none"`,
    'class="sr-only"',
    'class="link__text visually-hidden"',
    'class="ssrcss-1f39n02-VisuallyHidden e16en2lz0"',
    'class="screen-reader-text"',
    'class="govuk-visually-hidden"',
    'hidden',
  ])('is taken out and said: %s', (attribute) => {
    const { paragraphs, takenOut } = read(
      `<p>The mayor said in a statement<span ${attribute}>, opens new tab</span> that it stays shut.</p>`,
    );
    expect(paragraphs).toEqual(['The mayor said in a statement that it stays shut.']);
    expect(takenOut.blocks).toEqual([{ text: ', opens new tab', isHidden: true }]);
  });

  test.each([
    ['<span aria-hidden="true">£4.2m</span><span class="sr-only">4.2 million pounds</span>'],
    [
      '<span style="clip:rect(0 0 0 0)">4.2 million pounds</span><span aria-hidden="true">£4.2m</span>',
    ],
  ])('a figure that is read aloud in other words stays as it is seen: %s', (html) => {
    const { paragraphs } = read(`<p>Repairs cost ${html}, the mayor said.</p>`);
    expect(paragraphs).toEqual(['Repairs cost £4.2m, the mayor said.']);
  });

  test.each([
    'class="not-sr-only"',
    'class="sr-onlyish"',
    'style="position:absolute;left:-2px"',
    'style="width:1px"',
  ])('what is seen stays: %s', (attribute) => {
    const { paragraphs, takenOut } = read(`<p>The pier <b ${attribute}>is shut</b>.</p>`);
    expect(paragraphs).toEqual(['The pier is shut.']);
    expect(takenOut.count).toBe(0);
  });
});

describe('a paragraph that fades in', () => {
  const text = 'The pier will be rebuilt in 2026, the engineer said.';

  test.each([
    'opacity:0;transform:translateY(20px)',
    'opacity: 0',
    'opacity:0.0; transition: opacity 1s',
    'will-change: opacity; OPACITY: 0 !important',
    'filter:blur(4px);opacity:0%',
  ])('is text, and it is said: %s', (style) => {
    const { paragraphs, counted, takenOut } = read(`<p style="${style}">${text}</p>`);
    expect(paragraphs).toEqual([text]);
    expect(counted).toEqual([['fading', 1, [text]]]);
    expect(takenOut.count).toBe(0);
  });

  test('is named once, whatever fades in it', () => {
    const { counted } = read(
      `<div style="opacity:0"><p style="opacity:0">${text}</p><p>It stays shut.</p></div>`,
    );
    expect(counted).toEqual([['fading', 2, [text, 'It stays shut.']]]);
  });

  test('one that is half seen, or not displayed, is none', () => {
    expect(read(`<p style="opacity:0.5">${text}</p>`).marks).toEqual([]);
    const hidden = read(`<p style="opacity:0;display:none">${text}</p>`);
    expect(hidden.paragraphs).toEqual([]);
    expect(hidden.takenOut.blocks).toEqual([{ text, isHidden: true }]);
  });
});
