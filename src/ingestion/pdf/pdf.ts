// The text of a PDF, by pdf.js (as unpdf packs it, without what draws pages). Nothing in it is run or loaded.
import { getDocumentProxy } from 'unpdf';
import { type Block, type Draft, takenOutOf } from '../draft.js';
import { rowsIn } from '../html/html.js';
import { type Found, marksOf } from '../html/inline.js';
import { bodyOf } from '../html/marks.js';
import { Refusal } from '../refusal.js';
import { clean, visibleName } from '../text.js';
import { paragraphsOf } from './blocks.js';
import { columnsOf, type Piece, piecesOnLines } from './lines.js';
import { withoutRunningHeads } from './running-heads.js';

/** A report of some fifty pages has as many words as an article may have; slides have more pages. */
const MAX_PAGES = 300;

/** @throws Refusal where it is encrypted, damaged, has no text or too many pages */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const found: Found[] = [];
  const { pages, turned } = await piecesOf(bytes);
  const lines = pages.map((pieces) => piecesOnLines(pieces, (...each) => found.push(each)));
  const { pages: texts, heads } = withoutRunningHeads(lines);
  const { blocks, hyphens } = paragraphsOf(texts.flatMap(columnsOf));
  const { text, invisible } = clean(bodyOf(blocks));
  if (!/\p{L}/u.test(text)) throw new Refusal('scanned');
  const takenOut = [...heads, ...turned].map((each): Block => ({ text: each, isHidden: false }));
  const empty = pages.flatMap(({ length }, i) => (length === 0 ? [String(i + 1)] : []));
  const title = blocks.find(({ mark }) => mark === '# ')?.text ?? '';
  return {
    title: visibleName(title),
    ...(title && { titleBy: 'source' }),
    body: text.trim(),
    takenOut: takenOutOf(takenOut, { invisible }),
    marks: marksOf([
      ...found,
      ...hyphens.map((each): Found => ['hyphens', each]),
      ...rowsIn(blocks),
      ...empty.map((page): Found => ['emptyPages', page]),
    ]),
  };
}

interface Pieces {
  /** Of each page. */
  readonly pages: readonly (readonly Piece[])[];
  /** Texts that stand upright or aslant, such as watermarks. */
  readonly turned: readonly string[];
}

async function piecesOf(bytes: Uint8Array): Promise<Pieces> {
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
  }).catch((error) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(isLocked ? 'encrypted' : 'damaged');
  });
  if (document.numPages > MAX_PAGES) throw new Refusal('tooManyPages', { most: MAX_PAGES });
  const pages: Piece[][] = [];
  const turned: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const pieces: Piece[] = [];
    for (const item of await itemsOf(document, number)) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, slant = 0, , height = 0, x = 0, y = 0] = item.transform.map(Number);
      if (Math.abs(slant) > 0.01) turned.push(item.str.trim());
      else {
        const size = Math.abs(height);
        pieces.push({ text: item.str, x, right: x + item.width, y, size, font: item.fontName });
      }
    }
    pages.push(pieces);
  }
  return { pages, turned };
}

async function itemsOf(document: Awaited<ReturnType<typeof getDocumentProxy>>, number: number) {
  try {
    const page = await document.getPage(number);
    return (await page.getTextContent()).items;
  } catch {
    throw new Refusal('damaged');
  }
}
