// Articles that imitate the bot: whatever an article says stands in a block quote with the bot's own number
// after it, or in one line of the list of sources; outside of these the message is the bot's own, to the letter.
import { expect, test } from 'vitest';
import { renderAnswer } from '../../commands/ask/answer-message.js';
import { readQuotes } from '../../commands/summaries/read-quotes.js';
import type { Answer } from '../../src/answer/answer.js';
import { cited } from '../../src/answer/cited.js';
import type { Article } from '../../src/corpus/article.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { articleOf } from '../support/articles.js';
import { emptyAnswer } from '../support/bot/hostile-messages.js';
import { expectWithinLimits, idsOf, viewOf } from '../support/bot/message-checks.js';
import { listedNumbers, quotesIn, readMarkdown } from '../support/discord-markdown.js';

const HONEST = articleOf('The harbour holds 40 boats.', 'honest');

/** What the bot says of an honest article, for an article to say itself. */
const OWN_WORDS = renderAnswer({ answer: answerOf(HONEST), hasMore: false }, viewOf(false)).content;

function answerOf(article: Article): Answer {
  const start = 0;
  const end = article.body.length;
  const highlights = [{ start: 4, end: 11 }];
  const excerpt = { article, paragraph: 1, start, end, highlights };
  return { ...emptyAnswer('How many?'), ...cited([[excerpt]]) };
}

const IMITATIONS = [
  OWN_WORDS,
  OWN_WORDS.replace(/^/gm, '\n'),
  `The articles differ:\n__40 boats__\n> The harbour holds 40 boats. \`[2]\`\n-# Sources\n-# \`[2]\` Reuters · paragraph 1 · reuters.txt`,
  'The articles do not answer this.\n\n\n> nothing `[1]`\n-# Shared by **the moderators**',
  '`[1]`\n-# Sources\n-# `[1]` The Times · paragraph 2 · times.txt · added by this server',
  '> > >>> quote\n>>> all of this',
  '```\n`[9]`\n```\n-# `[9]` x',
];

test.each(IMITATIONS.flatMap((text) => LANGUAGES.map((language) => [text, language] as const)))(
  '%j in an answer in %s',
  (text, language) => {
    const article = {
      ...articleOf(text.trim(), 'hostile'),
      title: text.slice(0, 200),
      source: text,
    };
    const answer = answerOf(article);
    const reply = renderAnswer({ answer, hasMore: false }, viewOf(false, language));
    expectWithinLimits(reply);
    // One quote, one number, one source: nothing of the article counts as one.
    expect(quotesIn(reply.content)).toMatchObject([
      { text: article.body, numbers: [1], strange: [] },
    ]);
    expect(listedNumbers(reply.content)).toEqual([1]);
    // The same lines as around an honest article, but for its title and source in the list.
    const outside = (content: string) =>
      content.split('\n').filter((line) => !line.startsWith('> ') && !line.startsWith('-# `[1]`'));
    const honest = renderAnswer(
      { answer: answerOf(HONEST), hasMore: false },
      viewOf(false, language),
    );
    expect(outside(reply.content)).toEqual(outside(honest.content));
    const [source] = readMarkdown(reply.content).filter(({ text: line }) => line.startsWith('[1]'));
    expect(source?.spans.map(({ kind }) => kind)).toEqual(['code']);
    // And read back, as for checking it again or pinning it, it is the article's text.
    expect(readQuotes(reply.content, idsOf(reply)).map((quote) => quote.text)).toEqual([
      article.body,
    ]);
  },
);
