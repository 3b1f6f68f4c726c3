// Countries and continents by all their usual names. The names come from Unicode's CLDR, which Node.js
// carries (Intl.DisplayNames); CLDR has no former states, and not every name that English uses.
import { LANGUAGES } from '../locales/catalogue.js';
import { withoutAccents } from '../text/words.js';

/** Names that CLDR lacks, by its region codes (ISO 3166, UN M49) or, for states that ended, by name. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'America', 'United States of America'],
  GB: ['Britain', 'Great Britain'],
  RU: ['Russian Federation'],
  CN: ['PRC'],
  TW: ['Republic of China'],
  KP: ['DPRK', "Democratic People's Republic of Korea"],
  KR: ['Republic of Korea'],
  CZ: ['Czech Republic'],
  AE: ['UAE'],
  NL: ['Holland'],
  MM: ['Burma'],
  CD: ['Democratic Republic of Congo', 'Democratic Republic of the Congo', 'DRC', 'DR Congo'],
  CG: ['Republic of Congo', 'Republic of the Congo'],
  CI: ['Ivory Coast'],
  TR: ['Turkey'],
  BA: ['Bosnia'],
  MK: ['Macedonia'],
  SZ: ['Swaziland'],
  VA: ['Vatican'],
  PS: ['Palestine'],
  'Soviet Union': ['Soviet Union', 'USSR', 'Union of Soviet Socialist Republics'],
  Yugoslavia: ['Yugoslavia'],
  Czechoslovakia: ['Czechoslovakia'],
  'East Germany': ['East Germany', 'German Democratic Republic'],
  'West Germany': ['West Germany'],
};

/** Continents and their parts, of UN M49. */
const WORLD_REGIONS =
  '002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419';

/** Codes of CLDR's that are organisations, or nowhere. */
const NO_PLACES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const FORMAL = /^(?:\p{Lu}[\p{L}'’]*\s)*(?:Republic|Kingdom|Commonwealth|State) of (?:the )?(.+)$/u;

const IN_ENGLISH = displayNames('en');
const codes = codesByName();
let foreignCodes: ReadonlyMap<string, string> | undefined;

/** The code of the country or continent of this name; equal codes are one place. */
export function regionOf(name: string): string | undefined {
  const known = codes.get(folded(name)) ?? (name.length > 3 ? codes.get(lower(name)) : undefined);
  if (known !== undefined) return known;
  const formal = FORMAL.exec(name)?.[1];
  return formal === undefined ? undefined : codes.get(lower(formal));
}

/** The same for a name in any of the bot's languages: "Russland", "États-Unis". */
export function regionInAnyLanguage(name: string): string | undefined {
  foreignCodes ??= new Map(
    LANGUAGES.filter((language) => language !== 'en').flatMap((language) => {
      const names = displayNames(language);
      return [...new Set(codes.values())].flatMap((code) =>
        namesOfRegion(code, names).map((each): [string, string] => [unaccented(each), code]),
      );
    }),
  );
  return regionOf(name) ?? foreignCodes.get(unaccented(name));
}

/** The usual names of a region, the fullest first; in English where nothing else is given. */
export function namesOfRegion(code: string, names = IN_ENGLISH): string[] {
  if (!/^(?:[A-Z]{2}|\d{3})$/.test(code)) return [code];
  return names.map((style) => style.of(code) ?? code);
}

function displayNames(language: string): Intl.DisplayNames[] {
  return (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style }),
  );
}

function codesByName(): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  const found = new Map<string, string>();
  for (const code of [...pairs, ...WORLD_REGIONS.split(' ')]) {
    // A code that was withdrawn has the name of the one that took its place.
    const isCurrent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
    if (NO_PLACES.has(code) || !isCurrent) continue;
    const [long, ...others] = namesOfRegion(code);
    // What CLDR has no name for, it names by its code.
    if (long === undefined || long === code) continue;
    for (const name of [long, ...others]) found.set(folded(name), code);
  }
  for (const [code, names] of Object.entries(OTHER_NAMES)) {
    for (const name of names) found.set(folded(name), code);
  }
  return found;
}

/** Acronyms keep their case: "US" is a country, "us" is none. */
function folded(name: string): string {
  return /^(?:\p{Lu}\.?){2,5}$/u.test(name) ? name.replaceAll('.', '') : lower(name);
}

function unaccented(name: string): string {
  return lower(withoutAccents(name));
}

function lower(name: string): string {
  return name
    .replace(/['’]/g, "'")
    .replaceAll('&', 'and')
    .replace(/\s+/g, ' ')
    .replace(/^the /i, '')
    .toLowerCase();
}
