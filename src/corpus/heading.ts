// The heading with which a text begins, which is its title where nothing else gives one.

/** Characters; what is longer is a paragraph. */
const MAX_HEADING = 200;

/** The first heading of a Markdown text. */
export function headingOf(body: string): string | undefined {
  for (const [line] of body.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const text = line.trim();
    if (!/^#\s/.test(text)) continue;
    const heading = text.slice(1).trimStart();
    if (heading.length <= MAX_HEADING) return heading;
  }
  return undefined;
}
