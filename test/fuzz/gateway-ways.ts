// What text of others goes through in the process that is connected to Discord, where nothing may take longer
// than 50 milliseconds at a stretch. All else is done by inference processes, the thread that looks up, and
// errands; what is done here in turns (pinned quotes, unanswered questions) has tests of its own.

import { renderArticles } from '../../commands/articles/articles-message.js';
import {
  articleChoices,
  findArticle,
  paragraphChoices,
} from '../../commands/articles/find-article.js';
import { renderSource } from '../../commands/articles/source-message.js';
import { questionIn, renderAnswer } from '../../commands/ask/answer-message.js';
import { remarkIn } from '../../commands/ask/conversation.js';
import { renderPreview } from '../../commands/server-articles/corpus-message.js';
import { readQuotes } from '../../commands/summaries/read-quotes.js';
import { renderLookup } from '../../commands/topics/lookup-message.js';
import { plainText, quotedTexts } from '../../commands/verify/quoted-text.js';
import { renderVerification } from '../../commands/verify/verdict-message.js';
import { cite } from '../../src/answer/quotes.js';
import type { Article, Excerpt } from '../../src/corpus/article.js';
import { placesIn, sentExcerpt } from '../../src/inference/places.js';
import type { Asked } from '../../src/inference/protocol.js';
import { checkedAnswer } from '../../src/knowledge/assert-verbatim.js';
import { translator } from '../../src/locales/translate.js';
import { contextId } from '../../src/message/custom-id.js';
import { blockQuote } from '../../src/message/markdown.js';
import { articleOf } from '../support/articles.js';

const t = translator('de');
const VIEW = { deletableBy: '1', mayAttach: true, t };
/** Marked words of one quote. */
const MOST_HIGHLIGHTS = 500;

/** Each gives the work to be done on a text, all that other processes do done before. */
export const GATEWAY_WAYS: Readonly<Record<string, (long: string) => () => unknown>> = {
  'a message': (long) => () => [remarkIn(long), quotedTexts(long), plainText(long)],
  'a message of its own': (long) => {
    const shown = `**${long}**\n${blockQuote(long)}`;
    const quote = { article: 'a', start: 0, end: long.length, text: long };
    const ids = Array.from({ length: 25 }, () => contextId(quote));
    return () => [questionIn(shown), readQuotes(shown, ids)];
  },
  'an answer': (long) => {
    const { article, excerpt } = quotedOf(long);
    const asked = askedOf(excerpt);
    return () => renderAnswer(checkedAnswer([article], asked), { ...VIEW, withQuestion: true });
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
  'a verdict': (long) => {
    const { excerpt } = quotedOf(long);
    const place = { ...excerpt, attribution: { kind: 'unclear' } as const, leftOut: [] };
    const places = Array.from({ length: 5 }, () => place);
    const verdict = { kind: 'found', places, total: 5 } as const;
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
  'choices of articles and paragraphs': (long) => {
    const { article } = quotedOf(long);
    const typed = long.slice(0, 100);
    return () => [
      findArticle([article], typed),
      articleChoices([article], typed, t),
      paragraphChoices(article, typed),
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
    return () => renderPreview(preview, t);
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
