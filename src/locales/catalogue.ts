// What the bot says in its own words, in each of its languages side by side, so that none is forgotten.
// Quotes, titles and names are never translated. German says "du" and French "tu", as Discord's own
// client does. French is written with plain spaces: `translator` makes those before ; : ? ! » unbreakable.

export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Keys and texts, nested; texts of i18next: `{{name}}` is filled in, `{{n, number}}` and `{{d, date}}` are
 * written as the language does, `_one` and `_other` are plurals by `count`.
 */
export type Texts = { readonly [key: string]: string | Texts };

type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };

/** The texts of one feature; a key that one language lacks does not compile. */
export function localised<const English extends Texts>(
  texts: { readonly en: English } & { readonly [L in Exclude<Language, 'en'>]: Same<English> },
) {
  return texts;
}
