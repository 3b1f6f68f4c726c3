// The text of a Word document, by mammoth, which makes HTML of it; that is read as a page is. What stands outside of
// the text, at the top and bottom of pages, is taken out and said, and so are formulas, readings, the numbers of lists and
// what was deleted while changes were recorded.
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import { headingOf } from '../../corpus/heading.js';
import { hasWords } from '../../text/words.js';
import { type Draft, MAX_ELEMENTS } from '../draft.js';
import type { Found } from '../html/inline.js';
import { readRendered } from '../html/rendered.js';
import { Refusal } from '../refusal.js';
import { clean, collapse, visibleName } from '../text.js';
import { HIDDEN_BY_COLOR, inKnownWords, rulesForStyles, TEXTS } from './hidden.js';
import { missingIn } from './missing.js';
import { stylesIn } from './styles.js';
import { archiveOf, unzipped } from './zip.js';

/** As an encrypted document begins, and one of Word before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Empty ones, items of lists and cells of tables too: mammoth takes a tenth of a millisecond for each. */
const MAX_WORD_PARAGRAPHS = 10_000;
const PARAGRAPH = /<w:p[\s/>]/;

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  'strike => s',
  HIDDEN_BY_COLOR,
];
// Pictures are not read.
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));

/** @throws Refusal where it is encrypted, damaged, has no text or too much of something */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw new Refusal('encrypted');
  const files = unzipped(bytes);
  if (!files.has('word/document.xml')) throw new Refusal('damaged');
  if (paragraphsIn(files) > MAX_WORD_PARAGRAPHS) throw new Refusal('tooComplicated');
  const textsIn = textsOf(files);
  const heads = textsIn(/^word\/(?:header|footer)\d*\.xml$/, 'w:p', 'w:t');
  const deleted = textsIn(/^word\/document\.xml$/, 'w:del', 'w:delText');
  const formulas = textsIn(TEXTS, 'm:oMath', 'm:t');
  const readings = textsIn(TEXTS, 'w:rt', 'w:t');
  const html = await htmlOf(files);
  const missing = missingIn(files, html);
  const { body, takenOut, marks } = readRendered(withoutNumbers(html), MAX_ELEMENTS, {
    blocks: [...missing, ...heads].map((text) => ({ text, isHidden: false })),
    found: [
      ...deleted.map((text): Found => ['struck', text]),
      ...formulas.map((text): Found => ['formulas', text]),
      ...readings.map((text): Found => ['readings', text]),
      ...firstItemsIn(html).map((text): Found => ['numbers', text]),
    ],
  });
  const { text, invisible } = clean(body);
  if (text.trim() === '') throw new Refusal('empty');
  const title = headingOf(text) ?? '';
  return {
    title: visibleName(title),
    ...(title && { titleBy: 'source' }),
    body: text.trim(),
    takenOut: { ...takenOut, invisible },
    marks,
  };
}

/** Of a form; Word draws it. */
const CHECKBOX = /<input type="checkbox"( checked="checked")? ?\/>/g;

async function htmlOf(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const styles = stylesIn(files);
  const styleMap = [...STYLE_MAP, ...rulesForStyles(styles)];
  try {
    const buffer = archiveOf(inKnownWords(files, styles));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage });
    return value.replace(CHECKBOX, (_, checked?: string) => (checked ? '☒' : '☐'));
  } catch {
    throw new Refusal('damaged');
  }
}

/** Word counts as its numbering says, in figures or letters, on and on; mammoth counts each list anew from 1. */
function withoutNumbers(html: string): string {
  return html.replace(/<(\/?)ol>/g, '<$1ul>');
}

/** Of each numbered list; those of notes have ids. */
function firstItemsIn(html: string): string[] {
  const items = [...html.matchAll(/<ol><li>(?:<[^<>]{0,200}>)*([^<]{0,200})/g)];
  return items.map(([, text = '']) => collapse(text));
}

function paragraphsIn(files: ReadonlyMap<string, Buffer>): number {
  const texts = [...files].filter(([name]) => TEXTS.test(name));
  return texts.reduce(
    (sum, [, xml]) => sum + xml.toString('latin1').split(PARAGRAPH).length - 1,
    0,
  );
}

/** The texts of elements, each once; fields and their like stand beside them. */
function textsOf(files: ReadonlyMap<string, Buffer>) {
  // Mammoth reads all of them once more, so that they are read here only where there is something to find.
  const parsed = new Map<string, ReturnType<DOMParser['parseFromString']>>();
  return (name: RegExp, element: string, text: string): string[] => {
    const documents = [...files].filter(
      ([file, xml]) => name.test(file) && xml.includes(`<${element}`),
    );
    const texts = documents.flatMap(([file, xml]) => {
      const document =
        parsed.get(file) ?? new DOMParser().parseFromString(xml.toString('utf8'), 'text/xml');
      parsed.set(file, document);
      return [...document.getElementsByTagName(element)].map((each) =>
        collapse([...each.getElementsByTagName(text)].map((one) => one.textContent).join('')),
      );
    });
    return [...new Set(texts.filter(hasWords))];
  };
}
