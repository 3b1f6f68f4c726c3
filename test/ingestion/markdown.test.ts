// Markdown as a reader sees it: the words without the marks, and what was left out.
import { readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/corpus/front-matter.js';
import { readMarkdown } from '../../src/ingestion/markdown.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { expectLinear, repeated } from '../support/growth.js';
import { refusalOf } from '../support/refusal.js';

const textOf = (markdown: string) => readMarkdown(markdown).body.trimEnd();
const changesOf = (markdown: string) =>
  readMarkdown(markdown).marks.map(({ kind, count, examples }) => [kind, count, examples]);

describe('words on a line', () => {
  const CASE =
    'The mayor said the **eastern pier** will stay closed until [the end of June](https://example.org/june), and that *nobody* objected.\n\nDivers found cracks in ~~nine~~ eleven pillars.\n';

  test('have no marks, and struck ones go', () => {
    expect(textOf(CASE)).toBe(
      'The mayor said the eastern pier will stay closed until the end of June, and that nobody objected.\n\nDivers found cracks in eleven pillars.',
    );
    expect(changesOf(CASE)).toEqual([['struck', 1, ['nine']]]);
  });

  test.each([
    [
      'emphasis within a word',
      'un*frigging*believable and snake_case_name',
      'unfriggingbelievable and snake_case_name',
    ],
    ['emphasis in emphasis', '***All* of it** was __lost__.', 'All of it was lost.'],
    ['stars that are none', 'A room of 3 * 4 * 5 metres, 2*3.', 'A room of 3 * 4 * 5 metres, 2*3.'],
    ['stars that are escaped', 'Not \\*this\\*, and 1\\. that.', 'Not *this*, and 1. that.'],
    [
      'links by name',
      'See [the *guide*][g], [g] and <https://a.example/b_c_d>.\n\n[g]: https://x.example "Guide"',
      'See the guide, g and https://a.example/b_c_d.',
    ],
    [
      'a link with brackets',
      '[the [old] pier](a.html) and [no link]',
      'the [old] pier and [no link]',
    ],
    [
      'code',
      'Run `rm -rf *` or ``a`b`` and `<b>&amp;</b>`.',
      'Run rm -rf * or a`b and <b>&amp;</b>.',
    ],
    [
      'entities',
      '300&nbsp;MB &ndash; &#8364;5 &amp; more &notanentity;',
      '300 MB – €5 & more &notanentity;',
    ],
    ['comments', 'It <!-- check! -->rained.', 'It rained.'],
    [
      'HTML',
      '10<sup>6</sup> of H<sub>2</sub>O,<br>and <b>no</b> <del>three</del><ins>four</ins>',
      '10⁶ of H₂O, and no four',
    ],
    [
      'tags of no element',
      'Use <name> as *placeholder*, Vec<String>, a List<int> and </name>.',
      'Use <name> as placeholder, Vec<String>, a List<int> and </name>.',
    ],
    [
      'tags of no element with attributes',
      'A <user id="a&amp;b"/> <b>is</b>',
      'A <user id="a&b"/> is',
    ],
    [
      'tags of no element on a line of theirs',
      'One\n\n<Placeholder>\n\nTwo',
      'One\n\n<Placeholder>\n\nTwo',
    ],
    ['tags of no element in HTML', '<div>Use <name> here</div>', 'Use <name> here'],
    [
      "elements of a page's own",
      'A <fancy-box>box</fancy-box> <center>old</center>',
      'A box\n\nold',
    ],
    [
      'lines that are wrapped',
      'The pier was\nclosed on\nMonday.',
      'The pier was closed on Monday.',
    ],
    [
      'lines that are broken',
      'The pier was  \nclosed\\\non Monday.',
      'The pier was closed on Monday.',
    ],
    ['tildes that begin a figure', 'It is ~5 km or ~10 km.', 'It is ~5 km or ~10 km.'],
    ['tildes with blanks', 'From a ~ b to c ~ d.', 'From a ~ b to c ~ d.'],
    ['tildes that are escaped', 'In \\~/a and \\~/b~', 'In ~/a and ~/b~'],
    ['tildes in code', 'In `~/a` and `~/b~`', 'In ~/a and ~/b~'],
    ['one tilde and two that do not fit', 'It is ~~a~ b.', 'It is ~~a~ b.'],
    ['three tildes and more', 'It is ~~~a~~~ and ~~~~b~~~~.', 'It is ~~~a~~~ and ~~~~b~~~~.'],
    ['quotation marks as they are', `"It's" -- (c) ...`, `"It's" -- (c) ...`],
    ['a number that looks like a heading', '#1 and \\# two', '#1 and # two'],
  ])('%s', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  test.each([
    [
      'one tilde and two',
      'Opens ~~at nine~~ at ten, ~5 km away, ~~*never* again~~',
      'Opens at ten, ~5 km away,',
      [['struck', 2, ['at nine', 'never again']]],
    ],
    [
      'single tildes',
      'Opens ~at *nine*~ at ten. ~Never.~ [It ~did not~ did](https://x.example).',
      'Opens at ten. It did.',
      [['struck', 3, ['at nine', 'Never.', 'did not']]],
    ],
    ['one tilde in two', '~~at ~nine~ ten~~ eleven', 'eleven', [['struck', 1, ['at nine ten']]]],
    [
      'pictures',
      'See ![the *pier*](p.png "Pier") here.',
      'See here.',
      [['pictures', 1, ['the pier']]],
    ],
    [
      'notes',
      'It sank.[^1] Then[^a-b] rose.[^x]\n\n[^1]: By the harbour master.\n[^a-b]: https://x.example',
      'It sank. Then rose.[^x]\n\nBy the harbour master.\n\nhttps://x.example',
      [['notes', 2, ['[1]', '[a-b]']]],
    ],
    [
      'a table',
      '| Town | Boats |\n|:--|--:|\n| **Riga** | 12 |\n| Oslo | \\| |',
      'Town | Boats\n\nRiga | 12\n\nOslo | |',
      [['rows', 3, ['Town | Boats', 'Riga | 12', 'Oslo | |']]],
    ],
  ])('%s are said', (_, markdown, text, changes) => {
    expect(textOf(markdown)).toBe(text);
    expect(changesOf(markdown)).toEqual(changes);
  });

  test('of comments and scripts are said to be left out', () => {
    const { body, takenOut } = readMarkdown(
      '<!-- not for readers -->\n\nText.\n\n<script>let a = 1</script>\n\n<p hidden>Psst.</p>',
    );
    expect(body).toBe('Text.');
    expect(takenOut.blocks).toEqual([
      { text: 'Psst.', isHidden: true },
      { text: 'not for readers', isHidden: true },
    ]);
    expect(takenOut.elements).toBe(1);
  });
});

describe('blocks', () => {
  test.each([
    [
      'headings',
      'The pier\n===\n\nAbout *it*\n---\n\n#### Boats ####\n\nText.',
      '# The pier\n\n## About it\n\n#### Boats\n\nText.',
    ],
    [
      'lists',
      'Reasons:\n\n* one\n* two\n  1. first\n  2. second\n\n+ other',
      'Reasons:\n\n- one\n- two\n  1. first\n  2. second\n- other',
    ],
    ['tasks', '- [ ] sell\n- [x] buy *it*\n  1. [X] two', '- sell\n- buy it\n  1. two'],
    ['tasks of several paragraphs', '* [ ] sell\n\n  [ ] more', '- sell\n\n[ ] more'],
    [
      'boxes that are none',
      '[ ] sell\n\n- [ ]\n- [x]no\n- [y] yes\n- \\[ ] left\n- a [ ] b',
      '[ ] sell\n\n- [ ]\n- [x]no\n- [y] yes\n- [ ] left\n- a [ ] b',
    ],
    ['numbers', '3. three\n4. four', '3. three\n4. four'],
    ['items of several paragraphs', '- one\n\n  more\n\n- two', '- one\n\nmore\n\n- two'],
    [
      'code',
      'Run:\n\n```sh\na  *b*\n\n  # c\n```\n\n    d\n    e',
      'Run:\n\n```\na  *b*\n\n  # c\n```\n\n```\nd\ne\n```',
    ],
    ['code with a fence in it', '````\n```\nx\n```\n````', '````\n```\nx\n```\n````'],
    [
      'a quotation',
      '> **Note**\n> It was withdrawn.\n\n***\n\nText.',
      'Note It was withdrawn.\n\nText.',
    ],
    ['what is no heading', '\\# one\n\ntext', '\\# one\n\ntext'],
  ])('%s', (_, markdown, body) => {
    expect(textOf(markdown)).toBe(body);
  });
});

test('an attached file is read so, and one in plain text is not', () => {
  const bytes = Buffer.from('# The **pier**\n\nIt *sank*.&#8203;');
  expect(readFile('a.md', bytes)).toMatchObject({
    title: 'The pier',
    body: '# The pier\n\nIt sank.',
    takenOut: { invisible: 1 },
  });
  expect(readFile('a.txt', bytes).body).toBe(bytes.toString());
});

test.each([
  '000_797c47a320ed4128',
  '001_f3e57738c103d4fb',
  '002_5bf01ff135b9010b',
  '003_96bedf45fe97eb42',
  '004_6a46fb0a9873d50d',
])('the article %s is the same rendered', async (name) => {
  const text = await readBytes(path.join(PROJECT_DIR, 'articles', `${name}.md`), 'utf8');
  const { body } = splitFrontMatter(name, text);
  expect(readMarkdown(body)).toMatchObject({ body, marks: [], takenOut: { count: 0 } });
});

describe('hostile text', () => {
  test.each([
    ['quotations', '> '.repeat(500)],
    ['lists', Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['elements', '<div>\n\n'.repeat(500)],
  ])('%s too deep in each other are refused', async (_, markdown) => {
    expect(await refusalOf(() => readMarkdown(`${markdown} end`))).toBe('tooComplicated');
  });

  test.each([
    ['brackets', '['],
    ['pictures', '!['],
    ['links', '[a](b'],
    ['names of links', '[a]['],
    ['emphasis', '*a _b '],
    ['stars', 'a**b'],
    ['struck text', '~~a'],
    ['code', '`a``b'],
    ['notes', '[^b'],
    ['texts of notes', '[^a]: b\n'],
    ['comments', '<!--'],
    ['tags', '<a href="'],
    ['entities', '&#'],
    ['tables', 'a|b\n-|-\n'],
    ['cells', '|a'],
    ['lists', '- a\n'],
    ['fences', '```\n~~~\n'],
    ['headings', '# '],
    ['single tildes', 'a~ ~b~c ~~~'],
    ['tasks', '- [ ] '],
    ['all of it', '*_~~[`<'],
  ])('of many %s takes no more than linear time', async (_, piece) => {
    await expectLinear((characters) => readMarkdown(`[^a]: b\n\n${repeated(piece, characters)}`));
  });
});

test.each([
  ['The mayor&#146;s pier', 'The mayor’s pier'],
  ['&#x93;No&#X94; &#150; &#0128;4', '“No” – €4'],
  ['`&#146;` &#233; &#8217;', '`&#146;` é ’'],
])('old entities are the characters that browsers show: %s', (markdown, text) => {
  expect(readMarkdown(markdown).body).toBe(text.replaceAll('`', ''));
});
