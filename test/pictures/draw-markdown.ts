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
};

/** @param names of members, by their ids */
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
  if (spans.some(({ kind }) => kind === 'time')) return `<span class="time">${ago(text)}</span>`;
  if (spans.some(({ kind }) => kind === 'date')) return `<span class="time">${day(text)}</span>`;
  if (spans.some(({ kind }) => kind === 'mention')) {
    return `<span class="mention">@${escapeHtml(names.get(text) ?? text)}</span>`;
  }
  const tags = spans.map(({ kind }) => TAGS[kind] ?? ['<mark>', '</mark>']);
  const open = tags.map(([tag]) => tag).join('');
  const close = tags.map(([, tag]) => tag).reverse();
  return `${open}${escapeHtml(text)}${close.join('')}`;
}

function day(seconds: string): string {
  return new Date(Number(seconds) * 1_000).toLocaleDateString('en', { dateStyle: 'long' });
}

function ago(seconds: string): string {
  const minutes = Math.round((Date.now() / 1_000 - Number(seconds)) / 60);
  if (minutes < 1) return 'a few seconds ago';
  return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
}
