// Texts as i18next is given them: with the spaces that a language keeps unbroken, and a form of every plural.
import type { Language, Texts } from './catalogue.js';

export function typeset(texts: Texts, language: Language): Texts {
  const entries = Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
    if (typeof text !== 'string') return [[key, typeset(text, language)]];
    const shown = language === 'fr' ? french(text) : text;
    // French has a form for whole millions too; without one, they would be said in English.
    const many = /_other$/.test(key) ? [key.replace(/_other$/, '_many')] : [];
    return [key, ...many].map((each) => [each, shown]);
  });
  return Object.fromEntries(entries);
}

/** Narrow before ; ? ! and inside of « », a full space before the colon, none of which a line ends at. */
function french(text: string): string {
  return text.replace(/ (?=[;?!»])|(?<=«) /g, '\u202f').replace(/ (?=:)/g, '\u00a0');
}
