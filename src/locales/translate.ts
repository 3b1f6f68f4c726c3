// From a member's locale, as Discord tells it, to the texts in their language (i18next).
import i18next, { type TFunction } from 'i18next';
import { LANGUAGES, type Language } from './catalogue.js';
import { commands } from './commands.js';
import { corpus } from './corpus.js';

const features = { commands, corpus };

type Resources = { [Feature in keyof typeof features]: (typeof features)[Feature]['en'] };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Resources };
  }
}

/** Texts by key: `t('commands.onlyInServers')`. */
export type Translate = TFunction<'translation'>;

const instance = i18next.createInstance();
await instance.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: Object.fromEntries(
    LANGUAGES.map((language) => [language, { translation: textsIn(language) }]),
  ),
  // Discord's markdown is escaped where it is rendered, not here; nothing of this is HTML.
  interpolation: { escapeValue: false },
});

/** @param locale such as "de" or "en-GB"; English where the bot does not speak it */
export function translator(locale: string): Translate {
  return instance.getFixedT(locale.split('-')[0] ?? 'en');
}

/** A description of a command or an option, with its translations, as Discord wants it registered. */
export function described(text: (t: Translate) => string) {
  const [de, fr] = [text(translator('de')), text(translator('fr'))];
  return { description: text(translator('en')), description_localizations: { de, fr } };
}

function textsIn(language: Language) {
  return Object.fromEntries(
    Object.entries(features).map(([feature, texts]) => [feature, texts[language]]),
  );
}
