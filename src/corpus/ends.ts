// What stands at the end of a text, taken away by a scanner: an expression such as /[\s-]+$/ tries again from
// every place of a long run that ends elsewhere, which is quadratic.

/** The text without these characters at its end. */
export function withoutEnding(text: string, isEnding: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isEnding(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The numbers of sources that follow a quote, "`[1]` `[2]`", taken away; the rest as it is without any. */
export function withoutNumbers(text: string): string {
  let kept = text;
  for (;;) {
    const trimmed = kept.trimEnd();
    const at = trimmed.lastIndexOf('`[');
    if (at < 0 || !/^`\[\d{1,9}\]`$/.test(trimmed.slice(at))) break;
    kept = trimmed.slice(0, at);
  }
  return kept === text ? text : kept.trimEnd();
}
