// Text with controls of direction keeps them to itself, whatever it closes or leaves open, and is read back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockQuote, inline, readBlockQuote, struckQuote } from '../../src/message/markdown.js';
import { shorten } from '../../src/message/reply.js';
import { visible } from '../../src/terminal/text.js';
import { isolated, withoutDirections, withoutIsolation } from '../../src/text/directions.js';

const CONTROLS = ['\u202a', '\u202d', '\u202e', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069'];
const OTHERS = ['a', 'א', ' ', '\u2060', '\u2029', '*', '~', '\\', '1'];
const text = fc
  .array(fc.constantFrom(...CONTROLS, ...OTHERS), { maxLength: 30 })
  .map((signs) => signs.join(''));

/** What of the line's controls is still open where each of its paragraphs ends, by the rules of UAX 9. */
function openAtEnds(line: string): string[] {
  return line.split(/[\r\u0085\u2029]/).map((paragraph) => {
    const open: string[] = [];
    for (const sign of paragraph) {
      if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(sign)) open.push(sign);
      // Ends an embedding or override, but none outside of the isolate.
      else if (sign === '\u202c' && /[\u202a-\u202e]/.test(open.at(-1) ?? '')) open.pop();
      // Ends the last isolate that is open, and all that was opened in it.
      else if (sign === '\u2069') {
        const at = open.findLastIndex((each) => /[\u2066-\u2068]/.test(each));
        if (at >= 0) open.splice(at);
      }
    }
    return open.join('');
  });
}

test('a line that begins by leaving the isolate and turning round stays in it', () => {
  const hostile = '\u2069\u202eevil';
  expect(openAtEnds(`\u2068${hostile}\u2069`)).toEqual(['\u202e']);
  expect(openAtEnds(isolated(hostile))).toEqual(['']);
  expect(withoutIsolation(isolated(hostile))).toBe(hostile);
});

test('any line leaves nothing open after it, and is read back as it was', () => {
  fc.assert(
    fc.property(text, (line) => {
      expect(openAtEnds(isolated(line)).join('')).toBe('');
      expect(withoutIsolation(isolated(line))).toBe(line);
    }),
  );
});

test('no end of the line’s own reaches what was opened before it', () => {
  fc.assert(
    fc.property(text, (line) => {
      const [first = ''] = line.split('\u2029', 1);
      // As if the bot's own words were in an override, which the line may not end.
      expect(openAtEnds(`\u202d\u2066${isolated(first)}`)).toEqual(['\u202d\u2066']);
    }),
  );
});

test('a quote with any controls is read from the message as it stands in the article', () => {
  fc.assert(
    fc.property(text, (quote) => {
      expect(readBlockQuote(blockQuote(quote)).text).toBe(quote);
      if (quote.trim() !== '') expect(readBlockQuote(struckQuote(quote)).text).toBe(quote);
    }),
  );
});

test('a message from before controls were counted is read as it was', () => {
  expect(readBlockQuote('> \u2068\u202eabc\u202c\u2069').text).toBe('\u202eabc\u202c');
});

test('labels and the terminal show text without controls', () => {
  fc.assert(
    fc.property(text, (line) => {
      for (const shown of [
        inline(line),
        shorten(line, 10),
        visible(line),
        withoutDirections(line),
      ]) {
        expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }
    }),
  );
});
