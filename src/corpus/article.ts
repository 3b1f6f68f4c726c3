// The words that the whole project shares: article, paragraph, sentence. Every offset counts UTF-16
// units from the start of the article's body, end exclusive, so `body.slice(start, end)` is the text.
import type { FrontMatter } from './front-matter.js';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A paragraph; `number` starts at 1. */
export interface Paragraph extends Range {
  readonly number: number;
  /** Of a heading, from 1; whatever else is no heading has none. */
  readonly level?: number;
  /** Program text, quoted whole or not at all. */
  readonly isCode?: true;
}

/** A sentence; `index` counts from 0 through the article, `paragraph` is the paragraph's number. */
export interface Sentence extends Range {
  readonly index: number;
  readonly paragraph: number;
}

export interface Article extends Omit<FrontMatter, 'id' | 'title'> {
  /** `[a-z0-9_-]+`, unique in its corpus. */
  readonly id: string;
  readonly title: string;
  /**
   * What follows the front matter, line ends made LF, no byte-order mark; of Markdown the text that a reader
   * sees, in which headings, items of lists and code keep their marks.
   */
  readonly body: string;
  /** Text paragraphs in order; never empty. */
  readonly paragraphs: readonly Paragraph[];
  /** Sentences in order; never empty. */
  readonly sentences: readonly Sentence[];
}

/** What is quoted of an article: whole sentences, with ranges of the body to highlight in them. */
export interface Excerpt extends Range {
  readonly article: Article;
  readonly paragraph: number;
  readonly highlights: readonly Range[];
}

export function textOf(article: Article, range: Range): string {
  return article.body.slice(range.start, range.end);
}
