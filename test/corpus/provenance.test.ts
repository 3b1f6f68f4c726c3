// The articles that ship are the scraped originals but for listed debris and paragraph breaks. The
// originals are not in the project: their checksums are, and each is put together again from ours.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { ARTICLES_DIR, sentencesOf, shippedArticles } from '../support/articles.js';

const provenance = z
  .array(
    z.strictObject({
      source: z.string(),
      sha256: z.string(),
      lines: z.int(),
      blankLines: z.array(z.int()),
      removed: z.array(z.strictObject({ line: z.int(), text: z.string() })),
    }),
  )
  .parse(JSON.parse(await readFile(path.join(ARTICLES_DIR, 'PROVENANCE.json'), 'utf8')));
const articles = await shippedArticles();
const removedLines = provenance.flatMap(({ removed }) => removed.map(({ text }) => text));

describe('the articles that ship', () => {
  it('are five, each with the provenance of its source', () => {
    expect(articles.map(({ source }) => source)).toEqual(provenance.map(({ source }) => source));
    expect(articles).toHaveLength(5);
  });

  it.each(provenance)('give back the original of $source, byte for byte', (entry) => {
    const article = articles.find(({ source }) => source === entry.source);
    expect(article && sha256(originalOf(article, entry))).toBe(entry.sha256);
  });

  it('have an id, a title of ours and a source, and no publisher or date that we would have invented', () => {
    for (const article of articles) {
      expect(article.source).toBe(`${article.id}.txt`);
      expect(article.titleBy).toBe('editor');
      expect(article.title.length).toBeGreaterThan(20);
      expect(article).not.toHaveProperty('publisher');
      expect(article).not.toHaveProperty('published');
      expect(article).not.toHaveProperty('url');
    }
  });

  it('hold no debris of scraping in any sentence', () => {
    const debris =
      /advertisement|click to proceed|promotion ·|to continue, scroll|read also|leave a reply/i;
    expect(removedLines.filter((line) => !debris.test(line))).toEqual([]);
    for (const sentence of articles.flatMap(sentencesOf)) {
      expect(sentence).not.toMatch(debris);
      for (const line of removedLines) expect(sentence).not.toContain(line);
    }
  });

  it('are cut into the 89 sentences that the questions were written for', () => {
    expect(articles.flatMap(sentencesOf)).toHaveLength(89);
  });

  it('keep the sentence that begins in lower case, and the heading without a full stop', () => {
    const sentences = articles.flatMap(sentencesOf);
    expect(sentences).toContain(
      'partly as a caution to Wang Yi, China’s top diplomat, about increasing military aid to Russia.',
    );
    expect(sentences).toContain('Xi’s Western Engagement Not Broken By Allegiance To Putin');
  });
});

it('no file of the project is one of the originals', async () => {
  const sums = new Set(provenance.map((entry) => entry.sha256));
  for await (const file of filesBelow(PROJECT_DIR)) {
    expect(sums.has(sha256(await readFile(file))), file).toBe(false);
  }
});

function originalOf(article: Article, entry: (typeof provenance)[number]): string {
  const removed = new Map(entry.removed.map(({ line, text }) => [line, text]));
  const paragraphs = article.paragraphs.map(({ start, end }) => article.body.slice(start, end));
  const lines = Array.from({ length: entry.lines }, (_, i) => {
    if (entry.blankLines.includes(i + 1)) return '';
    return removed.get(i + 1) ?? paragraphs.shift();
  });
  expect(paragraphs).toEqual([]);
  return lines.join('\n');
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const skip = /^(?:\.|node_modules$|dist$|models$|builds$|data$)/.test(entry.name);
    if (skip) continue;
    const location = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(location);
    else if (entry.isFile()) yield location;
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
