// Text that repeats itself, as it makes regular expressions and parsers slow: an expression that backtracks
// would not come to an end within the time limit of the test.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedTexts } from '../../commands/verify/quoted-text.js';
import { isForeign } from '../../src/answer/language.js';
import { checkQuestion, MAX_QUESTION_CHARACTERS } from '../../src/answer/question.js';
import { questionParts } from '../../src/answer/question-parts.js';
import { compareArticles } from '../../src/comparison/comparison.js';
import { parseArticle } from '../../src/corpus/load.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { blockQuote, inline, readBlockQuote, readInline } from '../../src/message/markdown.js';
import { topicOf } from '../../src/message/topic.js';
import { timelineOf } from '../../src/timeline/timeline.js';
import { indexTopics } from '../../src/topics/entities/index-topics.js';
import { createTopics } from '../../src/topics/topics.js';
import { verify } from '../../src/verification/verify.js';
import { runs } from './runs.js';

const UNITS =
  'a|a |"|“|(|((|. |A. |U.S. |1,|1 |$1 |\n|\n\n| |\t|- |# |[|](|<|</|<a |&|May |May 1, |16 and 17 May |on Thursday |Mr. |Putin |Putin said |said “|’s |… |é|\u0301|习|!?|a@|http://|2024-05-|of the |A|Aa |`|*_|\\|> |20th |last month |3 percent |and |, and ';
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...UNITS.split('|')), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 500, max: 6_000 }),
    fc.constantFrom('', 'x', '.', '!', '”', '\n'),
  )
  .map(([units, length, end]) => units.join('').repeat(length).slice(0, length) + end);

test('text that repeats itself is dealt with', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (long) => {
      const question = long.slice(0, MAX_QUESTION_CHARACTERS);
      checkQuestion(question);
      questionParts(question);
      isForeign(question, new Set(['putin']));
      topicOf(question);
      quotedTexts(long.slice(0, 2_000));
      expect(readInline(inline(question)).length).toBeLessThanOrEqual(question.length);
      expect(readBlockQuote(blockQuote(long)).text.length).toBeGreaterThan(0);
      for (const type of ['txt', 'md', 'html']) {
        try {
          readFile(`a.${type}`, Buffer.from(long));
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }
      // What every article has, so that there is one.
      const article = parseArticle('a.md', Buffer.from(`The beginning.\n\n${long}`));
      const { lookup } = await createTopics([article], await indexTopics([article]));
      lookup(question);
      await timelineOf([article]);
      await compareArticles([article], () => true);
      await verify([article], question.slice(0, 300), 'Putin');
    }),
    runs(25),
  );
});
