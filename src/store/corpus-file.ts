// `corpus.json`: the articles of a build as they were indexed, with the places of their sentences.
import { setImmediate as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { splitParagraphs } from '../corpus/paragraphs.js';
import { parseJson } from './build-files.js';

const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleBy: z.enum(['editor', 'source']).optional(),
  source: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  origin: z.literal('server').optional(),
  body: z.string(),
  /** Start, end and paragraph of each. Splitting them again would take most of the time of opening. */
  sentences: z.array(z.tuple([z.int().nonnegative(), z.int().positive(), z.int().positive()])),
});

const corpusFileSchema = z.array(z.unknown());

/** Undefined where the text is no such file. Whoever opens one does other things between its articles. */
export async function parseCorpus(text: string): Promise<readonly Article[] | undefined> {
  const stored = corpusFileSchema.safeParse(parseJson(text));
  if (!stored.success) return undefined;
  const articles: Article[] = [];
  for (const each of stored.data) {
    await pause();
    const article = articleIn(each);
    if (!article) return undefined;
    articles.push(article);
  }
  return articles;
}

/** An article of the file; undefined where it is none. */
export function articleIn(stored: unknown): Article | undefined {
  const fields = articleSchema.safeParse(stored);
  const article = fields.success ? articleOf(fields.data) : undefined;
  return article && hasItsSentences(article) ? article : undefined;
}

export function stringifyCorpus(articles: readonly Article[]): string {
  return JSON.stringify(articles.map(storedFields));
}

function articleOf({ sentences, ...fields }: z.infer<typeof articleSchema>): Article {
  return {
    ...fields,
    paragraphs: splitParagraphs(fields.body),
    sentences: sentences.map(([start, end, paragraph], index) => ({
      index,
      paragraph,
      start,
      end,
    })),
  };
}

function storedFields({ paragraphs, sentences, ...fields }: Article) {
  return {
    ...fields,
    sentences: sentences.map(({ start, end, paragraph }) => [start, end, paragraph]),
  };
}

/** Whether the sentences follow each other, each in its paragraph. */
function hasItsSentences({ paragraphs, sentences }: Article): boolean {
  return sentences.every(({ start, end, paragraph }, i) => {
    const own = paragraphs[paragraph - 1];
    const before = sentences[i - 1]?.end ?? 0;
    return own && Math.max(before, own.start) <= start && start < end && end <= own.end;
  });
}
