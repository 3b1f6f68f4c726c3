// Characters that say that a text was damaged on its way, and those that nobody sees.

/** Characters before a damaged one that are shown with it. */
const BEFORE = 40;

/** Controls, and the sign for a character that is lost. */
export const DAMAGED = /[^\P{Cc}\n\t]|\ufffd/gu;

/**
 * Joiners (U+200C, U+200D) stay: words of some scripts and emoji are written with them. Tags (U+E0000 …)
 * can carry a whole text that nobody sees.
 */
export const INVISIBLE =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The first character of a text that says that it was damaged, what stands before it, and how many there are. */
export function damagedIn(
  text: string,
): { character: string; before: string; count: number } | undefined {
  const at = text.search(DAMAGED);
  if (at === -1) return undefined;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const before = text.slice(Math.max(0, at - BEFORE), at).replace(/^[\udc00-\udfff]/, '');
  return {
    character: `U+${code}`,
    before: before.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim(),
    count: text.match(DAMAGED)?.length ?? 0,
  };
}
