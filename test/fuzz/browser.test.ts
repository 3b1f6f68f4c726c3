// What a browser shows of a text is what its article says: chromium's innerText of generated pages and Markdown
// against the body. What is missing or added stands in the preview.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rendered, readRendered } from '../../src/ingestion/html/rendered.js';
import { htmlOf, readMarkdown } from '../../src/ingestion/markdown.js';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});
if (!CHROMIUM) process.stderr.write('Not compared with a browser: there is no chromium here.\n');

const TIMES = 10 * Number(process.env.FUZZ_TIMES ?? 20);
const SEED = Number(process.env.FUZZ_SEED ?? 15);

const word = fc.constantFrom(
  'pier',
  'of',
  'Riga',
  'cracks,',
  'twelve',
  '1911',
  'boats.',
  'a*b',
  '5',
  'naïve',
  'R&D',
  'x_y_z',
  '(old)',
  '“so”',
  '—',
  'No!',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const escaped = words.map((text) => text.replace(/&/g, '&amp;').replace(/\*/g, '&#42;'));

const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  ...[
    '**$**',
    '*$*',
    '`$`',
    '[$](https://x.example/a_b)',
    '~~$~~',
    '<b>$</b>',
    '<!-- $ -->',
    '![$](p.png)',
    '$&nbsp;$',
    '<q>$</q>',
    '$  \n$',
    '$\n$',
    '\\*$',
  ].map((form) => words.map((text) => form.replaceAll('$', () => text))),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const block = fc.oneof(
  { weight: 3, arbitrary: line },
  fc.tuple(fc.constantFrom('# ', '### '), words).map((all) => all.join('')),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((each) => `- ${each.replace(/\n/g, ' ')}`).join('\n')),
  words.map((text) => `> ${text}`),
  words.map((text) => `\`\`\`\n${text}\n  ${text}\n\`\`\``),
  fc.tuple(words, words).map(([a, b]) => `a|b\n-|-\n${a}|${b}`),
);
const markdown = fc.array(block, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n\n'));

const element = fc
  .letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'nesting' },
      escaped,
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'span',
            'em',
            'ul><li',
            'h2',
            'blockquote',
            'del',
            'p hidden',
            'span style="display:none"',
            'table><tr><td',
            'section',
          ),
          fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
        )
        .map(([name, inner]) => {
          const names = String(name).split('><');
          const ends = names.map((each) => `</${each.split(' ')[0]}>`).reverse();
          return `<${name}>${inner.join(' ')}${ends.join('')}`;
        }),
    ),
  }))
  .node.map(String);

/** What a browser shows of each, in one start of it. */
function shownBy(browser: string, pages: readonly string[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-browser-'));
  const file = path.join(folder, 'page.html');
  // Each is parsed apart, so that none reaches into the next.
  const data = JSON.stringify(pages).replace(/</g, '\\u003c');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><body><script>const texts = ${data}.map((html) => { const box = document.createElement('div'); box.innerHTML = html; document.body.append(box); const text = box.innerText; box.remove(); return text; }); document.body.textContent = encodeURIComponent(JSON.stringify(texts));</script>`,
  );
  const dom = execFileSync(
    browser,
    ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', `file://${file}`],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  rmSync(folder, { recursive: true });
  return JSON.parse(decodeURIComponent(/<body>([^<]*)/.exec(dom)?.[1] ?? ''));
}

/** Characters without white space, in their order, and those of the cells' borders. */
const charactersOf = (text: string) => text.replace(/[\s|]/gu, '');

/** The text of the article without the marks of headings, lists and code, which a browser draws. */
function textOf({ body }: Rendered): string {
  return body.replace(/^(?:`{3,}$|#{1,6} | *- |\\(?=[#`]))/gm, '');
}

/** What a browser shows and the article has not, by what the preview says: struck text alone. */
function withoutStruck(html: string): string {
  return html.replace(/<(del|s)>[\s\S]*?<\/\1>/g, ' ');
}

test.runIf(CHROMIUM)(
  'of Markdown a browser shows what the article says',
  () => {
    const texts = fc.sample(markdown, { numRuns: TIMES, seed: SEED });
    const shown = shownBy(
      CHROMIUM ?? '',
      texts.map((text) => withoutStruck(htmlOf(text))),
    );
    for (const [i, text] of texts.entries()) {
      const read = readMarkdown(text);
      // The marks of <q> are drawn by the browser, and said in the preview.
      const plain = (each: string) => charactersOf(each).replace(/[“”]/g, '');
      expect(plain(textOf(read)), text).toBe(plain(shown[i] ?? ''));
      const struck = htmlOf(text).match(/<s>/g)?.length ?? 0;
      expect(read.marks.find(({ kind }) => kind === 'struck')?.count ?? 0, text).toBe(struck);
    }
  },
  300_000,
);

test.runIf(CHROMIUM)(
  'of a page a browser shows what the article says',
  () => {
    const pages = fc
      .sample(element, { numRuns: TIMES, seed: SEED })
      .filter((page) => !page.includes('<del>'));
    const shown = shownBy(CHROMIUM ?? '', pages);
    for (const [i, page] of pages.entries()) {
      const read = readRendered(page, 1_000);
      expect(charactersOf(textOf(read)), page).toBe(charactersOf(shown[i] ?? ''));
    }
  },
  300_000,
);
