// What is done with text of others outside of the process that is connected to Discord: by the thread that looks up,
// inference processes, and errands. What that process does is in gateway-ways.ts; pins that are compared with the
// articles have a limit and a test of their own.

import { particularsOf } from '../../commands/ask/claim.js';
import { answerQuestion } from '../../src/answer/answerer.js';
import { isForeign } from '../../src/answer/language.js';
import { checkQuestion, MAX_QUESTION_CHARACTERS } from '../../src/answer/question.js';
import { compareArticles } from '../../src/comparison/comparison.js';
import { understand } from '../../src/conversation/message.js';
import { withContext } from '../../src/corpus/context.js';
import { splitFrontMatter } from '../../src/corpus/front-matter.js';
import { UserError } from '../../src/errors.js';
import { groupGaps } from '../../src/feedback/groups.js';
import { createLookUps } from '../../src/inference/look-ups.js';
import { readDocument, readFile } from '../../src/ingestion/read-file.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { blockQuote, inline, readBlockQuote } from '../../src/message/markdown.js';
import { askedWords, fullNamesIn } from '../../src/reading/expected-answer.js';
import { withWholeList } from '../../src/reading/name-list.js';
import { createRetriever } from '../../src/retrieval/retriever.js';
import { summarise } from '../../src/summary/summarise.js';
import { valuesIn } from '../../src/text/values.js';
import { timelineOf } from '../../src/timeline/timeline.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics } from '../../src/topics/topics.js';
import { MAX_QUOTE_CHARACTERS } from '../../src/verification/typed-quote.js';
import { verify } from '../../src/verification/verify.js';
import { articleOf } from '../support/articles.js';
import { docxOf, linesAt, pdfOf, wordParagraph } from '../support/documents.js';
import { fakeReader } from '../support/fake-reader.js';

/** Unanswered questions of a server are put together, so many at most. */
const MOST_GAPS = 500;

export const WAYS: Readonly<Record<string, (long: string) => unknown>> = {
  'sentence splitting': (long) => {
    const article = articleWith(long);
    return article.sentences.map((sentence) => withContext(article, sentence));
  },
  'front matter': (long) => refusable(() => splitFrontMatter('a.md', `---\n${long}`)),
  'a text file': (long) => refusable(() => readFile('a.md', Buffer.from(long))),
  'a page': (long) => refusable(() => readFile('a.html', Buffer.from(long))),
  'a PDF': (long) => {
    // Lines of ninety characters, fifty on a page.
    const lines = long.match(/.{1,90}/gs) ?? [];
    const pages = Array.from({ length: Math.ceil(lines.length / 50) }, (_, i) =>
      linesAt(60, 760, lines.slice(50 * i, 50 * (i + 1))),
    );
    return refusable(() => readDocument('a.pdf', pdfOf(pages)));
  },
  'a Word document': (long) => {
    const escaped = long.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const paragraphs = escaped.split('\n').map((each) => wordParagraph(each));
    return refusable(() => readDocument('a.docx', docxOf(paragraphs.join(''))));
  },
  verifying: (long) =>
    verify([articleWith(long)], `${long.slice(0, MAX_QUOTE_CHARACTERS - 2)} b`, 'Vladimir Putin'),
  'verifying what is there': (long) => verify([articleWith(long)], long.slice(0, 300), 'Putin'),
  comparing: (long) =>
    compareArticles([articleWith(long), articleWith(`${long} b`, 'b')], () => true),
  'a timeline': (long) => timelineOf([articleWith(long), articleWith(`${long} b`, 'b')]),
  'look-ups': async (long) => {
    const { lookup, suggest } = await topicsIn(long);
    lookup(long.slice(0, 1_000));
    suggest(long.slice(0, 100), 25);
  },
  'pages of what is looked up': async (long) => {
    const lookUp = await lookUpsIn(long);
    const [topic, paged] = [long.slice(0, 100), { page: 1, language: 'de' } as const];
    await lookUp({ type: 'lookup', topic, isTyped: true, from: 0, language: 'de' });
    await lookUp({ type: 'timeline', topic: null, ...paged });
    await lookUp({ type: 'compare', topic, ...paged });
  },
  'the names and figures of a claim': async (long) => {
    const lookUp = await lookUpsIn(long);
    const found = particularsOf(long.slice(0, MAX_QUESTION_CHARACTERS));
    await lookUp({ type: 'claim', particulars: found.map(({ topics }) => topics) });
  },
  speakers: async (long) => {
    const lookUp = await lookUpsIn(long);
    await lookUp({ type: 'speakers', typed: long.slice(0, 100) });
  },
  'a follow-up to a person': (long) => followUp(long, 'how old is he?'),
  'a follow-up to several': (long) => followUp(long, 'and where did they go?'),
  'a follow-up that names somebody else': (long) => followUp(long, `and ${long.slice(0, 190)}?`),
  'a follow-up that asks for more': (long) => followUp(long, 'tell me more'),
  'a follow-up with another question word': (long) => followUp(long, 'why?'),
  'a follow-up that asks whether it is true': (long) => followUp(long, 'is that true?'),
  'a summary': (long) => summarise(engineOn(long), `Putin ${long}`.slice(0, 200)),
  'an answer': (long) => answerQuestion(engineOn(long), `Who is Putin ${long}`.slice(0, 1_000)),
  'the reading of an answer': (long) => {
    valuesIn(long);
    fullNamesIn(long, askedWords('who?'));
    withWholeList(long, [{ start: 0, end: 2 }]);
  },
  'the guard of the language': async (long) => {
    checkQuestion(long);
    understand(long);
    await isForeign(long, new Set(['putin']));
  },
  'a message': (long) => readBlockQuote(blockQuote(inline(long))),
  'unanswered questions': (long) => {
    const none = { day: 0, helpful: 0, notHelpful: 0, reason: 'no-evidence' } as const;
    const why = { beside: 0, incomplete: 0, wrong: 0, unclear: 0 };
    return groupGaps(
      Array.from({ length: MOST_GAPS }, (_, id) => {
        const question = `${id} ${long.slice(id, id + MAX_QUESTION_CHARACTERS)}`;
        return { ...none, id, question, why };
      }),
    );
  },
};

/** An article that holds the text, dated, so that days of the week are looked up too. */
function articleWith(long: string, id = 'a') {
  return articleOf(`---\npublished: 2024-05-16\n---\nThe beginning.\n\n${long}`, id);
}

async function topicsIn(long: string) {
  const articles = [articleWith(long)];
  return createTopics(articles, await indexTopics(articles));
}

async function lookUpsIn(long: string) {
  return createLookUps([articleWith(long), articleWith(`${long} b`, 'b')], await topicsIn(long));
}

/** After two questions with the text in them, and quotes of all of it: of one some words are marked, of the other all. */
async function followUp(long: string, message: string) {
  const lookUp = await lookUpsIn(long);
  const { length: end } = articleWith(long).body;
  const asked = `Who is Putin ${long}`.slice(0, MAX_QUESTION_CHARACTERS);
  const turns = [100, end].map((marked) => {
    const highlights = [{ start: 16, end: Math.min(16 + marked, end) }];
    const quotes = Array.from({ length: 5 }, () => ({ article: 'a', start: 0, end, highlights }));
    return { written: asked, question: asked, quotes };
  });
  await lookUp({ type: 'followUp', message, turns });
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
