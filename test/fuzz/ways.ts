// What is done with text of others outside of the process that is connected to Discord: by the thread that looks up,
// inference processes, and errands. What that process does is in gateway-ways.ts; pins that are compared with the
// articles have a limit and a test of their own.

import { particularsOf } from '../../commands/ask/claim.js';
import { answerQuestion } from '../../src/answer/answerer.js';
import { isForeign } from '../../src/answer/language.js';
import { checkQuestion, MAX_QUESTION_CHARACTERS } from '../../src/answer/question.js';
import { compareArticles } from '../../src/comparison/comparison.js';
import { understand } from '../../src/conversation/message.js';
import type { Article } from '../../src/corpus/article.js';
import { withContext } from '../../src/corpus/context.js';
import { splitFrontMatter } from '../../src/corpus/front-matter.js';
import { UserError } from '../../src/errors.js';
import { groupGaps } from '../../src/feedback/groups.js';
import { createLookUps } from '../../src/inference/look-ups.js';
import type { LookUp } from '../../src/inference/protocol.js';
import { readDocument, readFile } from '../../src/ingestion/read-file.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { blockQuote, inline, readBlockQuote } from '../../src/message/markdown.js';
import { askedWords, fullNamesIn } from '../../src/reading/expected-answer.js';
import { withWholeList } from '../../src/reading/name-list.js';
import { createRetriever } from '../../src/retrieval/retriever.js';
import { summarise } from '../../src/summary/summarise.js';
import { valuesIn } from '../../src/text/values.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics } from '../../src/topics/topics.js';
import { MAX_QUOTE_CHARACTERS } from '../../src/verification/typed-quote.js';
import { verify } from '../../src/verification/verify.js';
import { articleOf } from '../support/articles.js';
import { docxOf, linesAt, pdfOf, wordParagraph } from '../support/documents.js';
import { fakeReader } from '../support/fake-reader.js';

const TYPED = { type: 'lookup', isTyped: true, from: 0, language: 'de' } as const;
const PAGE = { page: 1, language: 'de' } as const;

/** Unanswered questions of a server are put together, so many at most. */
const MOST_GAPS = 500;

/** What is done with a text: all that is done before (as articles are added) does not count as its time. */
type Way = (long: string) => (() => unknown) | Promise<() => unknown>;

export const WAYS: Readonly<Record<string, Way>> = {
  'sentence splitting': (long) => () => {
    const article = articleWith(long);
    return article.sentences.map((sentence) => withContext(article, sentence));
  },
  'front matter': (long) => () => refusable(() => splitFrontMatter('a.md', `---\n${long}`)),
  'a text file': (long) => () => refusable(() => readFile('a.md', Buffer.from(long))),
  'a page': (long) => () => refusable(() => readFile('a.html', Buffer.from(long))),
  'a PDF': (long) => {
    // Lines of ninety characters, fifty on a page.
    const lines = long.match(/.{1,90}/gs) ?? [];
    const pages = Array.from({ length: Math.ceil(lines.length / 50) }, (_, i) =>
      linesAt(60, 760, lines.slice(50 * i, 50 * (i + 1))),
    );
    const pdf = pdfOf(pages);
    return () => refusable(() => readDocument('a.pdf', pdf));
  },
  'a Word document': (long) => {
    const escaped = long.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const docx = docxOf(
      escaped
        .split('\n')
        .map((each) => wordParagraph(each))
        .join(''),
    );
    return () => refusable(() => readDocument('a.docx', docx));
  },
  verifying: (long) => {
    const [articles, quote] = [[articleWith(long)], long.slice(0, MAX_QUOTE_CHARACTERS - 2)];
    return () => verify(articles, `${quote} b`, 'Vladimir Putin');
  },
  'verifying what is there': (long) => {
    const articles = [articleWith(long)];
    return () => verify(articles, long.slice(0, 300), 'Putin');
  },
  'indexing topics': (long) => {
    const articles = [articleWith(long)];
    return () => topicsIn(articles);
  },
  'a look-up': (long) => lookingUp(long, { ...TYPED, topic: long.slice(0, 1_000) }),
  'a look-up of little': (long) => lookingUp(long, { ...TYPED, topic: long.slice(0, 100) }),
  suggesting: (long) => lookingUp(long, { type: 'suggest', typed: long.slice(0, 100) }),
  'a timeline': (long) => lookingUp(long, { type: 'timeline', topic: null, ...PAGE }),
  'comparing all': (long) => {
    const articles = twoWith(long);
    return () => compareArticles(articles, () => true);
  },
  'a comparison': (long) =>
    lookingUp(long, { type: 'compare', topic: long.slice(0, 100), ...PAGE }),
  'the names and figures of a claim': (long) => {
    const found = particularsOf(long.slice(0, MAX_QUESTION_CHARACTERS));
    return lookingUp(long, { type: 'claim', particulars: found.map(({ topics }) => topics) });
  },
  speakers: (long) => lookingUp(long, { type: 'speakers', typed: long.slice(0, 100) }),
  'a follow-up to a person': (long) => followUp(long, 'how old is he?'),
  'a follow-up to several': (long) => followUp(long, 'and where did they go?'),
  'a follow-up that names somebody else': (long) => followUp(long, `and ${long.slice(0, 190)}?`),
  'a follow-up that asks for more': (long) => followUp(long, 'tell me more'),
  'a follow-up with another question word': (long) => followUp(long, 'why?'),
  'a follow-up that asks whether it is true': (long) => followUp(long, 'is that true?'),
  'a summary': (long) => {
    const engine = engineOn(long);
    return () => summarise(engine, `Putin ${long}`.slice(0, 200));
  },
  'an answer': (long) => {
    const engine = engineOn(long);
    return () => answerQuestion(engine, `Who is Putin ${long}`.slice(0, 1_000));
  },
  'the reading of an answer': (long) => () => {
    valuesIn(long);
    fullNamesIn(long, askedWords('who?'));
    withWholeList(long, [{ start: 0, end: 2 }]);
  },
  'the guard of the language': (long) => async () => {
    checkQuestion(long);
    understand(long);
    await isForeign(long, new Set(['putin']));
  },
  'a message': (long) => () => readBlockQuote(blockQuote(inline(long))),
  'unanswered questions': (long) => {
    const none = { day: 0, helpful: 0, notHelpful: 0, reason: 'no-evidence' } as const;
    const why = { beside: 0, incomplete: 0, wrong: 0, unclear: 0 };
    const gaps = Array.from({ length: MOST_GAPS }, (_, id) => {
      const question = `${id} ${long.slice(id, id + MAX_QUESTION_CHARACTERS)}`;
      return { ...none, id, question, why };
    });
    return () => groupGaps(gaps);
  },
};

/** An article that holds the text, dated, so that days of the week are looked up too. */
function articleWith(long: string, id = 'a') {
  return articleOf(`---\npublished: 2024-05-16\n---\nThe beginning.\n\n${long}`, id);
}

function twoWith(long: string) {
  return [articleWith(long), articleWith(`${long} b`, 'b')];
}

async function topicsIn(articles: readonly Article[]) {
  return createTopics(articles, await indexTopics(articles));
}

/** What is looked up in two articles that hold the text, for the first time. */
async function lookingUp(long: string, task: LookUp) {
  const articles = twoWith(long);
  const lookUp = createLookUps(articles, await topicsIn(articles));
  return () => lookUp(task);
}

/** After two questions with the text in them, and quotes of all of it: of one some words are marked, of the other all. */
function followUp(long: string, message: string) {
  const { length: end } = articleWith(long).body;
  const asked = `Who is Putin ${long}`.slice(0, MAX_QUESTION_CHARACTERS);
  const turns = [100, end].map((marked) => {
    const highlights = [{ start: 16, end: Math.min(16 + marked, end) }];
    const quotes = Array.from({ length: 5 }, () => ({ article: 'a', start: 0, end, highlights }));
    return { written: asked, question: asked, quotes };
  });
  return lookingUp(long, { type: 'followUp', message, turns });
}

/** All but the models, which read so many sentences, however long the articles are. */
function engineOn(long: string) {
  const index = { articles: [articleWith(long)], vectorIndexes: [] };
  const reader = fakeReader(() => ({ relevance: 5 }));
  return { index, reader, retriever: createRetriever(index, []) };
}

/** What is refused with a reason is dealt with. */
async function refusable(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UserError)) throw error;
  }
}
