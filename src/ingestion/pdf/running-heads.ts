// What stands at the top and bottom of pages again and again: running heads, and the numbers of pages.
import type { Piece } from './lines.js';

export interface WithoutHeads {
  readonly pages: readonly (readonly Piece[])[];
  /** What was taken out, each once. */
  readonly heads: readonly string[];
}

/** Lines at either end of a page that are looked at. */
const LINES = 2;
/** Share of the pages on which a head stands: those of left pages may differ from those of right ones. */
const LEAST_SHARE = 0.3;

/** @param pages the pieces of each page, from the top */
export function withoutRunningHeads(pages: readonly (readonly Piece[])[]): WithoutHeads {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const page of edges) {
    for (const key of new Set([...page.values()])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, pages.length * LEAST_SHARE);
  const heads = new Set<string>();
  const kept = pages.map((pieces, i) =>
    pieces.filter((piece) => {
      const key = edges[i]?.get(piece);
      if (key === undefined) return true;
      const isHead = (counts.get(key) ?? 0) >= least || isNumberOf(piece.text, i + 1);
      if (isHead) heads.add(piece.text);
      return !isHead;
    }),
  );
  // What is all heads is a text of its own, such as a form.
  return kept.some(({ length }) => length > 0)
    ? { pages: kept, heads: [...heads] }
    : { pages, heads: [] };
}

/** The pieces at the edges of a page, by what they have in common with those of others: figures may differ. */
function edgesOf(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const lines = [...new Set(pieces.map(({ y }) => y))].sort((a, b) => b - a);
  const keys = new Map<Piece, string>();
  const [top, bottom] = [lines.slice(0, LINES), lines.slice(LINES).slice(-LINES)];
  for (const piece of pieces) {
    const edge = top.includes(piece.y) ? 'top' : bottom.includes(piece.y) ? 'bottom' : undefined;
    if (!edge) continue;
    const text = piece.text.toLowerCase().replace(/\d+/g, '#');
    keys.set(piece, `${edge} ${Math.round(piece.size)} ${text}`);
  }
  return keys;
}

function isNumberOf(text: string, page: number): boolean {
  const number = /^\W{0,3}(?:page |p\. ?)?(\d{1,4})(?: ?(?:of|\/) ?\d{1,4})?\W{0,3}$/i.exec(
    text,
  )?.[1];
  return Number(number) === page;
}
