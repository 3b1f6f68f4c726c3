// What moderators see: whatever was asked and set, it fits a message, and nothing in it is acted upon.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderConfirmation, renderGaps } from '../../commands/gaps/gaps-message.js';
import { renderSettings } from '../../commands/settings/settings-message.js';
import { checkQuestion } from '../../src/answer/question.js';
import { groupGaps } from '../../src/feedback/groups.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { translator } from '../../src/locales/translate.js';
import { readInline } from '../../src/message/markdown.js';
import { hostileText } from '../support/bot/hostile-messages.js';
import { expectWithinLimits } from '../support/bot/message-checks.js';

const language = fc.constantFrom(...LANGUAGES);
const day = fc.integer({ min: 0, max: 40_000 });
const count = fc.integer({ min: 0, max: 5_000 });
/** Questions as they are kept: cleaned, and only those that could be searched for. */
const question = hostileText
  .map(checkQuestion)
  .chain((checked) =>
    checked.ok ? fc.constant(checked.text) : fc.constant('Who is in the delegation?'),
  );
const gap = fc.record({
  question,
  reason: fc.constantFrom('no-evidence', 'not-answered', 'not-helpful'),
  day,
  helpful: count,
  notHelpful: count,
  why: fc.record({ beside: count, incomplete: count, wrong: count, unclear: count }),
});

test('gaps fit a message on every page, and every group stands on one of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(gap, { maxLength: 20 }), language, async (gaps, language) => {
      const t = translator(language);
      const groups = await groupGaps(gaps.map((each, i) => ({ ...each, id: i + 1 })));
      const entries: string[] = [];
      for (let page = 1; page <= Math.max(groups.length, 1); page++) {
        const reply = renderGaps({ groups, days: 365, page }, t);
        expectWithinLimits(reply);
        const lines = reply.content
          .split('\n')
          .slice(1)
          .filter((line) => !line.startsWith('-# '));
        for (const line of lines) if (!entries.includes(line)) entries.push(line);
      }
      const questions = entries.map((line) => readInline(line).replace(/…$/, ''));
      for (const { question } of groups) {
        expect(questions.some((each) => question.startsWith(each))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  for (const each of LANGUAGES) expectWithinLimits(renderConfirmation(translator(each)));
});

test('settings fit a message in every language, with the controls that change them', () => {
  const snowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);
  const settings = fc.record({
    channels: fc.uniqueArray(snowflake, { maxLength: 25 }),
    forums: fc.uniqueArray(snowflake, { maxLength: 25 }),
    privateAnswers: fc.boolean(),
    cooldownSeconds: fc.option(fc.integer({ min: 0, max: 3_600 })),
    keepsFeedback: fc.boolean(),
  });
  const leastSeconds = fc.integer({ min: 0, max: 3_600 });
  fc.assert(
    fc.property(
      settings,
      leastSeconds,
      fc.constantFrom(0, 1, 30),
      language,
      (settings, leastSeconds, days, language) => {
        const view = { settings, leastSeconds, days, isThere: (id: string) => id.endsWith('1') };
        const reply = renderSettings(view, translator(language));
        expectWithinLimits(reply);
        expect(reply.content).not.toMatch(/\{\{|<@/);
        for (const id of [...settings.channels, ...settings.forums])
          expect(reply.content).toContain(`<#${id}>`);
      },
    ),
  );
});
