// A look-up as a message: what was understood, its quotes by article, in pages of whole quotes. The topic
// is read back from the message's first line, so that its pages can be turned after a restart.

import type { Excerpt } from '../../src/corpus/article.js';
import type { Language } from '../../src/locales/catalogue.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, contextMenu, deleteButton, row } from '../../src/message/controls.js';
import { contextId, customId } from '../../src/message/custom-id.js';
import { inline } from '../../src/message/markdown.js';
import {
  inFile,
  type NumberedQuote,
  numberedFrom,
  pageFrom,
  quotesText,
  startBefore,
} from '../../src/message/pages/lookup-quotes.js';
import {
  MAX_CHOICE,
  MAX_CONTENT,
  type Reply,
  type Row,
  SHARE_RESERVE,
  shorten,
} from '../../src/message/reply.js';
import { MAX_TOPIC } from '../../src/message/topic.js';
import type { EntityKind } from '../../src/topics/entity.js';
import { isQuoted } from '../../src/topics/match.js';
import type { Lookup, Suggestion } from '../../src/topics/topics.js';

/** What decides how much fits a page. */
export interface LookupPaging {
  /** Position of the first quote that is shown, from 0. */
  readonly from: number;
  /** What was typed, where the message is to say how it was understood. */
  readonly typed?: string;
  readonly t: Translate;
}

/** One page of a look-up, and how much there is in all. */
export interface LookupPage extends Pick<Lookup, 'topic' | 'isCorrected' | 'nearest'> {
  /** Of the entity; null where words were looked up. */
  readonly kind: EntityKind | null;
  /** Articles, and quotes in them. */
  readonly articles: number;
  readonly all: number;
  /** Position of its first quote, from 0. */
  readonly from: number;
  /** Where the page before it starts; null where there is none. */
  readonly previous: number | null;
  readonly excerpts: readonly Excerpt[];
}

export interface LookupView extends Omit<LookupPaging, 'from'> {
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
}

/** Stands in a disabled button, in place of a quote: two buttons of one message may not be equal. */
const END = 9_999_999;

export function lookupPage(lookup: Lookup, view: LookupPaging): LookupPage {
  const { topic, entity, isCorrected, nearest, groups } = lookup;
  const excerpts = groups.flatMap((group) => group.excerpts);
  const all = excerpts.length;
  const from = Math.max(0, Math.min(view.from, all - 1));
  const kind = entity?.kind ?? null;
  const found = { topic, kind, isCorrected, nearest, articles: groups.length, all, from };
  const room = roomIn(found, view);
  const { length } = pageFrom(excerpts, from, room, view.t);
  return {
    ...found,
    previous: from === 0 ? null : startBefore(excerpts, from, room, view.t),
    excerpts: excerpts.slice(from, from + length),
  };
}

export function renderLookup(shown: LookupPage, view: LookupView): Reply {
  const { t } = view;
  const { all, from, previous, excerpts } = shown;
  if (all === 0) return { content: nothingText(shown, t) };
  const page = numberedFrom(excerpts, from);
  const [first] = page;
  const whole = quotesText(page, t);
  const { text, files } =
    first && whole.length > roomIn(shown, view) ? inFile(first, view) : { text: whole, files: [] };
  const to = from + page.length;
  return {
    content: `${headOf(shown, view, { from: from + 1, to, all })}\n${text}`,
    rows: controls(page, view, { previous, next: to === all ? null : to }),
    files,
  };
}

type Found = Omit<LookupPage, 'previous' | 'excerpts'>;

/** Characters for the quotes, under the longest head that a page may have. */
function roomIn(found: Found, view: Pick<LookupPaging, 'typed' | 't'>): number {
  const { all } = found;
  const longestHead = headOf(found, view, { from: all, to: all, all });
  return MAX_CONTENT - SHARE_RESERVE - longestHead.length - 1;
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
  const nothing = t('lookup.nothing', { topic: quoted });
  if (nearest.length === 0) return nothing;
  const names = nearest.map((name) => `**${inline(shorten(name, MAX_TOPIC))}**`);
  const list = new Intl.ListFormat(t.language, { type: 'disjunction' }).format(names);
  return `${nothing} ${t('lookup.nearest', { names: list })}`;
}

function quotedIn(language: Language, text: string): string {
  const [open, close] = { en: ['“', '”'], de: ['„', '“'], fr: ['«\u202f', '\u202f»'] }[language];
  return `${open}${text}${close}`;
}

function headOf(
  { topic, kind, articles, isCorrected }: Found,
  { typed, t }: Pick<LookupPaging, 'typed' | 't'>,
  shown: { readonly from: number; readonly to: number; readonly all: number },
): string {
  const quotes = t('articles.quotes', { count: shown.all });
  const count = `${quotes} ${t('lookup.inArticles', { count: articles })}`;
  const isPart = shown.to - shown.from + 1 < shown.all;
  return [
    [`**${inline(topic)}**`, ...(kind ? [t(`lookup.kind.${kind}`)] : []), count].join(' · '),
    ...(isCorrected && typed !== undefined
      ? [`-# ${t('lookup.corrected', { typed: inline(shorten(typed, MAX_TOPIC)) })}`]
      : []),
    ...(isPart ? [`-# ${t('lookup.shown', shown)}`] : []),
  ].join('\n');
}

function controls(
  quotes: readonly NumberedQuote[],
  { deletableBy, t }: LookupView,
  { previous, next }: { readonly previous: number | null; readonly next: number | null },
): Row[] {
  const [first] = quotes;
  const page = (label: string, from: number | null) =>
    button(label, customId('lookup', from ?? END, t.language), { disabled: from === null });
  const isPaged = previous !== null || next !== null;
  const titles = quotes.flatMap(({ citations, of }) =>
    citations.map((number) => ({ number, title: of.title })),
  );
  return [
    ...row(
      first ? button(t('controls.inContext'), contextId(first)) : null,
      isPaged ? page(t('controls.previous'), previous) : null,
      isPaged ? page(t('controls.next'), next) : null,
      deletableBy === null
        ? button(t('controls.share'), customId('share'))
        : deleteButton(deletableBy, t),
    ),
    ...row(contextMenu(quotes, titles, t)),
  ];
}
