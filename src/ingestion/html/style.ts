// What a style says, as far as it decides whether text is seen, struck or raised.
import type { PageElement } from './dom.js';

/** Properties and their values, in lower case and without "!important". */
export type Declarations = ReadonlyMap<string, string>;

function declarationsOf(style: string): Declarations {
  const plain = (value: string) => value.replace(IMPORTANT, '').trim();
  return new Map([...winnersOf(style)].map(([property, value]) => [property, plain(value)]));
}

export function styleOf(element: PageElement): Declarations {
  return declarationsOf(element.getAttribute('style') ?? '');
}

/** One for each property: later ones win over earlier ones, and important ones over both. */
export function winnersOf(style: string): Declarations {
  const winners = new Map<string, string>();
  for (const declaration of declarationsIn(style.toLowerCase())) {
    const [property = '', value = ''] = declaration.split(':', 2).map((part) => part.trim());
    const isWeaker = !IMPORTANT.test(value) && IMPORTANT.test(winners.get(property) ?? '');
    if (property !== '' && !isWeaker) winners.set(property, value);
  }
  return winners;
}

export function declarationsIn(style: string): string[] {
  // Those of "url(data:image/png;base64,…)" end none.
  const written = withoutComments(style).replace(/\([^()]*\)/g, (inner) =>
    inner.replaceAll(';', ','),
  );
  return written.split(';');
}

export function withoutComments(css: string): string {
  const [first = '', ...others] = css.split('/*');
  return [first, ...others.map((text) => text.split('*/').slice(1).join('*/'))].join('');
}

const IMPORTANT = /!\s?important$/;
