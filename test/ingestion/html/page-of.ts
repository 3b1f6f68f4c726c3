// A page as sites have them, around what a test is about.
import { readHtml } from '../../../src/ingestion/html/html.js';

const REST = `<p>Mayor Ines Calder told reporters that the repairs would be paid by the regional fund, and that ferries
would leave from the western pier in the meantime, twice a day, at nine and at noon.</p><p>Fishermen who use the pier
have complained for weeks that nobody told them how long the closure would last, and that it is too shallow.</p>`;

export function pageOf(content: string, { head = '', around = '' } = {}): string {
  return `<!doctype html><html><head><title>Pier closed</title>${head}</head><body>${around}<article><h1>Pier closed</h1>${content}${REST}</article></body></html>`;
}

/** The paragraphs of its text before those that every page here has, and what is said of it. */
export function read(content: string, more?: Parameters<typeof pageOf>[1]) {
  const draft = readHtml(pageOf(content, more));
  const paragraphs = draft.body.split('\n\n');
  const rest = paragraphs.findIndex((text) => text.startsWith('Mayor Ines Calder'));
  const counted = draft.marks.map(({ kind, count, examples }) => [kind, count, examples]);
  return { ...draft, paragraphs: paragraphs.slice(0, rest), counted };
}
