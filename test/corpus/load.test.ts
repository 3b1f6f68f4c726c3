import { chmod, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus, parseArticle } from '../../src/corpus/load.js';
import { sentencesOf } from '../support/articles.js';
import { userErrorOf } from '../support/failure.js';
import { processorTimeOf } from '../support/growth.js';
import { asOrdinaryUser } from '../support/processes/ordinary-user.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const problemOf = async (files: Record<string, string | Uint8Array>) =>
  (await userErrorOf(async () => loadCorpus(await folderWith(files)))).message;

describe('a corpus', () => {
  it('is every .md and .txt file of a folder and its subfolders, in order of the ids', async () => {
    const folder = await folderWith({
      'b.md': 'B.',
      'a.TXT': 'A.',
      'deep/er/c.md': '---\nid: 0\n---\nC.',
    });
    const { articles, skipped } = await loadCorpus(folder);
    expect(articles.map(({ id, body }) => [id, body])).toEqual([
      ['0', 'C.'],
      ['a', 'A.'],
      ['b', 'B.'],
    ]);
    expect(skipped).toEqual([]);
  });

  it('names the files of other types that it skipped, but no data and nothing hidden', async () => {
    const folder = await folderWith({
      'a.md': 'A.',
      'b.pdf': 'B',
      'sub/c.docx': 'C',
      'data.json': '{}',
      '.hidden.md': 'no',
      '.git/d.md': 'no',
    });
    const { articles, skipped } = await loadCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(skipped).toEqual(['b.pdf', path.join('sub', 'c.docx')]);
  });

  it('is refused when its folder does not exist', async () => {
    const folder = path.join(await temporaryFolder(), 'none');
    const { message } = await userErrorOf(() => loadCorpus(folder));
    expect(message).toContain(`There is no folder ${folder}.`);
    expect(message).toContain('ARTICLES_DIR');
  });

  it('is refused when its folder is a file', async () => {
    const folder = path.join(await folderWith({ 'a.md': 'A.' }), 'a.md');
    const { message } = await userErrorOf(() => loadCorpus(folder));
    expect(message).toContain('is a file, not a folder');
    expect(message).toContain('ARTICLES_DIR');
  });

  it('is refused when its folder is empty, or holds no article', async () => {
    expect(await problemOf({})).toContain('contains no .md or .txt file. Put articles into it');
    expect(await problemOf({ 'a.pdf': 'A' })).toContain('contains no .md or .txt file');
  });

  it.each([
    ['empty', '', 'bad.md is empty. Fill it, or remove it.'],
    ['blank', ' \n\t\n', 'bad.md is empty.'],
    ['only a byte-order mark', '\uFEFF', 'bad.md is empty.'],
    ['only front matter', '---\nid: a\n---\n', 'bad.md contains no text to quote.'],
    ['only separators', '***\n\n---\n\n…\n', 'bad.md contains no text to quote.'],
    ['with a NUL', 'A\0B.', 'bad.md is not UTF-8 text. Save it as UTF-8'],
    ['in Latin-1', Buffer.from('caf\xe9.', 'latin1'), 'bad.md is not UTF-8 text.'],
    ['in UTF-16', Buffer.from('\uFEFFText.', 'utf16le'), 'bad.md is not UTF-8 text.'],
    ['cut inside a character', Buffer.from('“').subarray(0, 2), 'bad.md is not UTF-8 text.'],
    [
      'with a control',
      'The mayor\u0092s.',
      'bad.md has a damaged character (U+0092) after "The mayor".',
    ],
    ['with a bell', 'Ring\u0007.', 'bad.md has a damaged character (U+0007) after "Ring".'],
    ['with a lost character', 'caf\ufffd.', 'bad.md has a damaged character (U+FFFD) after "caf".'],
    ['with an entity of none', 'The &#0; pier.', 'bad.md has a damaged character (U+FFFD)'],
    [
      'of 10 MB',
      Buffer.alloc(10 * 1024 * 1024, 'a'),
      'bad.md has 10 MB; an article may have up to 5 MB.',
    ],
    ['with a bad front matter', '---\nid: A B\n---\nText.', 'bad.md: front matter "id"'],
  ])('is refused, not made smaller, when a file is %s', async (_, content, problem) => {
    expect(await problemOf({ 'good.md': 'Good.', 'bad.md': content })).toContain(problem);
  });

  it('is refused when a name gives no id and the front matter neither', async () => {
    const message = await problemOf({ 'Überraschung 1.md': 'Text.' });
    expect(message).toContain('Überraschung 1.md: its name cannot serve as an id');
    expect(message).toContain('Rename the file, or give it front matter with an "id".');
  });

  it('is refused when two files have one id, and names both', async () => {
    const message = await problemOf({ 'a.md': 'A.', 'a.txt': 'B.', 'c.md': '---\nid: a\n---\nC.' });
    expect(message).toContain('a.md and a.txt and c.md have the same id "a".');
  });

  it('names the problems of all files at once', async () => {
    const lines = (
      await problemOf({ 'a.md': '', 'b.md': '\0', 'c.md': 'C.', 'c.txt': 'C.' })
    ).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('a.md');
    expect(lines[1]).toContain('b.md');
    expect(lines[2]).toContain('c.md and c.txt');
  });

  it('is refused when a link leads nowhere, or to itself', async () => {
    const folder = await folderWith({ 'a.md': 'A.' });
    await symlink('gone.md', path.join(folder, 'dangling.md'));
    await symlink('loop.md', path.join(folder, 'loop.md'));
    const { message } = await userErrorOf(() => loadCorpus(folder));
    expect(message).toContain('dangling.md points to a file that does not exist.');
    expect(message).toContain('loop.md points to');
    expect(message).toContain('Repair or remove the link.');
  });

  it('is refused when a link with the name of an article leads to a folder', async () => {
    const folder = await folderWith({ 'a.md': 'A.', 'sub/b.md': 'B.' });
    await symlink('sub', path.join(folder, 'c.md'));
    const { message } = await userErrorOf(() => loadCorpus(folder));
    expect(message).toContain('c.md is not a regular file. Rename or remove it.');
  });

  it('is read through a link to its folder, and through links to files elsewhere', async () => {
    const elsewhere = await folderWith({ 'b.md': 'B.', 'sub/c.md': 'C.' });
    const folder = await folderWith({ 'a.md': 'A.' });
    await symlink(path.join(elsewhere, 'b.md'), path.join(folder, 'linked.md'));
    await symlink(path.join(elsewhere, 'sub'), path.join(folder, 'sub'));
    await symlink('.', path.join(folder, 'itself'));
    const link = path.join(await temporaryFolder(), 'articles');
    await symlink(folder, link);
    const { articles, skipped } = await loadCorpus(link);
    expect(articles.map(({ id, body }) => [id, body])).toEqual([
      ['a', 'A.'],
      ['linked', 'B.'],
    ]);
    expect(skipped).toEqual(['itself', 'sub']);
  });

  it('is refused when a link with the name of an article leads to a device without an end', async () => {
    const folder = await folderWith({ 'a.md': 'A.' });
    await symlink('/dev/zero', path.join(folder, 'endless.md'));
    const { message } = await userErrorOf(() => loadCorpus(folder));
    expect(message).toContain('endless.md is not a regular file');
  });

  it('is refused when a link to its folder leads nowhere, or to itself', async () => {
    const parent = await temporaryFolder();
    for (const to of ['gone', 'articles']) {
      const link = path.join(parent, 'articles');
      await symlink(to, link);
      const { message } = await userErrorOf(() => loadCorpus(link));
      expect(message).toContain('ARTICLES_DIR');
      await rm(link);
    }
  });

  it('is refused when its folder, or one in it, may not be read', async () => {
    for (const part of ['', 'sub']) {
      const folder = await folderWith({ 'a.md': 'A.', 'sub/b.md': 'B.' });
      await chmod(path.join(folder, part), 0o300);
      const { message } = await asOrdinaryUser(folder, () => userErrorOf(() => loadCorpus(folder)));
      expect(message).toContain(`${folder} cannot be read (EACCES).`);
    }
  });

  it('is refused when a file may not be read', async () => {
    const folder = await folderWith({ 'a.md': 'A.' });
    await chmod(path.join(folder, 'a.md'), 0);
    const { message } = await asOrdinaryUser(folder, () => userErrorOf(() => loadCorpus(folder)));
    expect(message).toContain('a.md may not be read. Give this user the right to read it.');
  });
});

describe('an article', () => {
  it('has its file’s stem as id and title, and its name as source, unless told otherwise', () => {
    const { id, title, source } = parseArticle('sub/The-News.txt', Buffer.from('Text.'));
    expect({ id, title, source }).toEqual({
      id: 'the-news',
      title: 'The-News',
      source: 'The-News.txt',
    });
  });

  it('takes a heading of its body as title', () => {
    expect(parseArticle('a.md', Buffer.from('# The heading \n\nText.')).title).toBe('The heading');
    expect(
      parseArticle('a.md', Buffer.from('---\ntitle: Ours\n---\n# Theirs\n\nText.')).title,
    ).toBe('Ours');
  });

  it('has the same body with a byte-order mark and with line ends of any kind', () => {
    for (const text of ['\uFEFFOne.\r\n\r\nTwo.\r\n', 'One.\r\rTwo.\r', 'One.\n\nTwo.\n']) {
      const article = parseArticle('a.md', Buffer.from(text));
      expect(article.body).toBe('One.\n\nTwo.\n');
      expect(sentencesOf(article)).toEqual(['One.', 'Two.']);
    }
  });

  it('has front matter with Windows line ends read like any other', () => {
    const article = parseArticle('a.md', Buffer.from('---\r\nid: x\r\n---\r\nText.\r\n'));
    expect(article).toMatchObject({ id: 'x', body: 'Text.\n' });
  });

  it('is as large as a book without keeping anybody waiting', async () => {
    const line = 'He went to the market on Monday. “It is fine,” she said. ';
    const timeOf = (lines: number) =>
      processorTimeOf(() => {
        const { sentences } = parseArticle('a.md', Buffer.from(line.repeat(lines)));
        expect(sentences).toHaveLength(2 * lines);
      });
    const [part, all] = [await timeOf(5_000), await timeOf(20_000)];
    expect(all).toBeLessThan(8 * part);
  });
});

describe('Markdown in the folder', () => {
  it('is read as it is rendered, and what a reader does not see is said by file', async () => {
    const markdown = 'The **pier** is ~~open~~ closed.<!-- check -->\n\n- one\n';
    const folder = await folderWith({
      'a.md': markdown,
      'b.txt': markdown,
      'c.md': 'Prose only.\n',
    });
    const { articles, changes } = await loadCorpus(folder);
    expect(articles.map(({ body }) => body)).toEqual([
      'The pier is closed.\n\n- one\n',
      markdown,
      'Prose only.\n',
    ]);
    expect(changes.map(({ file, marks }) => [file, marks.map(({ kind }) => kind)])).toEqual([
      ['a.md', ['struck']],
    ]);
    expect(changes[0]?.takenOut.blocks).toEqual([{ text: 'check', isHidden: true }]);
  });

  it('that a server has added is not rendered a second time', async () => {
    const folder = await folderWith({
      'own.md': '---\norigin: server\n---\nIt is 3 * 4 * 5 and *so*.\n',
    });
    const { articles } = await loadCorpus(folder);
    expect(articles[0]?.body).toBe('It is 3 * 4 * 5 and *so*.\n');
  });
});
