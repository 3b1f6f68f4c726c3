// What mammoth knows nothing of, in words that it knows: hidden text, which it would give as any other, is marked by a
// color, and text struck twice is struck once. Word says either of a text itself, or of a style that it has.
import { DOMParser } from 'linkedom';
import { Refusal } from '../refusal.js';

/** The color that only hidden text has. */
const HIDDEN = 'hidden-text';

/** For mammoth's map of styles. */
export const HIDDEN_BY_COLOR = `highlight[color='${HIDDEN}'] => span.hidden`;

/** The files that have words of the text. */
export const TEXTS = /^word\/(?:document|footnotes|endnotes)\.xml$/;

export function inKnownWords(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map(
    [...files].map(([name, file]) => [name, TEXTS.test(name) ? rewritten(file) : file]),
  );
}

/** Each of them is tried for each text; documents mostly have none. */
const MAX_RULES = 200;

/**
 * Rules for the styles of words and of paragraphs that are hidden or struck, by their ids.
 * @throws Refusal where there are too many
 */
export function rulesForStyles(files: ReadonlyMap<string, Buffer>): string[] {
  const xml = files.get('word/styles.xml')?.toString('utf8') ?? '';
  if (!/<w:(?:vanish|d?strike)[\s/>]/.test(xml)) return [];
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const styles = [...document.getElementsByTagName('w:style')].map(styleOf);
  const byId = new Map(styles.map((style) => [style.id, style]));
  const rules = styles.flatMap((style) => {
    const element = ELEMENTS.get(style.type);
    if (!element || !/^[\w-]{1,200}$/.test(style.id)) return [];
    // A digit may not begin a name there.
    const matcher = `${element.known}.${style.id.replace(/^(?=\d)/, '\\')}`;
    if (isSo(style, 'w:vanish', byId)) return [`${matcher} => ${element.hidden}`];
    const isStruck = isSo(style, 'w:strike', byId) || isSo(style, 'w:dstrike', byId);
    return isStruck ? [`${matcher} => ${element.struck}`] : [];
  });
  if (rules.length > MAX_RULES) throw new Refusal('tooComplicated');
  return rules;
}

interface Style {
  readonly id: string;
  readonly type: string;
  /** The id of the one that it is based on. */
  readonly base: string;
  /** What it says itself of these properties. */
  readonly own: ReadonlyMap<Property, boolean>;
}

const PROPERTIES = ['w:vanish', 'w:strike', 'w:dstrike'] as const;
type Property = (typeof PROPERTIES)[number];

function styleOf(style: Element): Style {
  const [base] = style.getElementsByTagName('w:basedOn');
  return {
    id: style.getAttribute('w:styleId') ?? '',
    type: style.getAttribute('w:type') ?? '',
    base: base?.getAttribute('w:val') ?? '',
    own: new Map(
      PROPERTIES.flatMap((name) => {
        const [said] = style.getElementsByTagName(name);
        return said ? [[name, isOn(said.getAttribute('w:val'))]] : [];
      }),
    ),
  };
}

/** Styles that are based on one another; Word allows fewer. */
const MOST_BASES = 20;

/** What a style does not say itself, the one says that it is based on. */
function isSo(style: Style, name: Property, byId: ReadonlyMap<string, Style>): boolean {
  let at: Style | undefined = style;
  for (let i = 0; i < MOST_BASES && at; i++) {
    const said = at.own.get(name);
    if (said !== undefined) return said;
    at = byId.get(at.base);
  }
  return false;
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

function rewritten(file: Buffer): Buffer {
  const xml = file.toString('utf8');
  const known = xml.replace(PROPERTY, (_, name: string, value: string | undefined) => {
    if (!isOn(value)) return '';
    return name === 'dstrike' ? '<w:strike/>' : `<w:highlight w:val="${HIDDEN}"/>`;
  });
  return known === xml ? file : Buffer.from(known);
}

/** Word's switches are on unless they say that they are not. */
function isOn(value: string | null | undefined): boolean {
  return !/^(?:0|false|off)$/.test(value ?? '');
}
