// What stands in front of a candidate when it is read: the article's title, which says what "the visit"
// and "there" are about, and the sentences before where the candidate cannot be understood alone.
import type { Article, Sentence } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';

export function readingContext(article: Article, sentence: Sentence): string {
  const { start } = withContext(article, sentence);
  return [closed(article.title), article.body.slice(start, sentence.start).trim()]
    .filter(Boolean)
    .join(' ');
}

function closed(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}
