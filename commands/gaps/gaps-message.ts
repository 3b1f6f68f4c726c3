// The questions without a helpful answer, for moderators: groups in pages, most frequent first, and the
// controls that erase them.
import type { APIStringSelectComponent } from 'discord.js';
import type { GapGroup } from '../../src/feedback/groups.js';
import { type Gap, NOT_HELPFUL } from '../../src/feedback/store.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, menu, row, turnButtons } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { pageOfTexts, placeOf } from '../../src/message/paging.js';
import { MAX_CHOICE, type Reply, shorten } from '../../src/message/reply.js';

/** Characters of a question that are shown: the whole of nearly every one. */
const MAX_QUESTION = 160;
const DAY_SECONDS = 86_400;

export interface GapsView {
  readonly groups: readonly GapGroup[];
  /** For how long they are kept. */
  readonly days: number;
  /** From 1; another number shows the nearest page there is. */
  readonly page: number;
}

export function renderGaps({ groups, days, page }: GapsView, t: Translate): Reply {
  if (groups.length === 0) return { content: t('gaps.none', { count: days }) };
  const shown = pageOfTexts(groups, (group) => entryOf(group, t), page);
  const { entries } = shown;
  // Whether today's articles answer it.
  const ask = gapMenu(customId('menu', 'ask'), t('gaps.answeredNow'), entries, (id) =>
    customId('askGap', id),
  );
  const erase = gapMenu(customId('menu'), t('gaps.eraseOne'), entries, (id) =>
    customId('eraseGap', id, shown.page),
  );
  return {
    content: [
      `**${t('gaps.title')}**${placeOf(shown, t)}`,
      ...entries.map((group) => entryOf(group, t)),
      `-# ${t('gaps.kept', { count: days })}`,
    ].join('\n'),
    rows: [
      ...row(ask),
      ...row(erase),
      ...row(
        ...turnButtons(shown, (to) => customId('gaps', to), t),
        button(t('gaps.eraseAll'), customId('confirmEraseGaps')),
      ),
    ],
  };
}

/** Asks before everything goes. */
export function renderConfirmation(t: Translate): Reply {
  return {
    content: t('gaps.confirm'),
    rows: row(
      button(t('gaps.eraseAll'), customId('eraseGaps')),
      button(t('gaps.back'), customId('gaps', 1)),
    ),
  };
}

function entryOf({ question, gaps, lastDay }: GapGroup, t: Translate): string {
  const sum = (count: (gap: Gap) => number) => gaps.reduce((all, gap) => all + count(gap), 0);
  const refused = (reason: Gap['reason']) => sum((gap) => Number(gap.reason === reason));
  const counts = [
    [refused('no-evidence'), (n: number) => t('gaps.no-evidence', { n })],
    [refused('not-answered'), (n: number) => t('gaps.not-answered', { n })],
    [sum(({ notHelpful }) => notHelpful), (n: number) => t('gaps.notHelpful', { n })],
    ...NOT_HELPFUL.map(
      (why) =>
        [sum((gap) => gap.why[why]), (n: number) => `${t(`feedback.why.${why}`)}: ${n}`] as const,
    ),
    [sum(({ helpful }) => helpful), (n: number) => t('gaps.helpful', { n })],
  ] as const;
  const facts = [
    t('gaps.times', { count: gaps.length }),
    ...counts.flatMap(([n, text]) => (n > 0 ? [text(n)] : [])),
    t('gaps.last', { day: dateOf(lastDay) }),
  ];
  return `${inline(shorten(question, MAX_QUESTION))}\n-# ${facts.join(' · ')}`;
}

/** @param idOf the custom_id for the group that holds this question */
function gapMenu(
  custom_id: string,
  placeholder: string,
  groups: readonly GapGroup[],
  idOf: (id: number) => string,
): APIStringSelectComponent {
  const options = groups.map(({ question, gaps: [first] }) => ({
    label: shorten(question, MAX_CHOICE),
    value: idOf(first?.id ?? 0),
  }));
  return menu(custom_id, placeholder, options);
}

/** Noon of the day in UTC, which is the same day nearly everywhere. */
function dateOf(day: number): string {
  return `<t:${(day + 0.5) * DAY_SECONDS}:d>`;
}
