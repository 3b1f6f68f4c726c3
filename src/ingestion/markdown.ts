// Markdown as a reader sees it: rendered by markdown-it, then read as a page is. The body of an article is that
// text, so that a quote holds no marks; what a reader does not see is said. Tables, struck text, tasks and notes
// are those of GitHub's dialect.
import { TextDecoder } from '@exodus/bytes/encoding.js';
import createMarkdownIt, { type Env, type MarkdownIt, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { withTagsOfNoElements } from './html/element-names.js';
import { type Rendered, readRendered } from './html/rendered.js';
import { Refusal } from './refusal.js';

/**
 * @param markdown without front matter, line ends LF
 * @throws Refusal where its parts lie too deep in each other, or are too many
 */
export function readMarkdown(markdown: string, mostElements = Number.POSITIVE_INFINITY): Rendered {
  const { body, ...changes } = readRendered(htmlOf(markdown), mostElements);
  return { body: markdown.endsWith('\n') ? `${body}\n` : body, ...changes };
}

/** Parts in each other; what lies deeper, markdown-it leaves out in silence. */
const MAX_NESTING = 80;
/** Characters of a note's name; looking for its end in a longer text would take quadratic time. */
const MAX_NAME = 100;

export function htmlOf(markdown: string): string {
  const env: Env = {};
  const tokens = PARSER.parse(markdown, env);
  if (tokens.some(({ level }) => level >= MAX_NESTING - 1)) throw new Refusal('tooComplicated');
  return PARSER.renderer.render(tokens, PARSER.options, env);
}

const PARSER = createParser();

/** Typography stays as it was written, and an address is a link only where it was made one. */
function createParser(): MarkdownIt {
  const parser = createMarkdownIt({ html: true, maxNesting: MAX_NESTING }).use(footnotes);
  const { inline, core, renderer, utils } = parser;
  // Notes stay where they are written, whether anything refers to them or not.
  core.ruler.disable('footnote_tail');
  inline.ruler.disable('footnote_inline');
  inline.ruler.before('entity', 'old_entity', (state, silent) => {
    const written = OLD_ENTITY.exec(state.src.slice(state.pos, state.pos + 12));
    if (!written) return false;
    const code = Number(written[1] ?? `0x${written[2]}`);
    if (code < 0x80 || code > 0x9f) return false;
    if (!silent) state.push('text', '', 0).content = OLD_PAGES.decode(Uint8Array.of(code));
    state.pos += written[0].length;
    return true;
  });
  inline.ruler.at('footnote_ref', (state, silent) => {
    const name = NOTE.exec(state.src.slice(state.pos, state.pos + MAX_NAME + 4))?.[1];
    if (name === undefined || !isDefined(name, state.env)) return false;
    if (!silent) state.push('footnote_ref', '', 0).content = name;
    state.pos += name.length + 3;
    return true;
  });
  strikeBySingleTildes(parser);
  takeTaskBoxes(parser);
  renderer.rules.footnote_ref = (tokens, index) =>
    `<sup><a href="#note">[${utils.escapeHtml(tokens[index]?.content ?? '')}]</a></sup>`;
  for (const rule of ['html_inline', 'html_block']) {
    renderer.rules[rule] = (tokens, index) => withTagsOfNoElements(tokens[index]?.content ?? '');
  }
  renderer.rules.footnote_reference_open = () => '<div>';
  renderer.rules.footnote_reference_close = () => '</div>';
  return parser;
}

/** Tells "~" from "~~", which do not end each other; no character has this code. */
const SINGLE_TILDE = -0x7e;

function strikeBySingleTildes({ inline }: MarkdownIt): void {
  inline.ruler.before('strikethrough', 'single_tilde', (state, silent) => {
    if (silent || state.src[state.pos] !== '~') return false;
    const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, true);
    if (length === 2) return false;
    state.push('text', '', 0).content = '~'.repeat(length);
    const token = state.tokens.length - 1;
    if (length === 1) {
      state.delimiters.push({ marker: SINGLE_TILDE, length: 0, token, end: -1, open, close });
    }
    state.pos += length;
    return true;
  });
  inline.ruler2.after('balance_pairs', 'single_tilde', ({ tokens, delimiters, tokens_meta }) => {
    for (const all of [delimiters, ...tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
      for (const { marker, token, end } of all) {
        const closing = marker === SINGLE_TILDE ? all[end] : undefined;
        if (!closing) continue;
        strike(tokens[token], 1);
        strike(tokens[closing.token], -1);
      }
    }
  });
}

function strike(token: Token | undefined, nesting: 1 | -1): void {
  if (!token) return;
  Object.assign(token, {
    type: nesting > 0 ? 's_open' : 's_close',
    tag: 's',
    nesting,
    content: '',
  });
}

/** The box before a task, done or not. */
const TASK = /^\[[ \txX]\]\s+(?=\S)/;

function takeTaskBoxes({ core }: MarkdownIt): void {
  core.ruler.after('block', 'tasks', ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      const around = [tokens[i - 2]?.type, tokens[i - 1]?.type].join();
      if (around !== 'list_item_open,paragraph_open') continue;
      token.content = token.content.replace(TASK, '');
    }
  });
}

/** "&#146;", which all browsers show as the ’ that it is in windows-1252; markdown-it knows no such character. */
const OLD_ENTITY = /^&#(?:0{0,4}(1[2-5]\d)|x0{0,4}([89][\da-f]));/i;
const OLD_PAGES = new TextDecoder('windows-1252');

const NOTE = /^\[\^([^\s\]]{1,100})\]/;

/** Whether the package has found the text of a note of this name. */
function isDefined(name: string, { footnotes: found }: Env): boolean {
  const refs = isObject(found) && 'refs' in found ? found.refs : undefined;
  return isObject(refs) && Object.hasOwn(refs, `:${name}`);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
