// What the process that is connected to Discord writes of articles that others wrote: answers, pages, previews.
import { renderArticles } from '../../commands/articles/articles-message.js';
import { renderSource } from '../../commands/articles/source-message.js';
import { renderAnswer } from '../../commands/ask/answer-message.js';
import { particularsOf, withoutOtherFigures } from '../../commands/ask/claim.js';
import { renderPreview as renderArticle } from '../../commands/server-articles/corpus-message.js';
import { fitsIn, renderPreview } from '../../commands/summaries/preview-message.js';
import { renderSummary } from '../../commands/summaries/summary-message.js';
import { renderComparison } from '../../commands/topics/comparison-message.js';
import { renderLookup } from '../../commands/topics/lookup-message.js';
import { renderTimeline } from '../../commands/topics/timeline-message.js';
import { renderVerification } from '../../commands/verify/verdict-message.js';
import { cite } from '../../src/answer/quotes.js';
import type { Article, Excerpt } from '../../src/corpus/article.js';
import { placesIn, sentExcerpt } from '../../src/inference/places.js';
import type { Asked } from '../../src/inference/protocol.js';
import { checkedAnswer } from '../../src/knowledge/assert-verbatim.js';
import { translator } from '../../src/locales/translate.js';
import { MAX_CHOICES } from '../../src/message/reply.js';
import { draftOf } from '../../src/summary/draft.js';
import { bestLines, LENGTHS } from '../../src/summary/lines.js';
import { articleOf } from '../support/articles.js';

const t = translator('de');
const VIEW = { deletableBy: '1', mayAttach: true, t };
/** Marked words of one quote. */
const MOST_HIGHLIGHTS = 500;
/** Entries of a page. */
const ENTRIES = 5;
/** As many ages as a claim is looked up for, and the numbers that they are. */
const AGES = Array.from({ length: 12 }, (_, i) => 20 + i);
const CLAIM = AGES.map((age) => `He is ${age}.`).join(' ');

const severalOf = <Each>(each: Each, length = ENTRIES) => Array.from({ length }, () => each);

/** Each gives the work to be done on a text, all that other processes do done before. */
export const GATEWAY_PAGES: Readonly<Record<string, (long: string) => () => unknown>> = {
  'an answer': (long) => {
    const { article, excerpt } = quotedOf(long);
    const asked = askedOf(excerpt);
    return () => renderAnswer(checkedAnswer([article], asked), { ...VIEW, withQuestion: true });
  },
  'an answer to a claim': (long) => {
    const asked = askedOf(quotedOf(`${long} ${AGES.join(' ')}`).excerpt);
    return () => withoutOtherFigures(asked, particularsOf(CLAIM));
  },
  'a look-up': (long) => {
    const { article, excerpt } = quotedOf(long);
    const sent = sentExcerpt(excerpt);
    return () => {
      const excerpts = [placesIn([article]).excerpt(sent)];
      const counts = { articles: 1, all: 1, from: 0, previous: null };
      const page = { topic: 'a', kind: null, isCorrected: false, nearest: [], excerpts, ...counts };
      return renderLookup(page, VIEW);
    };
  },
  'a page of a timeline': (long) => {
    const { excerpt } = quotedOf(long);
    const entries = severalOf({ date: null, until: null, excerpts: [excerpt] as const });
    return () => renderTimeline({ page: 1, pages: 2, first: 1, entries }, 'a', VIEW);
  },
  'a page of a comparison': (long) => {
    const { excerpt } = quotedOf(long);
    const sides = severalOf([excerpt] as const, 2);
    const differences = severalOf({ kind: 'figure', sides } as const);
    const compared = { sentences: 9, articles: 2, repeated: 0, leftOut: 0, agree: false };
    return () =>
      renderComparison({ page: 1, pages: 2, first: 1, differences, ...compared }, 'a', VIEW);
  },
  'a summary': (long) => {
    const ranked = severalOf({ ...quotedOf(long).excerpt, highlights: [] }, MAX_CHOICES);
    const drafted = { topic: 'a', ranked, differing: [] };
    const view = { t, publicly: t, mayPin: true };
    return () => {
      const chosen = bestLines(ranked, LENGTHS.medium, fitsIn(drafted, t));
      return [
        renderPreview(drafted, draftOf(chosen), view),
        renderSummary({ topic: 'a', lines: ranked, differing: 0 }, { t }),
      ];
    };
  },
  'a verdict': (long) => {
    const { excerpt } = quotedOf(long);
    const place = { ...excerpt, attribution: { kind: 'unclear' } as const, leftOut: [] };
    const verdict = { kind: 'found', places: severalOf(place), total: ENTRIES } as const;
    const check = { quote: long.slice(0, 2_000), speaker: long.slice(0, 100), verdict };
    return () => renderVerification([check, check, check], { ...VIEW, articles: 1, unchecked: 0 });
  },
  'a paragraph and the list of articles': (long) => {
    const { article } = quotedOf(long);
    return () => [
      article.paragraphs.slice(0, 5).map((each) => renderSource(article, each, VIEW)),
      renderArticles([article], 1, t),
    ];
  },
  'a preview': (long) => {
    const block = { text: long, isHidden: true };
    const takenOut = { blocks: [block, block], count: 2, characters: 2, elements: 1, invisible: 1 };
    const marks = [{ kind: 'struck', count: 5, examples: [long, long, long] }] as const;
    const draft = {
      title: long.slice(0, 200),
      body: `A.\n\n${long}`,
      takenOut,
      marks: marks.map((mark) => ({ ...mark, examples: [...mark.examples] })),
    };
    const preview = { id: '1', file: long, draft, repeats: undefined, hasTitleOfAnother: true };
    return () => renderArticle(preview, t);
  },
};

/** The whole text as one quote, with words marked all over it. */
function quotedOf(long: string): { readonly article: Article; readonly excerpt: Excerpt } {
  const article = articleOf(`---\ntitle: A\n---\nX${long}`);
  const step = Math.max(2, Math.ceil(article.body.length / MOST_HIGHLIGHTS));
  const highlights = Array.from({ length: Math.floor(article.body.length / step) }, (_, i) => ({
    start: i * step,
    end: i * step + 1,
  }));
  const [start, end] = [0, article.body.length];
  return { article, excerpt: { article, paragraph: 1, start, end, highlights } };
}

function askedOf(excerpt: Excerpt): Asked {
  const cited = Array.from({ length: 5 }, (_, i) => cite(excerpt, i + 1));
  return {
    answer: {
      question: 'Who?',
      status: 'answered',
      reason: null,
      quotes: cited.map(({ quote }) => quote),
      citations: cited.map(({ citation }) => citation),
      nearest: [],
      parts: [],
      disagreement: null,
    },
    hasMore: false,
  };
}
