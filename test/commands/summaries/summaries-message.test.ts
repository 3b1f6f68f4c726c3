// The list of pinned summaries: whatever their topics and however many, it keeps to Discord's limits.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCheck, renderPinned } from '../../../commands/summaries/summaries-message.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { parseCustomId } from '../../../src/message/custom-id.js';
import { topicOf } from '../../../src/message/topic.js';
import { MAX_TOPIC_CHARACTERS } from '../../../src/summary/topic.js';
import { hostileAnswer } from '../../support/bot/hostile-messages.js';
import { expectWithinLimits } from '../../support/bot/message-checks.js';
import { readMarkdown } from '../../support/discord-markdown.js';

const t = fc.constantFrom(...LANGUAGES.map(translator));
const topic = hostileAnswer
  .map(({ answer }) =>
    topicOf(answer.question.slice(0, MAX_TOPIC_CHARACTERS), MAX_TOPIC_CHARACTERS),
  )
  .filter((each) => each !== undefined);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 25 }));

const list = fc
  .array(fc.record({ topic, quotes: fc.nat(25), gone: fc.nat(25) }), { maxLength: 30 })
  .map((summaries) =>
    summaries.map((each, i) => ({
      ...each,
      id: String(10n ** 19n + BigInt(i)),
      url: `https://discord.com/channels/${'1'.repeat(20)}/${'2'.repeat(20)}/${10n ** 19n + BigInt(i)}`,
      pinnedAt: new Date(0),
      checkedAt: new Date(0),
    })),
  );

test('every summary stands on one page, with both choices', () => {
  fc.assert(
    fc.property(list, t, (summaries, language) => {
      const seen: string[] = [];
      for (let page = 1; page <= summaries.length; page++) {
        const reply = renderPinned(summaries, page, language);
        expectWithinLimits(reply);
        const values = (reply.rows ?? [])
          .flatMap(({ components }) => components)
          .flatMap((each) => ('options' in each ? (each.options ?? []) : []))
          .map((option) => parseCustomId('value' in option ? option.value : ''));
        const own = values.filter((action) => action?.[0] === 'unpin');
        expect(values.filter((action) => action?.[0] === 'refresh')).toHaveLength(own.length);
        if (own[0]?.[2] !== page) break;
        seen.push(...own.map((action) => String(action?.[1])));
      }
      expect(seen).toEqual(summaries.map(({ id }) => id));
    }),
    { numRuns: 60 },
  );
});

test('nothing in a topic is acted upon', () => {
  fc.assert(
    fc.property(list, t, (summaries, language) => {
      const kinds = readMarkdown(renderPinned(summaries, 1, language).content)
        .flatMap(({ spans }) => spans)
        .map(({ kind }) => kind);
      expect(kinds.filter((kind) => !['bold', 'masked link', 'time'].includes(kind))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what came of a refresh names the quotes, and fits a message', () => {
  const check = fc.record({
    topic,
    moved: numbers,
    gone: numbers,
    back: numbers,
    leftOut: numbers,
  });
  fc.assert(
    fc.property(check, t, (found, language) => {
      const reply = renderCheck({ ...found, url: 'https://discord.com/channels/1/2/3' }, language);
      expectWithinLimits(reply);
      const named = [...reply.content.matchAll(/`\[(\d+)\]`/g)].map(([, number]) => Number(number));
      const { gone, back, moved, leftOut } = found;
      expect(named).toEqual([...gone, ...back, ...moved, ...leftOut]);
    }),
    { numRuns: 60 },
  );
});
