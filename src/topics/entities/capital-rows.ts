// Words with capitals in a row, and the small words that names hold: "Ministry of Foreign Affairs", "Ursula
// von der Leyen".
import { regionOf } from '../gazetteer.js';
import {
  isOrganisationHead,
  isParticle,
  isPlaceHead,
  isRole,
  takesComplement,
} from '../word-classes.js';
import { tagsOf } from './lexicon.js';
import { hasCapital, type Token } from './tokens.js';

/** Words after an "and" that tell whether it belongs to a name. */
const LOOK_AHEAD = 6;

/** Whose possessive begins a name: "People’s Republic of China", "Workers’ Party". */
export const isOfAll = (word: string) =>
  /^(?:People|Workers|Women|Children|Farmers|Writers)$/.test(word);

/** Capitals with nothing but white space between them, and the small words that names hold. */
export function rowsOf(sentence: string, tokens: readonly Token[]): Token[][] {
  const rows: Token[][] = [];
  let row: Token[] = [];
  const end = () => {
    const kept = row.slice(0, row.findLastIndex(({ text }) => hasCapital(text)) + 1);
    if (kept.length > 0) rows.push(kept);
    row = [];
  };
  for (const [i, token] of tokens.entries()) {
    const previous = row.at(-1);
    if (previous && !isAdjacent(sentence, previous, token)) end();
    if (
      hasCapital(token.text) ||
      (row.length > 0 && connects(row, token, tokens.slice(i + 1, i + 1 + LOOK_AHEAD)))
    ) {
      row.push(token);
    } else end();
  }
  end();
  return rows;
}

function isAdjacent(sentence: string, left: Token, right: Token): boolean {
  const gap = sentence.slice(left.end, right.start).replace(/^['’](?:s(?!\p{L}))?/iu, '');
  const isAbbreviation = isRole(left.text) || left.text.length === 1 || left.text === 'St';
  return isAbbreviation ? /^\.?\s+$/.test(gap) : /^\s+$/.test(gap);
}

function connects(row: readonly Token[], { text }: Token, following: readonly Token[]): boolean {
  const [last, next] = [row.at(-1), following[0]];
  if (!last || !next || (last.isPossessive && !isOfAll(last.text))) return false;
  if (isParticle(text)) return hasCapital(next.text) || isParticle(next.text);
  if (text === 'and') {
    // "Department of Housing and Urban Development", but not "Ministry of Defence and Sergei Shoigu".
    const length = following.findIndex((token) => !hasCapital(token.text));
    const others = length < 0 ? following : following.slice(0, length);
    const isOpen = row.some((token) => /^(?:of|for)$/.test(token.text));
    return isOpen && others.length > 0 && !others.some(beginsAnother);
  }
  if (text === 'of' || text === 'for') {
    const isOpen = takesComplement(last.text) || isRole(last.text);
    return isOpen && (hasCapital(next.text) || next.text === 'the');
  }
  return text === 'the' && /^(?:of|for)$/.test(last.text) && hasCapital(next.text);
}

function beginsAnother({ text }: Token): boolean {
  return (
    tagsOf(text).has('Person') ||
    regionOf(text) !== undefined ||
    isOrganisationHead(text) ||
    isPlaceHead(text) ||
    isRole(text)
  );
}
