// The main text of a web page, by @mozilla/readability on linkedom, and what is taken out of it. Nothing
// of a page is run, and nothing is loaded: an address in it is never looked at.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { blocksOf, type Page, type PageNode, walk } from './dom.js';
import { type Block, type Draft, MAX_ELEMENTS } from './draft.js';
import { Refusal } from './refusal.js';
import { clean, collapse } from './text.js';

/**
 * Elements in each other. Readability takes the third power of it: 1,000 took 17 seconds; real pages
 * have some 30.
 */
const MAX_DEPTH = 200;
/** Blocks that were taken out and are shown. */
const SHOWN = 4;

/** Elements without text that anybody reads. */
const CODE =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, select, textarea, button';
const HIDING: Readonly<Record<string, RegExp>> = {
  display: /^none/,
  visibility: /^(?:hidden|collapse)/,
  opacity: /^0(?:\.0+)?%?(?:\s|!|$)/,
  'font-size': /^0(?:\.0+)?(?:px|r?em|pt|%)?(?:\s|!|$)/,
};

/** Characters from which a text that stands within a kept one is no coincidence. */
const LONG = 30;

/** @throws Refusal when there is no main text, or too many elements */
export function readHtml(html: string): Draft {
  try {
    return mainText(html);
  } catch (error) {
    // linkedom stumbles over pages whose elements stand where no browser would leave them.
    throw error instanceof Refusal ? error : new Refusal('tooComplicated');
  }
}

function mainText(html: string): Draft {
  // Before anything is made of them; what stands in scripts is counted too.
  const tags = html.match(/<[a-z]/gi)?.length ?? 0;
  if (tags > 2 * MAX_ELEMENTS) throw new Refusal('tooComplicated');
  const { document } = parseHTML(wrapped(html));
  refuseMonsters(document);
  const code = document.querySelectorAll(CODE);
  for (const element of code) element.remove();
  const hidden = takeHidden(document);
  // Readability reads each of them again, in quadratic time.
  for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
  const before = blocksOf(document.body);
  const page = new Readability<PageNode>(document, {
    // The element itself: there is nothing to parse again.
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const kept = page?.content ? blocksOf(page.content) : [];
  const cleaned = clean(kept.join('\n\n'));
  if (!page || cleaned.text.trim() === '') throw new Refusal('noMainText');
  const title = collapse(clean(page.title ?? '').text);
  const blocks = [...hidden, ...missingIn(before, [...kept, page.title ?? ''])];
  // The day as it is written there; a page may say anything.
  const { data: published } = z.iso.date().safeParse(page.publishedTime?.slice(0, 10));
  const publisher = collapse(clean(page.siteName ?? '').text);
  return {
    title,
    titleBy: 'source',
    ...(publisher && { publisher }),
    ...(published && { published }),
    body: cleaned.text.trim(),
    takenOut: {
      blocks: blocks.slice(0, SHOWN),
      count: blocks.length,
      characters: blocks.reduce((sum, { text }) => sum + text.length, 0),
      elements: code.length,
      invisible: cleaned.invisible,
    },
  };
}

/** What stands after "charset". */
const CHARSET = /^\s*=[\s"']*([\w-]{1,30})/;

/** The encoding that a page names, in what can be read of its beginning in any. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, ...tags] = head.toLowerCase().split('<meta');
  const named = tags.map((tag) => {
    const [, value] = (tag.split('>', 1)[0] ?? '').split('charset', 2);
    return CHARSET.exec(value ?? '')?.[1];
  });
  return named.find((encoding) => encoding !== undefined);
}

/** Browsers make up for what is missing; linkedom does not. */
function wrapped(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return `<html>${/<body[\s>]/i.test(html) ? html : `<body>${html}</body>`}</html>`;
}

function refuseMonsters(document: Page): void {
  if (document.querySelectorAll('*').length > MAX_ELEMENTS) throw new Refusal('tooComplicated');
  for (const { depth } of walk(document.documentElement)) {
    if (depth > MAX_DEPTH) throw new Refusal('tooComplicated');
  }
}

/** Takes out what the page itself hides; what a style sheet hides is not known. */
function takeHidden(document: Page): Block[] {
  const hidden = [...document.querySelectorAll('[hidden], [aria-hidden="true"], [style]')].filter(
    (element) =>
      element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      hides(element.getAttribute('style') ?? ''),
  );
  return hidden.flatMap((element) => {
    // It went with what it stands in.
    if (!element.isConnected) return [];
    const texts = blocksOf(element);
    element.remove();
    return texts.map((text) => ({ text, isHidden: true }));
  });
}

function hides(style: string): boolean {
  return style.split(';').some((declaration) => {
    const [property = '', value = ''] = declaration.split(':', 2);
    return HIDING[property.trim().toLowerCase()]?.test(value.trim().toLowerCase());
  });
}

/** Blocks that stood in the page and do not stand in what is kept. */
function missingIn(before: readonly string[], kept: readonly string[]): Block[] {
  const whole = new Set(kept);
  const all = kept.join(' ');
  const isKept = (text: string) => whole.has(text) || (text.length >= LONG && all.includes(text));
  return before.filter((text) => !isKept(text)).map((text) => ({ text, isHidden: false }));
}
