// Articles and answers that try to break a message: everything that Discord's markdown knows, in text
// that has to be shown as it is.
import fc from 'fast-check';
import type { Answer, Citation, Quote } from '../../../src/answer/answer.js';
import type { Article } from '../../../src/corpus/article.js';
import { paragraphOf } from '../../../src/corpus/paragraphs.js';
import { arbitraryText } from '../arbitrary-text.js';
import { articleOf } from '../articles.js';

const HOSTILE =
  '**bold** __under__ *it* _it_ ~~no~~ ||spoiler|| `code` ``` ``a`` # ## ### -# > >>> - * + 1. 12. <@123> <@!1> <@&2> ' +
  '<#3> <:x:4> <a:y:5> <t:1700000000:R> </ask:6> <id:home> @everyone @here https://a.example/b_c_d?e=*f* ' +
  '<https://x.example/_a_> steam://run/1 discord.gg/abc [text](https://evil.example) [a [b]](c) :smile: \\ \\\\ \\* ' +
  '¯\\_(ツ)_/¯ \u202eabc \u2067x \u2069 \u200b \u200d مرحبا ‮ a@b.example 12:30 \ud83d\ude00';

export const hostileText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...HOSTILE.split(' ')) },
        { weight: 2, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 2 }) },
        { weight: 1, arbitrary: arbitraryText },
      ),
      fc.constantFrom(' ', ' ', '', '\n', '\n\n', '. ', '  '),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((pieces) => pieces.flat().join(''));

export const hostileArticle = fc
  .tuple(hostileText, fc.stringMatching(/^[a-z0-9_-]{1,64}$/))
  .map(([body, id]) => ({ body: Buffer.from(body).toString().replace(/\0/g, ''), id }))
  .filter(({ body }) => body.trim() !== '' && !body.startsWith('---'))
  .map(({ body, id }) => ({
    ...articleOf(`Beginning.\n\n${body}`, id),
    title: body.slice(0, 200),
  }));

const pick = fc.record({ sentence: fc.nat(), length: fc.nat(2), from: fc.nat(), to: fc.nat() });

export const hostileAnswer = fc
  .record({
    article: hostileArticle,
    picks: fc.array(pick, { minLength: 1, maxLength: 5 }),
    question: hostileText,
    refused: fc.boolean(),
    grouping: fc.record({
      by: fc.constantFrom('nothing', 'nothing', 'parts', 'sides'),
      label: hostileText,
      count: fc.integer({ min: 1, max: 5 }),
    }),
    sources: fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 40 })),
  })
  .map(({ article, picks, question, refused, grouping, sources }) => ({
    article,
    answer: grouped(answerOf(article, picks, { question, refused, sources }), grouping),
  }));

/** The first quotes as parts of the question or as versions, one each; a last part has none. */
function grouped(
  answer: Answer,
  { by, label, count }: { by: string; label: string; count: number },
): Answer {
  const positions = answer.quotes.map((_, i) => i).slice(0, count);
  if (by === 'sides' && positions.length > 1) {
    const sides = positions.map((position) => ({ label, quotes: [position] }));
    return { ...answer, disagreement: { sides } };
  }
  if (by !== 'parts' || answer.status !== 'answered') return answer;
  const parts = positions.map((position) => ({
    question: label,
    quotes: [position],
    reason: null,
  }));
  const reason = { code: 'not-answered', message: 'There is nothing.' } as const;
  return { ...answer, parts: [...parts, { question: label, quotes: [], reason }] };
}

type Pick = { sentence: number; length: number; from: number; to: number };

function answerOf(
  article: Article,
  picks: readonly Pick[],
  { question, refused, sources }: { question: string; refused: boolean; sources: number },
): Answer {
  const quotes = picks.map(({ sentence, length, from, to }, i) => {
    const first = article.sentences[sentence % article.sentences.length];
    const last =
      article.sentences[Math.min((first?.index ?? 0) + length, article.sentences.length - 1)];
    const numbers = Array.from({ length: sources }, (_, n) => i * sources + n + 1);
    const quote = quoteOf(article, first?.start ?? 0, last?.end ?? 1, numbers);
    const size = quote.text.length;
    const [a = 0, b = 0] = [from % (size + 1), to % (size + 1)].sort((x, y) => x - y);
    const highlights =
      a < b && isBetweenCharacters(quote.text, a) && isBetweenCharacters(quote.text, b)
        ? [{ text: quote.text.slice(a, b), start: quote.start + a, end: quote.start + b }]
        : [];
    return { ...quote, highlights };
  });
  const citations = quotes.flatMap((quote) =>
    quote.citations.map((each) => ({ ...citationOf(article, quote), number: each })),
  );
  return refused
    ? {
        ...emptyAnswer(question),
        status: 'no-answer',
        reason: { code: 'no-evidence', message: 'There is nothing.' },
        nearest: quotes,
        citations,
      }
    : { ...emptyAnswer(question), quotes, citations };
}

function isBetweenCharacters(text: string, at: number): boolean {
  return !/[\udc00-\udfff]/.test(text.charAt(at)) || !/[\ud800-\udbff]/.test(text.charAt(at - 1));
}

export function emptyAnswer(question: string): Answer {
  return {
    question,
    status: 'answered',
    reason: null,
    quotes: [],
    nearest: [],
    citations: [],
    parts: [],
    disagreement: null,
  };
}

export function quoteOf(article: Article, start: number, end: number, citations: number[]): Quote {
  const paragraph = paragraphOf(article, { start, end })?.number ?? 1;
  const text = article.body.slice(start, end);
  return { text, article: article.id, paragraph, start, end, highlights: [], score: 1, citations };
}

export function citationOf(
  { id, title }: Article,
  { start, end, paragraph, text }: Quote,
): Citation {
  return { number: 1, article: id, title, source: `${id}.md`, paragraph, start, end, text };
}
