// Raised and lowered text, which mammoth knows only where a text says itself that it is superscript or subscript. Word
// raises by a style of characters too, and by so many points.
import type { Style } from './styles.js';

type Shift = 'superscript' | 'subscript';

/** The XML of a text in which all of it says so itself. */
export function withShifts(xml: string, styles: readonly Style[]): string {
  const byStyle = new Map(
    styles.flatMap((style) => {
      const shift = style.type === 'character' ? shiftOf(style) : undefined;
      return shift ? [[style.id, shift] as const] : [];
    }),
  );
  if (byStyle.size === 0 && !xml.includes('<w:position')) return xml;
  /** How high the line stands that a paragraph begins with: one may be raised as a whole. */
  let line: number | undefined;
  return xml
    .split(/(?=<w:r[\s>])/)
    .map((run) => {
      const { own, text, start } = propertiesOf(run);
      const height = Number(POSITION.exec(own)?.[1] ?? 0);
      const isApart = line !== undefined && height !== line && text.length <= MAX_RAISED;
      const byHeight = isApart ? shiftBy(height) : undefined;
      const shift = byHeight ?? byStyle.get(STYLE.exec(own)?.[1] ?? '');
      if (text !== '') line ??= height;
      if (run.includes('</w:p>')) line = undefined;
      // What a text says itself counts more than its style.
      if (!shift || VERTICAL.test(own)) return run;
      return `${run.slice(0, start)}<w:vertAlign w:val="${shift}"/>${run.slice(start)}`;
    })
    .join('');
}

const POSITION = /<w:position\s{1,9}w:val\s?=\s?["'](-?\d{1,4})["']/;
const STYLE = /<w:rStyle\s{1,9}w:val\s?=\s?["']([^"'<>]{1,200})["']/;
const VERTICAL = /<w:vertAlign[\s/>]/;
/** Half points; less evens out how letters stand. */
const LEAST_SHIFT = 3;
/** Characters of an exponent or the mark of a note. */
const MAX_RAISED = 10;

function shiftOf(style: Style): Shift | undefined {
  const said = style.said('w:vertAlign');
  if (said === 'superscript' || said === 'subscript') return said;
  return said === undefined ? shiftBy(Number(style.said('w:position') ?? 0)) : undefined;
}

function shiftBy(height: number): Shift | undefined {
  if (height >= LEAST_SHIFT) return 'superscript';
  return height <= -LEAST_SHIFT ? 'subscript' : undefined;
}

const PROPERTIES = '<w:rPr>';

/** What a run says of its text, where that starts, and how its text begins. */
function propertiesOf(run: string): { own: string; start: number; text: string } {
  const [inside = ''] = run.split('</w:r>', 1);
  const start = inside.indexOf(PROPERTIES) + PROPERTIES.length;
  // What it was before a change is in there too.
  const [own = ''] = inside.slice(start).split(/<w:rPrChange|<\/w:rPr>/, 1);
  const text = /<w:t(?:\s[^<>]{0,100})?>([^<]{1,99})/.exec(inside)?.[1] ?? '';
  return inside.includes(PROPERTIES) ? { own, start, text } : { own: '', start: 0, text };
}
