// The encodings that a page names, in what can be read of its beginning in any of them.
import { getBOMEncoding, TextDecoder } from '@exodus/bytes/encoding.js';

/** Bytes in which a page has to name its encoding; the scripts of some stand before it. */
const HEAD = 64 * 1024;

/** As they are written there; the first one counts. */
export function encodingsOf(bytes: Uint8Array): string[] {
  const head = withoutComments(headOf(bytes.subarray(0, HEAD)));
  const metas = [...head.matchAll(/<meta\s[^<>]{0,500}>/gi)].map(([meta]) => encodingIn(meta));
  const xml = /^\s{0,99}<\?xml\s[^>]{0,200}encoding\s?=\s?["']([\w.:-]{1,40})/.exec(head)?.[1];
  return [...metas, xml].filter((each) => each !== undefined);
}

/** Characters of two bytes where a mark says so; in all else its labels are ASCII. */
function headOf(bytes: Uint8Array): string {
  const mark = getBOMEncoding(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  return Buffer.from(bytes).toString('latin1');
}

function withoutComments(html: string): string {
  const [first = '', ...others] = html.split('<!--');
  return [first, ...others.map((text) => text.split('-->').slice(1).join('-->'))].join('');
}

const CHARSET = /[ ;"']charset ?= ?["']? ?([\w.:-]{1,40})/i;

/** In an attribute of its own or in the type of the page, but not in what it says of its subject. */
function encodingIn(meta: string): string | undefined {
  const line = meta.replace(/\s+/g, ' ');
  const isType = /http-equiv ?= ?["']?content-type/i.test(line);
  const own = isType ? line : line.replace(/content ?= ?(?:"[^"]*"|'[^']*')/i, '');
  return CHARSET.exec(own)?.[1];
}
