// A message's content as HTML, block by block, in the way Discord's client draws it.
import { type Block, readMarkdown, type Span } from '../support/discord-markdown.js';

const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  code: ['<code>', '</code>'],
  'code block': ['<pre>', '</pre>'],
  underline: ['<u>', '</u>'],
  strikethrough: ['<s>', '</s>'],
  link: ['<a>', '</a>'],
  'masked link': ['<a>', '</a>'],
  command: ['<span class="mention">/', '</span>'],
  mention: ['<span class="mention">', '</span>'],
  time: ['<span class="time">', '</span>'],
  date: ['<span class="time">', '</span>'],
  'short date': ['<span class="time">', '</span>'],
};

/** What is shown in place of a number: the seconds of a time, an id. */
const SPECIAL: Readonly<
  Record<string, (text: string, names: ReadonlyMap<string, string>) => string>
> = {
  time: ago,
  date: (seconds) => day(seconds, 'long'),
  'short date': (seconds) => day(seconds, 'short'),
  mention: (id, names) => names.get(id) ?? id,
};

/** @param names of members and channels, with their "@" or "#", by their ids */
export function drawMarkdown(content: string, names: ReadonlyMap<string, string>): string {
  return readMarkdown(content)
    .map((block) => {
      const inner = drawSpans(block, names);
      if (block.kind === 'quote') return `<blockquote>${inner}</blockquote>`;
      if (block.kind === 'subtext') return `<small>${inner}</small>`;
      if (block.kind === 'heading') return `<h2>${inner}</h2>`;
      return `<p>${inner}</p>`;
    })
    .join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function drawSpans({ text, spans }: Block, names: ReadonlyMap<string, string>): string {
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((start, i) => {
      const end = cuts[i + 1] ?? start;
      const over = spans.filter((span) => span.start <= start && end <= span.end);
      return wrap(text.slice(start, end), over, names);
    })
    .join('');
}

function wrap(text: string, spans: readonly Span[], names: ReadonlyMap<string, string>): string {
  const tags = spans.map(({ kind }) => TAGS[kind] ?? ['<mark>', '</mark>']);
  const open = tags.map(([tag]) => tag).join('');
  const close = tags.map(([, tag]) => tag).reverse();
  const [special] = spans.flatMap(({ kind }) => SPECIAL[kind] ?? []);
  return `${open}${escapeHtml(special?.(text, names) ?? text)}${close.join('')}`;
}

function day(seconds: string, dateStyle: 'long' | 'short'): string {
  return new Date(Number(seconds) * 1_000).toLocaleDateString('en-GB', { dateStyle });
}

function ago(seconds: string): string {
  const minutes = Math.round((Date.now() / 1_000 - Number(seconds)) / 60);
  if (minutes < 1) return 'a few seconds ago';
  return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
}
