// What stands in front of a candidate when it is read: the article's title, which says what "the visit"
// and "there" are about, the headings over it, and the sentences before where the candidate cannot be understood
// alone, or the line that introduces its list.
import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { withContext } from '../corpus/context.js';
import { closed, headingsOver, placeOf } from '../corpus/outline.js';

export function readingContext(article: Article, sentence: Sentence): string {
  const { start } = withContext(article, sentence);
  const { lead } = placeOf(article, sentence);
  // Without the bullet of the item.
  const before = article.body
    .slice(start, sentence.start)
    .trim()
    .replace(/\s[-*•]$/, '')
    .trim();
  return [
    closed(article.title),
    headingsOver(article, sentence),
    lead && lead.start < start ? textOf(article, lead) : '',
    before,
  ]
    .filter(Boolean)
    .join(' ');
}
