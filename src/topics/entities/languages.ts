// Languages, which are no places though something is "in English". Their names come from Unicode's CLDR, which
// Node.js carries (Intl.DisplayNames); of all that have a code of two letters (ISO 639-1).
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const languages = new Set(
  LETTERS.flatMap((first) => LETTERS.flatMap((second) => names.of(first + second) ?? [])),
);

export function isLanguage(word: string): boolean {
  return languages.has(word);
}
