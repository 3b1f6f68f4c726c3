// Controls of bidirectional text (Unicode's UAX 9) in what others wrote: left open they turn round what
// follows, and one that closes more than was opened leaves the isolate that holds the text.

/** Embeddings, overrides and isolates, and what ends them. */
const CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
const [OPENER, ISOLATE, END] = ['\u2066', '\u2068', '\u2069'];
/** Has neither a direction nor a width: says where the text begins and ends among the isolates around it. */
const EDGE = '\u2060';

/** What ends a paragraph ends every isolate: some controls, here all of them. Kept by `split`. */
const SEPARATOR = /([^\P{Cc}\t]|\u2029)/u;
const ISOLATED = new RegExp(`^${ISOLATE}${OPENER}*${EDGE}(.*)${EDGE}${END}+$`, 's');

/** For labels, which are no quotes, and for lines that somebody else will wrap. */
export function withoutDirections(text: string): string {
  return text.replace(CONTROLS, '');
}

/** For words to look up: a control that stands between two words keeps them apart. */
export function spacedDirections(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/**
 * A line that keeps its controls to itself, with its markup: what it closes too often is opened before it,
 * what it leaves open is closed after it.
 */
export function isolated(line: string): string {
  return line.split(SEPARATOR).map(isolatedPart).join('');
}

/** What `isolated` was given, also by messages from before it counted. */
export function withoutIsolation(line: string): string {
  return line.split(SEPARATOR).map(heldPart).join('');
}

function isolatedPart(part: string): string {
  if (!CONTROL.test(part)) return part;
  const { unopened, unclosed } = countUnmatched(part);
  return [ISOLATE, OPENER.repeat(unopened), EDGE, part, EDGE, END.repeat(unclosed + 1)].join('');
}

function heldPart(part: string): string {
  const [, held] = ISOLATED.exec(part) ?? [];
  if (held !== undefined) return held;
  return part.startsWith(ISOLATE) ? part.slice(1, -1) : part;
}

function countUnmatched(part: string): { unopened: number; unclosed: number } {
  let [unopened, unclosed] = [0, 0];
  for (const [sign] of part.matchAll(/[\u2066-\u2069]/g)) {
    if (sign !== END) unclosed++;
    else if (unclosed > 0) unclosed--;
    else unopened++;
  }
  return { unopened, unclosed };
}
