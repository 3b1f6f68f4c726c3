// The preview of a summary over hostile articles and topics: within Discord's limits whatever is done.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitsIn,
  renderPreview,
  rowsWithLine,
  staleRows,
} from '../../../commands/summaries/preview-message.js';
import { readSummary } from '../../../commands/summaries/summary-message.js';
import type { Excerpt } from '../../../src/corpus/article.js';
import { translator } from '../../../src/locales/translate.js';
import { contextId, parseCustomId } from '../../../src/message/custom-id.js';
import { topicOf } from '../../../src/message/topic.js';
import { draftOf, longer, positionsIn, withNextBest } from '../../../src/summary/draft.js';
import { bestLines } from '../../../src/summary/lines.js';
import { hostileAnswer } from '../../support/bot/hostile-messages.js';
import { expectWithinLimits, idsOf } from '../../support/bot/message-checks.js';

const view = { t: translator('de'), publicly: translator('fr'), mayPin: true };

/** Hostile excerpts that do not begin at the same place, and a hostile topic. */
const hostile = hostileAnswer
  .map(({ article, answer }) => {
    const quotes = new Map(
      [...answer.quotes, ...answer.nearest].map((each) => [contextId(each), each]),
    );
    const ranked = [...quotes.values()].map(
      ({ paragraph, start, end }): Excerpt => ({ article, paragraph, start, end, highlights: [] }),
    );
    return { ranked, differing: [], topic: topicOf(answer.question.slice(0, 150), 150) };
  })
  .filter((each): each is typeof each & { topic: string } => each.topic !== undefined);

describe('a preview', () => {
  test('is within limits and says what it is about, after every step', () => {
    fc.assert(
      fc.property(hostile, (drafted) => {
        const fits = fitsIn(drafted, view.publicly);
        const first = draftOf(bestLines(drafted.ranked, 3, fits));
        fc.pre(first.chosen !== 0);
        const [line = 0] = positionsIn(first.chosen);
        const swapped = withNextBest(first, line, drafted, fits)?.draft ?? first;
        for (const draft of [first, longer(first, drafted, fits), swapped]) {
          const reply = renderPreview(drafted, draft, view);
          expectWithinLimits(reply);
          const chosen = positionsIn(draft.chosen);
          expect(readSummary(reply.content, idsOf(reply))).toMatchObject({ topic: drafted.topic });
          expect(readSummary(reply.content, idsOf(reply))?.lines).toHaveLength(chosen.length);
          expectWithinLimits({ ...reply, rows: staleRows(view) });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('with a line chosen has its position in the buttons, and can drop all but the last', () => {
    fc.assert(
      fc.property(hostile, (drafted) => {
        const draft = draftOf(bestLines(drafted.ranked, 3, fitsIn(drafted, view.publicly)));
        fc.pre(draft.chosen !== 0);
        const { rows = [] } = renderPreview(drafted, draft, view);
        const ids = rows
          .flatMap(({ components }) => components)
          .flatMap((each) => ('options' in each ? each.options.map(({ value }) => value) : []))
          .filter((id) => parseCustomId(id)?.[0] === 'line');
        const positions = positionsIn(draft.chosen);
        expect(ids).toHaveLength(positions.length);
        for (const id of ids) {
          const buttons = rowsWithLine(rows, id)
            .flatMap(({ components }) => components)
            .flatMap((each) => ('custom_id' in each ? [each] : []));
          for (const name of ['drop', 'swap'] as const) {
            const action = parseCustomId(id);
            const wanted = id.replace(/^line/, name);
            const button = buttons.find(({ custom_id }) => custom_id === wanted);
            expect(action).toBeDefined();
            expect(button && 'disabled' in button && button.disabled).toBe(
              name === 'drop' && positions.length === 1,
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
