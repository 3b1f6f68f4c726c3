// What mammoth knows nothing of, in words that it knows: hidden text, which it would give as any other, is marked by a
// color, and text struck twice is struck once. Word says either of a text itself, or of a style that it has. Of what it
// would drop, texts in wrappers and breaks, it knows others that come to the same.
import { Refusal } from '../refusal.js';
import { withShifts } from './raised.js';
import { isOn, type Style } from './styles.js';

/** The color that only hidden text has. */
const HIDDEN = 'hidden-text';

/** For mammoth's map of styles. */
export const HIDDEN_BY_COLOR = `highlight[color='${HIDDEN}'] => span.hidden`;

/** The files that have words of the text. */
export const TEXTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;

export function inKnownWords(
  files: ReadonlyMap<string, Buffer>,
  styles: readonly Style[],
): ReadonlyMap<string, Buffer> {
  return new Map(
    [...files].map(([name, file]) => [name, TEXTS.test(name) ? rewritten(file, styles) : file]),
  );
}

/** Each of them is tried for each text; documents mostly have none. */
const MAX_RULES = 200;

/**
 * Rules for the styles of words and of paragraphs that are hidden or struck, by their ids.
 * @throws Refusal where there are too many
 */
export function rulesForStyles(styles: readonly Style[]): string[] {
  const rules = styles.flatMap((style) => {
    const element = ELEMENTS.get(style.type);
    if (!element || !/^[\w-]{1,200}$/.test(style.id)) return [];
    // A digit may not begin a name there.
    const matcher = `${element.known}.${style.id.replace(/^(?=\d)/, '\\')}`;
    const isSo = (name: 'w:vanish' | 'w:strike' | 'w:dstrike') => {
      const said = style.said(name);
      return said !== undefined && isOn(said);
    };
    if (isSo('w:vanish')) return [`${matcher} => ${element.hidden}`];
    const isStruck = isSo('w:strike') || isSo('w:dstrike');
    return isStruck ? [`${matcher} => ${element.struck}`] : [];
  });
  if (rules.length > MAX_RULES) throw new Refusal('tooComplicated');
  return rules;
}

interface StyledElement {
  /** Its name in mammoth's map. */
  readonly known: string;
  readonly hidden: string;
  readonly struck: string;
}

const ELEMENTS: ReadonlyMap<string, StyledElement> = new Map([
  ['character', { known: 'r', hidden: 'span.hidden', struck: 's' }],
  ['paragraph', { known: 'p', hidden: 'p.hidden:fresh', struck: 'p:fresh > s' }],
]);

const PROPERTY =
  /<w:(vanish|dstrike)(?:\s{1,9}w:val\s?=\s?["'](\w{1,9})["'])?\s{0,9}(?:\/>|>\s{0,9}<\/w:\1>)/g;

/** Texts in wrappers, and what stands between words; the checkbox that a text shows would replace it. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/(<\/?)w:(?:fldSimple|dir|bdo|ruby|rubyBase)(?=[\s/>])/g, '$1w:smartTag'],
  [/(<\/?)w:cr(?=[\s/>])/g, '$1w:br'],
  [/(<\/?)w:ptab(?=[\s/>])/g, '$1w:tab'],
  // Of a page or a column.
  [/(<w:br)\s[^<>/]{1,200}/g, '$1'],
  [/(<\/?)w14:checkbox(?=[\s/>])/g, '$1w14:shown'],
  // A large first letter is a paragraph of its own; one whose mark is deleted is read with the next.
  [
    /<w:framePr\s[^<>/]{0,400}w:dropCap\s?=\s?["'](?:drop|margin)["'][^<>/]{0,400}\/>/g,
    '<w:rPr><w:del/></w:rPr>',
  ],
];

function rewritten(file: Buffer, styles: readonly Style[]): Buffer {
  const xml = file.toString('utf8');
  const said = xml.replace(PROPERTY, (_, name: string, value: string | undefined) => {
    if (!isOn(value)) return '';
    return name === 'dstrike' ? '<w:strike/>' : `<w:highlight w:val="${HIDDEN}"/>`;
  });
  const renamed = RENAMED.reduce((text, [name, known]) => text.replace(name, known), said);
  const known = withShifts(renamed, styles);
  return known === xml ? file : Buffer.from(known);
}
