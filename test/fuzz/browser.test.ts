// What a browser shows of a text is what its article says: chromium's innerText of generated pages and Markdown
// against the body. What is missing or added stands in the preview.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/ingestion/html/html.js';
import type { Rendered } from '../../src/ingestion/html/rendered.js';
import { htmlOf, readMarkdown } from '../../src/ingestion/markdown.js';
import { pageOf } from '../ingestion/html/page-of.js';

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
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((each) => `§${each}`).join(' '));

/** With letters of its own for each word, so that none is taken for another. */
function numbered(text: string): string {
  let count = 26;
  const letters = (n: number): string =>
    (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));
  return text.replace(/§/g, () => letters(count++));
}

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

const SHEET = '.h1x{display:none} .s1x{text-decoration:line-through} .r1x{vertical-align:super}';

/** What is taken out, written in another way, or taken for something that it is not; "$" is some words. */
const SPECIAL = [
  '§in 2019<sup>3</sup> $',
  '§in 2019<sup class="reference"><a href="#fn1">[3]</a></sup> $',
  '§in 2019<a href="#fn1">3</a> $',
  '§in 2019<span class="footnote">3</span> $',
  '§some 10<sup>6</sup> $',
  '§some 40 km<sup>2</sup> $',
  '§so an R<span class="r1x">2</span> of $',
  '§some CO<sub>2</sub> $',
  '§V<sub>max</sub>',
  '<q>$</q>',
  '<q>$ <q>$</q></q>',
  '<ruby>§Riga<rp>(</rp><rt>Reega</rt><rp>)</rp></ruby>',
  '§so <img src="n.png" alt="a pier"> $',
  '§so <img src="n.png" alt="🚢"> $',
  '<del>$</del> <ins>$</ins>',
  '§four<del>teen</del> $',
  '<span class="s1x">$</span> $',
  '<span style="display:none">$</span>',
  '<span class="h1x">$</span> $',
  '§did<span class="sr-only" style="position:absolute;left:-999px"> $</span> $',
  '<button>$</button>',
  '<select><option>$<option>$</select>',
  '<textarea>$</textarea>',
  '<svg width="9" height="9"><text>$</text></svg>',
  '<math><msup><mi>x</mi><mn>2</mn></msup></math>',
  '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
  '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>',
  '<meter value="5">§half</meter>',
  '<progress>§half</progress>',
  '<noscript>$</noscript>',
  '<template>$</template>',
  '<datalist><option>$</datalist>',
  '<dialog>$</dialog>',
  '<!-- $ -->',
];
const PLAIN = [
  '<b>$</b>',
  '§the<b>re</b>',
  '<em>$ <b>$</b></em>',
  '<a href="/a">$</a>',
  '<abbr title="Republic">$</abbr>',
  '$<br>$',
  '§sand<wbr>castle',
  '§har&shy;bour',
  '$&nbsp;$',
  '<mark>$</mark> <kbd>$</kbd>',
  '<x-word>$</x-word>',
  '<font color="red">$</font>',
  '<span style="display:block">$</span>',
];
const NAMES =
  'comment popup extra header footer menu related remark social sponsor banner sidebar share rss note author'.split(
    ' ',
  );
const filled = (form: string) => words.map((text) => form.replaceAll('$', () => asHtml(text)));
const asHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const part = fc.oneof(
  { weight: 6, arbitrary: words.map(asHtml) },
  { weight: 3, arbitrary: fc.constantFrom(...PLAIN).chain(filled) },
  { weight: 2, arbitrary: fc.constantFrom(...SPECIAL).chain(filled) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...NAMES),
        words,
        fc.constantFrom('class', 'id', 'role', 'itemprop', 'rel'),
      )
      .map(([name, text, attribute]) => `<span ${attribute}="${name}">${asHtml(text)}</span>`),
  },
);
const parts = fc.array(part, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const BLOCKS = [
  '<p>$</p>',
  '<p>$</p>',
  '<h2>$</h2>',
  '<div>$</div>',
  '<div><p>$</p>$</div>',
  '<section>$<div>$</div></section>',
  '<blockquote>$</blockquote>',
  '<ul><li>$<li>$</ul>',
  '<ol start="3"><li>$</li><li>$<ul><li>$</ul></li></ol>',
  '<table><tr><td>$<td>$<tr><td>$<td>$</table>',
  '<dl><dt>$<dd>$</dl>',
  '<pre>a  b\n c</pre>',
  '<figure><figcaption>$</figcaption></figure>',
  '<details><summary>more</summary><p>%</p></details>',
  '<div class="comment"><p>$</p></div>',
  '<p hidden>$</p>',
  '<div>$<br><br>$</div>',
];
const page = fc
  .array(
    fc.constantFrom(...BLOCKS).chain((form) =>
      fc.array(parts, { minLength: 3, maxLength: 4 }).map((all) =>
        all
          .reduce((html, inner) => html.replace('$', () => inner), form)
          .replaceAll('$', '')
          // No longer than an example of the preview.
          .replaceAll('%', '§few §words'),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => pageOf(all.join('\n'), { head: `<style>${SHEET}</style>` }));

/** What a browser shows of each, in one start of it. */
function shownBy(browser: string, pages: readonly string[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-browser-'));
  const file = path.join(folder, 'page.html');
  // Each is a document of its own, so that none reaches into the next.
  const data = JSON.stringify(pages).replace(/</g, '\\u003c');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><body><script>const texts = ${data}.map((html) => { const frame = document.createElement('iframe'); document.body.append(frame); const page = frame.contentDocument; page.open(); page.write(html); page.close(); const text = page.body.innerText; frame.remove(); return text; }); document.body.textContent = encodeURIComponent(JSON.stringify(texts));</script>`,
  );
  const dom = execFileSync(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${folder}`,
      '--dump-dom',
      `file://${file}`,
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return JSON.parse(decodeURIComponent(/<body>([^<]*)/.exec(dom)?.[1] ?? ''));
}

/** The text of the article without the marks of headings, lists and code, and the borders of cells. */
function textOf({ body }: Rendered): string {
  const text = body.replace(/^(?:`{3,}$|#{1,6} | *- | *\d{1,9}\. |\\(?=[#`]))/gm, '');
  return text.replace(/(?:^|\s)\|(?=\s|$)/gm, ' ');
}

/** A browser sets the parts of a formula one below the other, in letters of their own. */
function onLine(shown: string): string {
  return shown
    .replace(/\u00ad/g, '')
    .replace(/𝑥\s*=\s*2/gu, 'x=2')
    .replace(/𝑥\s*2/gu, 'x²')
    .replace(/(?<=^|\s)1\s+2(?=\s|$)/g, '1/2');
}

const wordsOf = (text: string) => text.split(/\s+/).filter((each) => each !== '');

/** Where two texts differ: the words of each, between words that they share. */
function differences(a: readonly string[], b: readonly string[]): [string, string][] {
  const same = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => same[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = same[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [string[], string[]][] = [[[], []]];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const last = found.at(-1);
    if (i < a.length && j < b.length && a[i] === b[j]) {
      if (last && last[0].length + last[1].length > 0) found.push([[], []]);
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      last?.[0].push(a[i++] ?? '');
    } else last?.[1].push(b[j++] ?? '');
  }
  return found
    .filter(([inA, inB]) => inA.length + inB.length > 0)
    .map(([inA, inB]) => [inA.join(' '), inB.join(' ')]);
}

function longestFirst(texts: readonly string[]): string[] {
  return [...texts].sort((a, b) => b.length - a.length);
}

/** Whether a difference is one that the preview names. */
function isSaid(shown: string, written: string, { takenOut, marks }: Rendered): boolean {
  const kinds = new Set(marks.map(({ kind }) => kind));
  const examples = (...of: string[]) =>
    marks.filter(({ kind }) => of.includes(kind)).flatMap((mark) => mark.examples);
  const without = (text: string, said: readonly string[]) =>
    said.reduce((left, each) => wordsOf(left.replace(each, '')).join(' '), text);
  const plain = (text: string) => {
    const unquoted = kinds.has('quoted') ? text.replace(/[“”‘’]/g, '') : text;
    const onLine = kinds.has('raised')
      ? unquoted.normalize('NFKC').replace(/[\^_/]/g, '')
      : unquoted;
    return wordsOf(onLine).join(' ');
  };
  // Blocks are listed as they were left by what was taken out of them.
  const gone = [
    ...longestFirst(examples('notes', 'struck', 'readings', 'formulas')),
    ...longestFirst(
      takenOut.blocks.map(({ text }) =>
        without(onLine(text).replace(/ \| /g, ' '), examples('emoji')),
      ),
    ),
  ].map(plain);
  // Twice, since some stood in others.
  const left = without(without(plain(shown), gone), gone);
  const kept = without(plain(written), examples('fading', 'emoji').map(plain));
  // A parser may close a hidden paragraph later than a browser does, which then shows the end of it.
  const isEndOfGone = kept === '' && gone.some((text) => text.endsWith(left));
  return left === kept || left === plain(written) || isEndOfGone;
}

/** What differs without standing in the preview; undefined where that lists too many things to look them up in it. */
function unsaidIn(shown: string, read: Rendered): [string, string][] | undefined {
  const isListed =
    read.takenOut.count === read.takenOut.blocks.length &&
    read.marks.every(({ kind, count }) => kind === 'rows' || count <= 3);
  if (!isListed) return undefined;
  const found = differences(wordsOf(onLine(shown)), wordsOf(textOf(read)));
  return found.filter(([a, b]) => !isSaid(a, b, read));
}

/** Compares what a browser shows of them with what is read. */
function compare(
  sources: readonly string[],
  shown: readonly string[],
  read: (source: string) => Rendered,
): void {
  const results = sources.map((source, i) => {
    const rendered = read(source);
    return { source, body: rendered.body, unsaid: unsaidIn(shown[i] ?? '', rendered) };
  });
  expect(results.filter(({ unsaid = [] }) => unsaid.length > 0)).toEqual([]);
  const compared = results.filter(({ unsaid }) => unsaid);
  expect(compared.length).toBeGreaterThan(MOST * sources.length);
}

/** Of texts that are compared at least. */
const MOST = 0.6;

test.runIf(CHROMIUM)(
  'of Markdown a browser shows what the article says',
  () => {
    const texts = fc.sample(markdown.map(numbered), { numRuns: TIMES, seed: SEED });
    compare(texts, shownBy(CHROMIUM ?? '', texts.map(htmlOf)), (text) => readMarkdown(text));
  },
  300_000,
);

test.runIf(CHROMIUM)(
  'of a page a browser shows what the article says',
  () => {
    const pages = fc.sample(page.map(numbered), { numRuns: TIMES, seed: SEED });
    compare(pages, shownBy(CHROMIUM ?? '', pages).map(withoutTitle), readHtml);
  },
  300_000,
);

/** The title of the page is that of the article, and no part of its body. */
function withoutTitle(shown: string): string {
  return shown.replace(/^\s*Pier closed\s*/, '');
}
