// A page of a list of quotes as a message, with buttons to turn to the others.
import type { APIButtonComponent } from 'discord.js';
import { button, deleteButton, row, turnButtons, withContext } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import { entriesBlocks, plainText } from '../../src/message/pages/entries.js';
import {
  belowHead,
  headOf,
  type List,
  type PageOfList,
  type PagingView,
} from '../../src/message/pages/list.js';
import { placeOf } from '../../src/message/paging.js';
import {
  framed,
  MAX_CONTENT,
  type Reply,
  type Row,
  SHARE_RESERVE,
  setOffLast,
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
  const head = [`${headOf(list)}${placeOf(place, t)}`, ...belowHead(list, view)].join('\n');
  const quotes = list.entries.flatMap(({ quotes }) => quotes);
  const citations = list.entries.flatMap((entry) => entry.citations);
  const turning = turnButtons(place, turnTo, t);
  const rows = controls(quotes.length > 0, { deletableBy, t }, turning);
  const parts = withContext(entriesBlocks(list.entries, t), t);
  const whole = framed([{ text: head }, ...setOffLast(parts)], { rows });
  if (whole.content.length <= MAX_CONTENT - SHARE_RESERVE) return whole;
  const file = `quotes-${quotes[0]?.citations[0] ?? 1}.txt`;
  const note = mayAttach
    ? t('answer.inFile', { file: inline(file) })
    : t('answer.noFile', { permission: t('permissions.AttachFiles') });
  const files = mayAttach ? [{ name: file, text: plainText(quotes, citations) }] : [];
  return framed([{ text: head }, { text: note }], { rows, files });
}

function controls(
  hasQuotes: boolean,
  { deletableBy, t }: Pick<PageView, 'deletableBy' | 't'>,
  turning: readonly APIButtonComponent[],
): Row[] {
  return row(
    ...turning,
    deletableBy === null && hasQuotes ? button(t('controls.share'), customId('share')) : null,
    deletableBy === null ? null : deleteButton(deletableBy, t),
  );
}
