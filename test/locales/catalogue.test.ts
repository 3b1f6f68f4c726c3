// The catalogue: nothing is missing in any language, nothing is left over, nothing is too long for Discord.
import { describe, expect, test } from 'vitest';
import { renderHelp } from '../../commands/about/about-message.js';
import { features } from '../../commands/index.js';
import { LANGUAGES, localised } from '../../src/locales/catalogue.js';
import { translator } from '../../src/locales/translate.js';
import { MAX_CONTENT } from '../../src/message/reply.js';
import { parseCommand } from '../support/discord/validate/command.js';
import { callOf, keysSaid, placeholdersIn, source, textsIn } from './texts.js';

const english = textsIn('en');
const code = source();

/** To whoever may use all of them. */
const everything = {
  slash: (name: string) => `</${name}:12345678901234567890>`,
  hasMenu: () => true,
};

describe.each(LANGUAGES)('in the language "%s"', (language) => {
  const texts = textsIn(language);

  test('there is a text for every key, and none besides', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('no text is empty or ends in a space', () => {
    const bad = [...texts].filter(([, text]) => text === '' || text !== text.trim());
    expect(bad).toEqual([]);
  });

  test('every text is filled in with the same values', () => {
    const values = (all: ReadonlyMap<string, string>) =>
      [...all].map(([key, text]) => [key, placeholdersIn(text)]);
    expect(values(texts)).toEqual(values(english));
  });

  test('every plural has both of its forms', () => {
    const plurals = [...texts.keys()].filter((key) => callOf(key) !== key);
    for (const key of plurals.map(callOf)) {
      expect([texts.has(`${key}_one`), texts.has(`${key}_other`), texts.has(key)], key).toEqual([
        true,
        true,
        false,
      ]);
    }
  });

  test('quotation marks, apostrophes and spaces are those of the language', () => {
    const wrong = {
      en: /["„«]/,
      de: /["“”](?=\p{L})|'|«|»/u,
      fr: /["'“„]|[^ ][;!?»](?!\S)|«(?! )/,
    };
    const bad = [...texts].filter(([, text]) =>
      wrong[language].test(text.replace(/`.*?`|\{\{.*?\}\}/g, 'x')),
    );
    expect(bad).toEqual([]);
  });

  test('labels of buttons have up to 80 characters', () => {
    const t = translator(language);
    const labels = [...code.matchAll(/button\(\s*t\('([^']+)'/g)].map(([, key = '']) => key);
    expect(labels.length).toBeGreaterThan(0);
    for (const key of labels)
      expect(t(key as 'controls.share').length, key).toBeLessThanOrEqual(80);
  });

  test('/help names every command', () => {
    const { content } = renderHelp(5, '1', everything, translator(language));
    for (const { data } of features.slashCommands) {
      if (data.name !== 'help') expect(content).toContain(`</${data.name}:`);
    }
    for (const { data } of features.messageCommands) {
      const name = language === 'en' ? data.name : data.name_localizations?.[language];
      expect(content).toContain(`→ ${name}`);
    }
  });

  test('/help fits a message', () => {
    const { content } = renderHelp(
      12_345,
      '12345678901234567890',
      everything,
      translator(language),
    );
    expect(content.length).toBeLessThanOrEqual(MAX_CONTENT);
  });
});

test('Discord takes the commands with their translations', () => {
  for (const { data } of [...features.slashCommands, ...features.messageCommands]) {
    const { description_localizations, name_localizations } = parseCommand(data);
    const translated = description_localizations ?? name_localizations ?? {};
    expect(Object.keys(translated), data.name).toEqual(['de', 'fr']);
  }
});

describe('the source', () => {
  const said = keysSaid(code);
  const calls = [...english.keys()].map(callOf);

  test('says no key that the catalogue lacks', () => {
    const missing = said.filter(({ pattern }) => !calls.some((key) => pattern.test(key)));
    expect(missing.map(({ said: key }) => key)).toEqual([]);
  });

  test('says every key of the catalogue', () => {
    expect(calls.filter((key) => !said.some(({ pattern }) => pattern.test(key)))).toEqual([]);
  });
});

test('what is missing, unknown or not filled in does not compile', () => {
  const t = translator('en');
  // @ts-expect-error: no such key
  t('answer.nonsense');
  // @ts-expect-error: a text with a value needs it
  t('answer.sharedBy');
  // @ts-expect-error: by its name
  t('answer.sharedBy', { nom: 'Ada' });
  // @ts-expect-error: a language is missing
  localised({ en: { a: 'x' }, de: { a: 'x' } });
  // @ts-expect-error: a key is missing
  localised({ en: { a: 'x', b: 'y' }, de: { a: 'x' }, fr: { a: 'x', b: 'y' } });
  // @ts-expect-error: a key too many
  localised({ en: { a: 'x' }, de: { a: 'x', b: 'y' }, fr: { a: 'x' } });
  expect(t('answer.sharedBy', { name: 'Ada' })).toBe('Shared by Ada');
});
