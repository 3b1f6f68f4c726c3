// What holds for everything that the bot says, whatever it says.
import { expect } from 'vitest';
import type { Quote } from '../../../src/answer/answer.js';
import type { Language } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { parseCustomId } from '../../../src/message/custom-id.js';
import { layout } from '../../../src/message/layout.js';
import { MAX_CONTENT, type Reply } from '../../../src/message/reply.js';
import { parseForm } from '../discord/validate/form.js';
import { type Component, layout as layoutSchema, walk } from '../discord/validate/layout.js';
import { quotesIn, type SeenQuote, withoutIsolates } from '../discord-markdown.js';

export function expectQuotes({ content, files = [] }: Reply, given: readonly Quote[]): void {
  const seen = quotesIn(content);
  if (files.length > 0) {
    expect(files).toEqual([{ name: expect.any(String), text: given[0]?.text }]);
    expect(seen).toEqual([]);
    return;
  }
  expect(seen.length).toBeGreaterThan(0);
  for (const [i, quote] of seen.entries()) {
    expect(withoutIsolates(quote.text)).toBe(withoutIsolates(given[i]?.text ?? ''));
    expect(quote.strange).toEqual([]);
    const marked = given[i]?.highlights.map(({ text }) => text).join('') ?? '';
    expect(boldIn(quote).join('').replace(/\n/g, '')).toBe(
      withoutIsolates(marked).replace(/\n/g, ''),
    );
  }
}

export function boldIn({ text, bold }: SeenQuote): string[] {
  return bold.map(({ start, end }) => withoutIsolates(text.slice(start, end)));
}

export function expectWithinLimits(reply: Reply): void {
  expect(reply.content.length).toBeLessThanOrEqual(MAX_CONTENT);
  expect(() => laidOut(reply)).not.toThrow();
  for (const id of idsOf(reply)) expect(parseCustomId(id), id).toBeDefined();
}

/** Its components, as Discord takes them. */
function laidOut(reply: Reply): Component[] {
  return parseForm(layoutSchema, JSON.parse(JSON.stringify(layout(reply))));
}

export function idsOf(reply: Reply): string[] {
  return [...walk(laidOut(reply))].flatMap((each) =>
    'custom_id' in each && each.custom_id ? [each.custom_id] : [],
  );
}

export function viewOf(isPrivate: boolean, language: Language = 'en') {
  return {
    withQuestion: true,
    deletableBy: isPrivate ? null : '12345678901234567',
    mayAttach: true,
    t: translator(language),
  };
}
