// What the styles of a Word document say of a text: themselves, or the ones that they are based on.
import { DOMParser } from 'linkedom';

const PROPERTIES = ['w:vanish', 'w:strike', 'w:dstrike', 'w:vertAlign', 'w:position'] as const;
type Property = (typeof PROPERTIES)[number];

export interface Style {
  readonly id: string;
  readonly type: string;
  /** The value of a property, empty where it has none; undefined where nothing is said of it. */
  said(name: Property): string | undefined;
}

/** None where no style says anything of these. */
export function stylesIn(files: ReadonlyMap<string, Buffer>): Style[] {
  const xml = files.get('word/styles.xml')?.toString('utf8') ?? '';
  if (!/<w:(?:vanish|d?strike|vertAlign|position)[\s/>]/.test(xml)) return [];
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const styles = [...document.getElementsByTagName('w:style')].map(ownOf);
  const byId = new Map(styles.map((style) => [style.id, style]));
  return styles.map((style) => ({
    id: style.id,
    type: style.type,
    said: (name) => saidBy(style, name, byId),
  }));
}

/** Word's switches are on unless they say that they are not. */
export function isOn(value: string | null | undefined): boolean {
  return !/^(?:0|false|off)$/.test(value ?? '');
}

interface OwnStyle {
  readonly id: string;
  readonly type: string;
  /** The id of the one that it is based on. */
  readonly base: string;
  /** What it says itself. */
  readonly own: ReadonlyMap<Property, string>;
}

function ownOf(style: Element): OwnStyle {
  const [base] = style.getElementsByTagName('w:basedOn');
  return {
    id: style.getAttribute('w:styleId') ?? '',
    type: style.getAttribute('w:type') ?? '',
    base: base?.getAttribute('w:val') ?? '',
    own: new Map(
      PROPERTIES.flatMap((name) => {
        const [said] = style.getElementsByTagName(name);
        return said ? [[name, said.getAttribute('w:val') ?? '']] : [];
      }),
    ),
  };
}

/** Styles that are based on one another; Word allows fewer. */
const MOST_BASES = 20;

function saidBy(
  style: OwnStyle,
  name: Property,
  byId: ReadonlyMap<string, OwnStyle>,
): string | undefined {
  let at: OwnStyle | undefined = style;
  for (let i = 0; i < MOST_BASES && at; i++) {
    const said = at.own.get(name);
    if (said !== undefined) return said;
    at = byId.get(at.base);
  }
  return undefined;
}
