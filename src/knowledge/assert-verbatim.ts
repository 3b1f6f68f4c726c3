// The last look at an answer before it is shown: whatever an inference process made of the articles, every
// quote and citation is what the article says there, and every number points at one.
import type { Article, Range } from '../corpus/article.js';
import type { Asked } from '../inference/protocol.js';

/** @throws RangeError where anything in the answer is not to the letter what the articles say */
export function checkedAnswer(articles: readonly Article[], asked: Asked): Asked {
  const { quotes, nearest, citations, parts, disagreement } = asked.answer;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const isSlice = (id: string, { start, end, text }: Range & { readonly text: string }) =>
    start < end && byId.get(id)?.body.slice(start, end) === text;
  const numbers = new Set(citations.map(({ number }) => number));
  const groups = [...parts, ...(disagreement?.sides ?? [])];
  const isTrue =
    [...quotes, ...nearest].every(
      (quote) =>
        isSlice(quote.article, quote) &&
        quote.highlights.every(
          (highlight) =>
            quote.start <= highlight.start &&
            highlight.end <= quote.end &&
            isSlice(quote.article, highlight),
        ) &&
        quote.citations.every((number) => numbers.has(number)),
    ) &&
    citations.every((citation) => {
      const article = byId.get(citation.article);
      return (
        isSlice(citation.article, citation) &&
        citation.title === article?.title &&
        citation.source === (article.source ?? article.id) &&
        citation.origin === article.origin
      );
    }) &&
    groups.every((group) => group.quotes.every((position) => position < quotes.length));
  if (isTrue) return asked;
  throw new RangeError('An inference process gave a quote that is not in the articles.');
}
