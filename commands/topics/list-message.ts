// A page of a list of quotes as a message, with buttons to turn to the others.
import { ownButtons, row, turnButtons, withContext } from '../../src/message/controls.js';
import { entriesBlocks, plainText } from '../../src/message/pages/entries.js';
import {
  belowHead,
  headOf,
  type List,
  type PageOfList,
  type PagingView,
} from '../../src/message/pages/list.js';
import { placeOf } from '../../src/message/paging.js';
import { asFile } from '../../src/message/quotes.js';
import {
  framed,
  MAX_CONTENT,
  type Reply,
  SHARE_RESERVE,
  setOffLast,
  type Viewer,
} from '../../src/message/reply.js';

export interface PageView extends Omit<PagingView, 'page'>, Viewer {}

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
  const { t } = view;
  const head = [`${headOf(list)}${placeOf(place, t)}`, ...belowHead(list, view)].join('\n');
  const quotes = list.entries.flatMap(({ quotes }) => quotes);
  const citations = list.entries.flatMap((entry) => entry.citations);
  const rows = row(...turnButtons(place, turnTo, t), ...ownButtons(view, quotes.length > 0));
  const parts = withContext(entriesBlocks(list.entries, t), t);
  const whole = framed([{ text: head }, ...setOffLast(parts)], { rows });
  if (whole.content.length <= MAX_CONTENT - SHARE_RESERVE) return whole;
  const name = `quotes-${quotes[0]?.citations[0] ?? 1}.txt`;
  const { note, files } = asFile(name, plainText(quotes, citations), view);
  return framed([{ text: head }, { text: note }], { rows, files });
}
