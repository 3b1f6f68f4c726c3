// From a locale to a text: languages, plurals, numbers, dates, and values that come through as they are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkQuestion, FOREIGN } from '../../src/answer/question.js';
import { described, named, translator } from '../../src/locales/translate.js';
import { reasonText } from '../../src/wording/reason.js';

test.each([
  ['en-US', 'Delete', 'en'],
  ['en-GB', 'Delete', 'en'],
  ['de', 'Löschen', 'de'],
  ['fr', 'Supprimer', 'fr'],
  ['es-419', 'Delete', 'en'],
  ['', 'Delete', 'en'],
  ['__proto__', 'Delete', 'en'],
])('the locale "%s" is told "%s"', (locale, text, language) => {
  const t = translator(locale);
  expect([t('controls.delete'), t.language]).toEqual([text, language]);
});

test.each([
  ['en', 0, '0 words'],
  ['en', 1, '1 word'],
  ['en', 12_345, '12,345 words'],
  ['de', 1, '1 Wort'],
  ['de', 12_345, '12.345 Wörter'],
  ['fr', 0, '0 mot'],
  ['fr', 2, '2 mots'],
  ['fr', 12_345, '12\u202f345 mots'],
  ['fr', 1_000_000, '1\u202f000\u202f000 mots'],
  ['sv-SE', 12_345, '12,345 words'],
])('in "%s", %i is counted as the language does', (locale, count, expected) => {
  expect(translator(locale)('articles.words', { count })).toBe(expected);
});

test.each([
  ['en', 'published May 15, 2024'],
  ['de', 'veröffentlicht am 15.05.2024'],
  ['fr', 'publié le 15 mai 2024'],
])('in "%s", a day is written as the language does', (locale, expected) => {
  const date = new Date('2024-05-15');
  expect(translator(locale)('articles.published', { date })).toBe(expected);
});

test('French keeps its signs on the line of their words', () => {
  expect(translator('fr')('commands.source.article')).toBe('Quel article\u202f?');
  expect(translator('fr')('articles.noParagraph', { title: 'A : b ?', last: 3 })).toBe(
    'Ce paragraphe n’existe pas\u00a0: «\u202fA : b ?\u202f» a les paragraphes 1 à 3.',
  );
});

test('a value comes through as it is, whatever it looks like', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('{{name}}', '$t(answer.noMore)', '$&$1$$', '<b>&amp;</b>', '__proto__'),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'fr'), (name, locale) => {
      expect(translator(locale)('answer.sharedBy', { name }).endsWith(` ${name}`)).toBe(true);
    }),
  );
});

test('Discord is given each description, and each name of a menu, in all languages', () => {
  expect(described((t) => t('commands.source.article'))).toEqual({
    description: 'Which article?',
    description_localizations: { de: 'Welcher Artikel?', fr: 'Quel article\u202f?' },
  });
  expect(named((t) => t('commands.findSources.name'))).toEqual({
    name: 'Find sources',
    name_localizations: { de: 'Quellen finden', fr: 'Trouver des sources' },
  });
});

test('in English, a refusal says what the answer itself says', () => {
  const t = translator('en');
  for (const question of ['?!', 'why \u200b'.repeat(400)]) {
    const checked = checkQuestion(question);
    if (checked.ok) throw new Error('This is no question to answer.');
    expect(reasonText(checked.reason, question, t)).toBe(checked.reason.message);
  }
  expect(reasonText(FOREIGN, 'Wer?', t)).toBe(FOREIGN.message);
});
