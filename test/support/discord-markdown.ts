// Reads a message's content as Discord's client draws it: block by block, what a member sees, and which
// markup is at work in it. Follows what is known of the client's rules, not of our renderer.
export interface Block {
  readonly kind: 'text' | 'quote' | 'subtext' | 'heading' | 'list';
  /** What a member sees. */
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Markup at work, with the range of the block's visible text that it covers. */
export interface Span {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Without the invisible characters that keep right-to-left text to itself, the bot's and the text's own. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u202a-\u202e\u2060\u2066-\u2069]/g, '');
}

export interface SeenQuote {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly bold: readonly Span[];
  /** Markup in it that is neither bold nor a number. */
  readonly strange: readonly Span[];
}

const LINE_KINDS: readonly (readonly [Block['kind'], RegExp])[] = [
  ['quote', /^ *(?:>>>|>) (.*)$/s],
  ['subtext', /^-# +(.+)$/s],
  ['heading', /^#{1,3}\s+((?!#).+?)#*\s*$/s],
  ['list', /^ *(?:[*-]|\d+\.) +(.+)$/s],
];

export function readMarkdown(content: string): Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  for (const line of content.split('\n')) {
    const { kind, rest } = lineOf(line);
    const last = blocks.at(-1);
    if (last && last.kind === kind && kind !== 'subtext') last.lines.push(rest);
    else blocks.push({ kind, lines: [rest] });
  }
  return blocks.map(({ kind, lines }) => {
    const { text, spans } = readInline(lines.join('\n'));
    const nested = lines.flatMap((line) => {
      const { kind: inner } = lineOf(line);
      return inner === 'text' ? [] : [{ kind: inner, start: 0, end: line.length }];
    });
    return { kind, text, spans: [...spans, ...nested] };
  });
}

/** The block quotes of an answer, each without the numbers that follow it. */
export function quotesIn(content: string): SeenQuote[] {
  return readMarkdown(content)
    .filter(({ kind }) => kind === 'quote')
    .map(({ text, spans }) => {
      const numbers: number[] = [];
      let end = text.length;
      for (const span of [...spans].reverse()) {
        const number = /^\[(\d+)\]$/.exec(text.slice(span.start, span.end))?.[1];
        if (span.kind !== 'code' || span.end !== end || number === undefined) break;
        numbers.unshift(Number(number));
        end = span.start - 1;
      }
      const inside = spans.filter(({ start }) => start <= end);
      return {
        text: text.slice(0, end),
        numbers,
        bold: inside.filter(({ kind }) => kind === 'bold'),
        strange: inside.filter(({ kind }) => kind !== 'bold'),
      };
    });
}

/** The numbers of the list of sources. */
export function listedNumbers(content: string): number[] {
  return readMarkdown(content).flatMap(({ kind, text }) => {
    const number = /^\[(\d+)\] /.exec(text)?.[1];
    return kind === 'subtext' && number !== undefined ? [Number(number)] : [];
  });
}

const INLINE: readonly (readonly [string, RegExp])[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/],
  ['code block', /^```(.+?)```/s],
  ['code', /^`([^`]+)`(?!`)/s],
  ['bold', /^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/s],
  ['underline', /^__((?:\\.|[^\\])+?)__(?!_)/s],
  ['italic', /^\*(?!\s)((?:\\.|[^*\\])+?)\*(?!\*)/s],
  ['italic', /^_((?:\\.|[^_\\])+?)_(?![0-9A-Za-z_])/s],
  ['strikethrough', /^~~(.+?)~~/s],
  ['spoiler', /^\|\|(.+?)\|\|/s],
  ['mention', /^<(?:@[!&]?|#)(\d+)>/],
  ['mention', /^@(everyone|here)/],
  ['command', /^<\/([^:>]+):\d+>/],
  ['navigation', /^<id:(\w+)>/],
  ['date', /^<t:(-?\d+):D>/],
  ['short date', /^<t:(-?\d+):d>/],
  ['time', /^<t:(-?\d+)(?::[tTdDfFR])?>/],
  ['emoji', /^<a?:(\w+):\d+>/],
  ['emoji', /^:(\w+):/],
  ['link', /^((?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s])/],
  ['link', /^<([^: >]+:\/[^ >]+)>/],
  ['masked link', /^\[([^\]]+)\]\(\s*[^\s)]+[^)]*\)/],
];

function readInline(source: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const found = INLINE.map(([kind, rule]) => ({ kind, match: rule.exec(rest) })).find(
      ({ match }) => match !== null,
    );
    const inner = found?.match?.[1];
    if (!found?.match || inner === undefined) {
      text += source.charAt(at);
      at += 1;
      continue;
    }
    at += found.match[0].length;
    const nests = [
      'masked link',
      'bold',
      'underline',
      'italic',
      'strikethrough',
      'spoiler',
    ].includes(found.kind);
    const seen = nests ? readInline(inner) : { text: inner, spans: [] };
    const start = text.length;
    text += seen.text;
    if (found.kind === 'escape') continue;
    spans.push({ kind: found.kind, start, end: text.length });
    for (const span of seen.spans) {
      spans.push({ ...span, start: span.start + start, end: span.end + start });
    }
  }
  return { text, spans };
}

function lineOf(line: string): { kind: Block['kind']; rest: string } {
  for (const [kind, rule] of LINE_KINDS) {
    const rest = rule.exec(line)?.[1];
    if (rest !== undefined) return { kind, rest };
  }
  return { kind: 'text', rest: line };
}
