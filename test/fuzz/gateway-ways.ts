// What text of others goes through in the process that is connected to Discord, where nothing may take longer
// than 50 milliseconds at a stretch. All else is done by inference processes, the thread that looks up, and
// errands; what is done here in turns (pinned quotes, unanswered questions) has tests of its own.

import { z } from 'zod';
import {
  articleChoices,
  findArticle,
  paragraphChoices,
} from '../../commands/articles/find-article.js';
import { isRefusal, questionIn, understoodIn } from '../../commands/ask/answer-message.js';
import { particularsOf } from '../../commands/ask/claim.js';
import { classifiedRemark, remarkIn } from '../../commands/ask/conversation.js';
import { mentioned, questionOf } from '../../commands/ask/question.js';
import { readQuotes } from '../../commands/summaries/read-quotes.js';
import { plainText, quotedTexts } from '../../commands/verify/quoted-text.js';
import { cleanQuestion, MAX_QUESTION_CHARACTERS } from '../../src/answer/question.js';
import { joinFrontMatter, splitFrontMatter } from '../../src/corpus/front-matter.js';
import { chosen, refersOnly } from '../../src/follow-ups/follow-up.js';
import { MAX_NAME, maxBytesOf, wordsIn } from '../../src/ingestion/draft.js';
import { refuseAtAGlance } from '../../src/ingestion/glance.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import {
  MAX_CHARACTERS_TOGETHER,
  MAX_WORDS_TOGETHER,
  repeatsOf,
} from '../../src/knowledge/guild-articles.js';
import { ownIdOf } from '../../src/knowledge/shelf.js';
import { translator } from '../../src/locales/translate.js';
import { contextId } from '../../src/message/custom-id.js';
import { blockQuote } from '../../src/message/markdown.js';
import { topicIn, topicOf } from '../../src/message/topic.js';
import { articleIn, stringifyCorpus } from '../../src/store/corpus-file.js';
import { articleOf } from '../support/articles.js';
import { GATEWAY_PAGES } from './gateway-pages.js';

const t = translator('de');
/** Bytes of the longest text file. */
const MOST_IN_A_FILE = maxBytesOf('a.txt');
/** Of an article. */
const MOST_PARAGRAPHS = 2_000;

/** Each gives the work to be done on a text, all that other processes do done before. */
export const GATEWAY_WAYS: Readonly<Record<string, (long: string) => () => unknown>> = {
  'a message': (long) => () => [
    questionOf(long),
    mentioned(long),
    remarkIn(long),
    topicOf(long),
    quotedTexts(long),
    plainText(long),
  ],
  'a message that may be no question': (long) => () => classifiedRemark(long),
  'a message that may go on with another': (long) => {
    const short = long.slice(0, 200);
    const choices = [long, short].map((name) => ({ name, question: name }));
    return () =>
      [long, short, short.slice(0, 20)].map((text) => [refersOnly(text), chosen(text, choices)]);
  },
  'a claim': (long) => () =>
    [long, long.slice(0, MAX_QUESTION_CHARACTERS)].map((text) =>
      particularsOf(cleanQuestion(text)),
    ),
  'a message of its own': (long) => {
    const shown = `**${long}**\n${blockQuote(long)}`;
    const quote = { article: 'a', start: 0, end: long.length, text: long };
    const ids = Array.from({ length: 25 }, () => contextId(quote));
    return () => [
      questionIn(shown),
      understoodIn(shown),
      isRefusal(shown),
      topicIn(shown),
      readQuotes(shown, ids),
    ];
  },
  'choices of articles and paragraphs': (long) => {
    const article = articleOf(`---\ntitle: A\n---\nX${long}`);
    const typed = long.slice(0, 100);
    return () => [
      findArticle([article], typed),
      articleChoices([article], typed, t),
      paragraphChoices(article, typed),
    ];
  },
  'a file, before a process reads it': (long) => {
    const times = Math.ceil(MOST_IN_A_FILE / Math.max(1, Buffer.byteLength(long)));
    const bytes = Buffer.from(long.repeat(times)).subarray(0, MOST_IN_A_FILE);
    return () => refusable(() => refuseAtAGlance('a.html', bytes));
  },
  'an article that a server adds': (long) => {
    const article = articleOf(`X${long}`);
    const name = `X${long.slice(1, MAX_NAME)}`;
    const fields = { title: name, publisher: name, source: name, id: 'own-1' };
    const kept = joinFrontMatter({ ...fields, origin: 'server' }, long);
    return () => [ownIdOf(long), repeatsOf(long, [article]), splitFrontMatter('a.md', kept)];
  },
  'articles that are opened, one after the other': (long) => {
    const article = articleOf(`X${long}`.split('\n').slice(0, MOST_PARAGRAPHS).join('\n'));
    const { body } = article;
    const most = [MAX_CHARACTERS_TOGETHER / body.length, MAX_WORDS_TOGETHER / wordsIn(body)];
    const file = stringifyCorpus(Array.from({ length: Math.min(...most) }, () => article));
    // Read as a whole; then one article at a stretch.
    return () => articleIn(z.array(z.unknown()).parse(JSON.parse(file))[0]);
  },
  ...GATEWAY_PAGES,
};

function refusable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
