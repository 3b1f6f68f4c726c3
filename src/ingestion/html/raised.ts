// Raised and lowered characters, which a line of plain text cannot show: 10⁶ must not become 106, and the
// reference "3" of "in 2019³" must not become a figure.

export interface Raised {
  readonly text: string;
  readonly isLowered: boolean;
  /** What stands before and after it on its line. */
  readonly before: string;
  readonly after: string;
  /** Whether it is a link to a note, or is named as one. */
  readonly isReference: boolean;
}

/** How it is written on a line; undefined where it is a reference to a note. In doubt it is written. */
export function writtenOnLine(raised: Raised): string | undefined {
  if (raised.text === '') return '';
  if (raised.isReference || NOTE_SIGN.test(raised.text)) return undefined;
  if (raised.isLowered) return lowered(raised.text);
  const ending = endingOf(raised) ?? SIGNS.get(raised.text.toUpperCase());
  if (ending) return ending;
  return isNoteMark(raised) && !isPower(raised) ? undefined : above(raised.text);
}

/** Characters before it that are looked at. */
const MAX_BASE = 40;

/** "[3]", "[citation needed]", "*", "†"; and what stands between two of them. */
const NOTE_SIGN = /^(?:\[.{1,60}\]|\(\d{1,3}\)|[*∗⁎†‡§¶#]{1,4}|[,;]\s?)$/u;
/** What is written small at the end of a word, by what it ends: "1st", "3e", "XIXe", "nth", "Mme", "McBride". */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/\d$/, /^(?:st|nd|rd|th|ers?|res?|ère|ème|nde?|vo|º|ª)$/],
  [/(?:^|\D)\d{1,2}$/, /^e$/],
  [/(?:^|[^\p{L}])[IVX]{1,7}$/u, /^(?:e|er|re|ème|th)$/],
  [/(?:^|[^\p{L}])[nNk]$/u, /^(?:th|os?|º)$/],
  [/(?:^|[^\p{L}])M$/u, /^(?:rs?|mes?|lles?|gr|c)$/],
  [/(?:^|[^\p{L}])(?:D|S|J)$/u, /^(?:rs?|te?)$/],
];
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['TM', '™'],
  ['SM', '℠'],
]);

function endingOf({ text, before }: Raised): string | undefined {
  const base = before.slice(-MAX_BASE);
  // The degrees of "25ºC", as they are typed without the sign.
  if (text === 'o' && /\d$/.test(base)) return 'º';
  return ENDINGS.some(([word, ending]) => ending.test(text) && word.test(base)) ? text : undefined;
}

/** "3", "a", "iv", "1,2", "3–5": what notes are numbered with. */
const NUMBER = '(?:\\d{1,3}|[a-z]|[ivx]{2,5})';
const NOTE_MARK = new RegExp(`^${NUMBER}(?:\\s?[,;–-]\\s?${NUMBER}){0,9}$`, 'i');

function isNoteMark({ text, before, after }: Raised): boolean {
  const isIsotope = /(?:^|[\s(])$/.test(before) && /^\p{L}/u.test(after);
  const isFraction = /^\d+$/.test(text) && /^\s?[/⁄]\s?\d/.test(after);
  return NOTE_MARK.test(text) && !isIsotope && !isFraction;
}

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d+$/;
const OPERATOR_BEFORE_LETTER = /[=×*·+−^≈<>]\s?\S{0,4}$/u;
const OPERATOR_BEFORE = /[=×x*·+−/^(≈~<>]\s?\S{0,6}$/u;
const OPERATOR_AFTER = /^\s?(?:[=×*·+−^)≈<>]|(?:is|are|equals?|makes?)\s[\d−-])/u;
const PRICE = /[$€£¥₹]\s?\d{1,6}$/u;
const UNIT =
  /(?:^|[^\p{L}])(?:[munµμkcdh]?m|ft|yd)$|(?:\d\s?|\bper |\/|\bsquare |\bcubic )(?:in|mi|s|h|g|kg|l|L|K|kPa|sec|miles?|inch(?:es)?|feet|foot|met(?:re|er)s?|yards?)$/u;

/** Whether it is an exponent, by what stands before it. */
function isPower({ text, before, after }: Raised): boolean {
  const base = before.slice(-MAX_BASE);
  if (/(?:^|[^\d.,])10\s?$/.test(base)) return !MONTH.test(base.trimEnd());
  if (UNIT.test(base)) return /^[2-4]$/.test(text);
  // The cents of a price.
  if (/^\d\d$/.test(text) && PRICE.test(base)) return true;
  if (/\d$/.test(base)) return isCalculated(text, base, after);
  if (/\p{L}$/u.test(base)) return isVariable(base, after) || /[=×·]\s?\p{L}{1,3}$/u.test(base);
  // "(a + b)²", but not "(Smith)³".
  return base.endsWith(')') && !/\p{L}{2}/u.test(base.slice(base.lastIndexOf('(')));
}

/** "2³²", "3 × 4²", "3⁴"; years, counts and sums with a reference stand alone. */
function isCalculated(text: string, base: string, after: string): boolean {
  if (/\d{4}$/.test(base)) return false;
  if (OPERATOR_AFTER.test(after) || OPERATOR_BEFORE.test(base)) return true;
  return /(?:^|[^\d.,])2$/.test(base) || (isFigure(base) && /^(?:[2-9]|[1-9]\d)$/.test(text));
}

/** A single one, which is no day of a month. */
function isFigure(base: string): boolean {
  return /(?:^|[^\p{L}\d.,$€£¥₹])\d$/u.test(base) && !MONTH.test(base);
}

/** "x²", "r³", "the area A²", "an R²", "a² + b²"; not "Vitamin C²" and "a²", which may be words. */
function isVariable(base: string, after: string): boolean {
  const letter = /(?:^|[^\p{L}])(\p{L})$/u.exec(base)?.[1];
  if (!letter) return false;
  if (/^\s?[=×·+−^]/u.test(after) || OPERATOR_BEFORE_LETTER.test(base)) return true;
  if (/^[aI]$/.test(letter)) return false;
  const isName = /\p{L}\s\p{L}$/u.test(base) && !AFTER_SMALL_WORD.test(base);
  return letter === letter.toLowerCase() || !isName;
}

/** "an R²" is no name, as "Vitamin C" is. */
const AFTER_SMALL_WORD =
  /(?:^|\s)(?:an?|the|of|and|or|by|its?|is|are|for|with|where|adjusted|if|as|to|in|that)\s\p{L}$/iu;

const FIGURES = '0123456789+−=()nix';
const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣ';
const BELOW = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢₓ';

/** As an exponent. */
export function above(text: string): string {
  if (!/[\p{L}\d]/u.test(text)) return text;
  return inFigures(text, ABOVE) ?? (/^\p{L}$/u.test(text) ? `^${text}` : `^(${text})`);
}

/** "CO₂", "PM2.5", "x_max". */
export function lowered(text: string): string {
  if (text === '') return '';
  return inFigures(text, BELOW) ?? (/^[\d.,]+$/.test(text) ? text : `_${text}`);
}

function inFigures(text: string, figures: string): string | undefined {
  const at = [...text.replace(/[-–]/g, '−').replace(/\s/g, '')].map((sign) =>
    FIGURES.indexOf(sign),
  );
  return at.includes(-1) ? undefined : at.map((index) => figures.charAt(index)).join('');
}
