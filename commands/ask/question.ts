// The question in what a member wrote: without the mentions and custom emoji in it, which are numbers
// to a reader of the text and words to nobody.
const TOKEN = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|\/[^:<>]+:\d+)>/g;

export function questionOf(text: string): string {
  return text.replace(TOKEN, ' ').trim();
}

export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@!${userId}>`);
}

/** The ids of the members whom a text mentions, in their order. */
export function mentioned(text: string): readonly string[] {
  return [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => id ?? []);
}
