// From a member's locale, as Discord tells it, to the texts in their language (i18next).
import i18next, { type TFunction } from 'i18next';
import { about } from './about.js';
import { answer } from './answer.js';
import { articles } from './articles.js';
import { LANGUAGES, type Language } from './catalogue.js';
import { commands } from './commands.js';
import { comparison } from './comparison.js';
import { controls } from './controls.js';
import { conversation } from './conversation.js';
import { corpusCommand } from './corpus.js';
import { feedback } from './feedback.js';
import { gaps } from './gaps.js';
import { lookup } from './lookup.js';
import { access, permissions } from './permissions.js';
import { pins } from './pins.js';
import { problems } from './problems.js';
import { settings } from './settings.js';
import { summary } from './summary.js';
import { timeline } from './timeline.js';
import { typeset } from './typeset.js';
import { verify } from './verify.js';

export const features = {
  about,
  access,
  answer,
  articles,
  commands,
  comparison,
  controls,
  conversation,
  corpusCommand,
  feedback,
  gaps,
  lookup,
  permissions,
  pins,
  problems,
  settings,
  timeline,
  summary,
  verify,
};

type Resources = { [Feature in keyof typeof features]: (typeof features)[Feature]['en'] };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Resources };
    strictInterpolationChecks: true;
    interpolationFormatTypeMap: { date: Date };
  }
}

/** Texts by key, `t('controls.delete')`, and the language that they are in. */
export type Translate = TFunction<'translation'> & { readonly language: Language };

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
// i18next's own take all values of a text for options of Intl, and keep a formatter for each set of them.
const { formatter } = instance.services;
const formats = { en: formatsOf('en'), de: formatsOf('de'), fr: formatsOf('fr') };
formatter?.add('number', (value: number, language) =>
  formats[language as Language].number.format(value),
);
formatter?.add('date', (value: Date, language) => formats[language as Language].day.format(value));

/** Made once: making one takes longer than a hundred uses of it. */
function formatsOf(language: Language) {
  return {
    number: new Intl.NumberFormat(language),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
  };
}

const [en, de, fr] = [speaking('en'), speaking('de'), speaking('fr')];

/** @param locale such as "de" or "en-GB"; English where the bot does not speak it */
export function translator(locale: string): Translate {
  const spoken = locale.split('-')[0];
  return [de, fr].find(({ language }) => language === spoken) ?? en;
}

/** A description of a command or an option, with its translations, as Discord wants it registered. */
export function described(text: (t: Translate) => string) {
  return { description: text(en), description_localizations: { de: text(de), fr: text(fr) } };
}

/** The same for what is shown by its name: a command in a menu, or a choice. */
export function named(text: (t: Translate) => string) {
  return { name: text(en), name_localizations: { de: text(de), fr: text(fr) } };
}

function speaking(language: Language): Translate {
  return Object.assign(instance.getFixedT(language), { language });
}

function textsIn(language: Language) {
  return Object.fromEntries(
    Object.entries(features).map(([feature, texts]) => [
      feature,
      typeset(texts[language], language),
    ]),
  );
}
