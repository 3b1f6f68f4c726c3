// What an answer quotes, read back from its message.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal, renderAnswer } from '../../../commands/ask/answer-message.js';
import { readQuotes } from '../../../commands/summaries/read-quotes.js';
import { isUnchanged } from '../../../src/message/custom-id.js';
import { hostileAnswer } from '../../support/bot/hostile-messages.js';
import { idsOf, viewOf } from '../../support/bot/message-checks.js';
import { quotesIn } from '../../support/discord-markdown.js';

test('the quotes of an answer are read back with their words, and a refusal is known as one', () => {
  fc.assert(
    fc.property(hostileAnswer, fc.boolean(), ({ article, answer }, isPrivate) => {
      const reply = renderAnswer({ answer, hasMore: true }, viewOf(isPrivate));
      const read = readQuotes(reply.content, idsOf(reply));
      const seen = new Set(quotesIn(reply.content).map(({ text }) => text));
      if (!reply.files?.length) expect(read.length).toBeGreaterThanOrEqual(seen.size);
      for (const line of read) {
        expect(isUnchanged(article, line, line.hash)).toBe(true);
        const text = reply.files?.length ? null : article.body.slice(line.start, line.end);
        expect(line.text).toBe(text);
      }
      expect(isRefusal(reply.content)).toBe(answer.status === 'no-answer');
    }),
    { numRuns: 150 },
  );
});

test.each([
  'The nearest quotes, which are not an answer:',
  'Die nächstliegenden Zitate, die keine Antwort sind:',
  'Les citations les plus proches, qui ne sont pas une réponse\u00a0:',
])('a refusal in the words of an earlier version is known as one: %s', (words) => {
  expect(isRefusal(`Not found.\n-# ${words}\n> nothing \`[1]\``)).toBe(true);
});
