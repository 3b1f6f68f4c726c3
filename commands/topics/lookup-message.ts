// A look-up as a message: what was understood, its quotes by article, in pages of whole quotes. The topic
// is read back from the message's first line, so that its pages can be turned after a restart.

import type { Language } from '../../src/locales/catalogue.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, ownButtons, row, withContext } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import {
  headOf,
  type LookupPage,
  type LookupPaging,
  nearestText,
  roomIn,
} from '../../src/message/pages/lookup.js';
import { inFile, numberedFrom, quotesBlocks } from '../../src/message/pages/lookup-quotes.js';
import {
  framed,
  joinedParts,
  MAX_CHOICE,
  MAX_CONTENT,
  type Reply,
  type Row,
  SHARE_RESERVE,
  shorten,
  type Viewer,
} from '../../src/message/reply.js';
import { MAX_TOPIC } from '../../src/message/topic.js';
import { hasNoContent, isQuoted } from '../../src/topics/match.js';
import type { Suggestion } from '../../src/topics/topics.js';

export interface LookupView extends Omit<LookupPaging, 'from'>, Viewer {}

/** Stands in a disabled button, in place of a quote: two buttons of one message may not be equal. */
const END = 9_999_999;

export function renderLookup(shown: LookupPage, view: LookupView): Reply {
  const { t } = view;
  const { all, from, previous, excerpts } = shown;
  if (all === 0) return { content: nothingText(shown, t) };
  const page = numberedFrom(excerpts, from);
  const [first] = page;
  const whole = quotesBlocks(page, t);
  const room = roomIn(shown, view, MAX_CONTENT - SHARE_RESERVE);
  const { blocks, files } =
    first && joinedParts(whole).length > room ? inFile(first, view) : { blocks: whole, files: [] };
  const to = from + page.length;
  const head = headOf(shown, view, { from: from + 1, to, all });
  const rows = controls(view, { previous, next: to === all ? null : to });
  return framed([{ text: head }, ...withContext(blocks, t)], { rows, files });
}

/** "Sergei Lavrov · 2 articles, 3 quotes". */
export function choiceOf({ topic, articles, quotes }: Suggestion, t: Translate) {
  const counts = ` · ${t('articles.count', { count: articles })}, ${t('articles.quotes', { count: quotes })}`;
  return { name: `${shorten(topic, MAX_CHOICE - counts.length)}${counts}`, value: topic };
}

function nothingText({ topic, nearest }: LookupPage, t: Translate): string {
  const shown = inline(shorten(topic, MAX_TOPIC));
  if (shown === '') return t('lookup.empty');
  const quoted = isQuoted(topic) ? shown : quotedIn(t.language, shown);
  if (hasNoContent(topic)) return t('lookup.common', { topic: quoted });
  const nothing = t('lookup.nothing', { topic: quoted });
  return nearest.length === 0 ? nothing : `${nothing} ${nearestText(nearest, t)}`;
}

function quotedIn(language: Language, text: string): string {
  const [open, close] = { en: ['“', '”'], de: ['„', '“'], fr: ['«\u202f', '\u202f»'] }[language];
  return `${open}${text}${close}`;
}

function controls(
  view: LookupView,
  { previous, next }: { readonly previous: number | null; readonly next: number | null },
): Row[] {
  const { t } = view;
  const page = (label: string, from: number | null) =>
    button(label, customId('lookup', from ?? END, t.language), { disabled: from === null });
  const isPaged = previous !== null || next !== null;
  return row(
    isPaged ? page(t('controls.previous'), previous) : null,
    isPaged ? page(t('controls.next'), next) : null,
    ...ownButtons(view),
  );
}
