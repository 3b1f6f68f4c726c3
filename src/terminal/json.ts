// An excerpt as the terminal's commands print it with --json.
import { type Excerpt, textOf } from '../corpus/article.js';

export function quoteJson({ article, paragraph, start, end, highlights }: Excerpt) {
  return {
    text: textOf(article, { start, end }),
    article: article.id,
    title: article.title,
    source: article.source ?? article.id,
    paragraph,
    start,
    end,
    highlights: highlights.map((range) => ({ text: textOf(article, range), ...range })),
  };
}
