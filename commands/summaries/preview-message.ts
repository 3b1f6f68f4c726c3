// The preview of a summary: the message that would be pinned, with what a moderator can do to it. The
// buttons remember the draft, the heading the topic.
import { ComponentType } from 'discord.js';
import { type Excerpt, textOf } from '../../src/corpus/article.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, pinButton, row } from '../../src/message/controls.js';
import { customId, hashOf, parseCustomId } from '../../src/message/custom-id.js';
import { MAX_CHOICE, type Reply, type Row, shorten } from '../../src/message/reply.js';
import { linesToRead } from '../../src/summary/differing.js';
import { type Draft, longer, positionsIn, type Ranked, shorter } from '../../src/summary/draft.js';
import type { Fits } from '../../src/summary/lines.js';
import type { Summary as Summarised } from '../../src/summary/summarise.js';
import { renderSummary, type Summary } from './summary-message.js';

export interface PreviewView {
  /** In the language of whoever asked: the buttons, and what they do. */
  readonly t: Translate;
  /** In the server's: what would be pinned. */
  readonly publicly: Translate;
  readonly mayPin: boolean;
  /** The position of the line that is chosen. */
  readonly line?: number;
}

/** A topic and what it is summarised from. */
export interface Drafted extends Pick<Summarised, 'ranked' | 'differing'> {
  readonly topic: string;
}

export function renderPreview(drafted: Drafted, draft: Draft, view: PreviewView): Reply {
  const { t, publicly, mayPin } = view;
  return renderSummary(summaryOf(drafted, positionsIn(draft.chosen)), {
    t: publicly,
    foot: t(mayPin ? 'summary.foot' : 'summary.footToRead'),
    controls: controls(drafted, draft, view),
  });
}

/** Whether lines fit the message that would be pinned. */
export function fitsIn(drafted: Drafted, publicly: Translate): Fits {
  return (chosen) =>
    renderSummary(summaryOf(drafted, chosen), { t: publicly }).shown === chosen.length;
}

function summaryOf(
  { topic, ranked, differing }: Drafted,
  chosen: readonly number[],
): Summary<Excerpt> {
  const read = linesToRead(ranked, differing, chosen);
  return { topic, lines: read.lines.map(({ excerpt }) => excerpt), differing: read.differing };
}

/** Of everything that a draft depends on: articles, models, the program itself. */
export function hashOfRanking({ ranked }: Ranked): string {
  const places = ranked.map((excerpt) => [
    excerpt.article.id,
    excerpt.start,
    textOf(excerpt.article, excerpt),
  ]);
  return hashOf(JSON.stringify(places));
}

/** The rows of a preview with another line chosen. */
export function rowsWithLine(rows: readonly Row[], id: string): Row[] {
  const action = parseCustomId(id);
  if (action?.[0] !== 'line') return [...rows];
  const [, ...fields] = action;
  const isLast = positionsIn(action[2]).length === 1;
  return rows.map((each) => ({
    ...each,
    components: each.components.map((component) => {
      if ('options' in component && component.custom_id === customId('menu', 'line')) {
        const options = component.options.map((option) => ({
          ...option,
          default: option.value === id,
        }));
        return { ...component, options };
      }
      const name = 'custom_id' in component ? parseCustomId(component.custom_id)?.[0] : undefined;
      return name === 'drop' || name === 'swap'
        ? {
            ...component,
            custom_id: customId(name, ...fields),
            disabled: name === 'drop' && isLast,
          }
        : component;
    }),
  }));
}

/** The rows of a preview that can no longer be worked on. */
export function staleRows({ t, mayPin }: Pick<PreviewView, 't' | 'mayPin'>): Row[] {
  return row(button(t('summary.again'), customId('again')), mayPin ? pinButton(t) : null);
}

function controls(
  drafted: Drafted,
  draft: Draft,
  { t, publicly, mayPin, line }: PreviewView,
): Row[] {
  const fields = [hashOfRanking(drafted), draft.chosen, draft.used] as const;
  const { lines } = linesToRead(drafted.ranked, drafted.differing, positionsIn(draft.chosen));
  const fits = fitsIn(drafted, publicly);
  const isNone = line === undefined;
  const onLine = (name: 'drop' | 'swap', label: string) =>
    button(label, customId(name, ...fields, line ?? 0), {
      disabled: isNone || (name === 'drop' && lines.length === 1),
    });
  const same = (changed: Draft) => ({ disabled: changed.chosen === draft.chosen });
  return [
    ...row(menuOfLines(lines, (position) => customId('line', ...fields, position), line, t)),
    ...row(
      onLine('drop', t('summary.drop')),
      onLine('swap', t('summary.swap')),
      button(t('summary.shorter'), customId('shorter', ...fields), same(shorter(draft))),
      button(
        t('summary.longer'),
        customId('longer', ...fields),
        same(longer(draft, drafted, fits)),
      ),
      mayPin ? pinButton(t) : null,
    ),
  ];
}

function menuOfLines(
  lines: readonly { readonly position: number; readonly excerpt: Excerpt }[],
  idOf: (position: number) => string,
  line: number | undefined,
  t: Translate,
) {
  return {
    type: ComponentType.StringSelect as const,
    custom_id: customId('menu', 'line'),
    placeholder: t('summary.choose'),
    options: lines.map(({ position, excerpt }, i) => ({
      label: shorten(`[${i + 1}] ${textOf(excerpt.article, excerpt)}`, MAX_CHOICE),
      value: idOf(position),
      default: position === line,
    })),
  };
}
