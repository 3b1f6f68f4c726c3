// A page of a list of quotes as a message, with buttons to turn to the others.
import type { APIButtonComponent } from 'discord.js';
import type { Citation, Quote } from '../../src/answer/answer.js';
import { button, contextMenu, deleteButton, row, turnButtons } from '../../src/message/controls.js';
import { contextId, customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { entriesText, plainText } from '../../src/message/pages/entries.js';
import {
  belowHead,
  headOf,
  type List,
  type PageOfList,
  type PagingView,
} from '../../src/message/pages/list.js';
import { placeOf } from '../../src/message/paging.js';
import {
  MAX_CHOICES,
  MAX_CONTENT,
  type Reply,
  type Row,
  SHARE_RESERVE,
} from '../../src/message/reply.js';

export interface PageView extends Omit<PagingView, 'page'> {
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
}

/**
 * @param list with the entries of this page alone
 * @param turnTo the custom_id that shows another page
 */
export function renderPage(
  list: List,
  place: Pick<PageOfList, 'page' | 'pages'>,
  view: PageView,
  turnTo: (page: number) => string,
): Reply {
  const { deletableBy, mayAttach, t } = view;
  const head = [`${headOf(list)}${placeOf(place, t)}`, ...belowHead(list, view)];
  const quotes = list.entries.flatMap(({ quotes }) => quotes);
  const citations = list.entries.flatMap((entry) => entry.citations);
  const rows = controls(quotes, citations, { deletableBy, t }, turnButtons(place, turnTo, t));
  const text = entriesText(list.entries, t);
  if ([...head, text].join('\n').length <= MAX_CONTENT - SHARE_RESERVE) {
    return { content: [...head, ...(text === '' ? [] : [text])].join('\n'), rows };
  }
  const file = `quotes-${quotes[0]?.citations[0] ?? 1}.txt`;
  const note = mayAttach
    ? t('answer.inFile', { file: inline(file) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  const files = mayAttach ? [{ name: file, text: plainText(quotes, citations) }] : [];
  return { content: [...head, note].join('\n'), rows, files };
}

function controls(
  quotes: readonly Quote[],
  citations: readonly Citation[],
  { deletableBy, t }: Pick<PageView, 'deletableBy' | 't'>,
  turning: readonly APIButtonComponent[],
): Row[] {
  const [first] = quotes;
  return [
    ...row(
      first ? button(t('controls.inContext'), contextId(first)) : null,
      ...turning,
      deletableBy === null && first ? button(t('controls.share'), customId('share')) : null,
      deletableBy === null ? null : deleteButton(deletableBy, t),
    ),
    ...row(contextMenu(quotes.slice(0, MAX_CHOICES), citations, t)),
  ];
}
