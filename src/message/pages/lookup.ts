// A page of a look-up: what was understood, and as many whole quotes as fit under it.
import type { Excerpt } from '../../corpus/article.js';
import type { Translate } from '../../locales/translate.js';
import type { EntityKind } from '../../topics/entity.js';
import type { Lookup } from '../../topics/topics.js';
import { inline } from '../markdown.js';
import { MAX_PAGE, shorten } from '../reply.js';
import { MAX_TOPIC } from '../topic.js';
import { pageFrom, startBefore } from './lookup-quotes.js';

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

type Found = Omit<LookupPage, 'previous' | 'excerpts'>;

/**
 * Characters for the quotes, under the longest head that a page may have.
 * @param max of the whole page
 */
export function roomIn(
  found: Found,
  view: Pick<LookupPaging, 'typed' | 't'>,
  max = MAX_PAGE,
): number {
  const { all } = found;
  const longestHead = headOf(found, view, { from: all, to: all, all });
  return max - longestHead.length - 2;
}

export function headOf(
  { topic, kind, articles, isCorrected, nearest }: Found,
  { typed, t }: Pick<LookupPaging, 'typed' | 't'>,
  shown: { readonly from: number; readonly to: number; readonly all: number },
): string {
  const quotes = t('articles.quotes', { count: shown.all });
  const count = `${quotes} ${t('lookup.inArticles', { count: articles })}`;
  const isPart = shown.to - shown.from + 1 < shown.all;
  return [
    [`**${inline(topic)}**`, ...(kind ? [t(`lookup.kind.${kind}`)] : []), count].join(' · '),
    ...(isCorrected && typed !== undefined
      ? [
          `-# ${t('lookup.corrected', { topic: inline(topic), typed: inline(shorten(typed, MAX_TOPIC)) })}`,
        ]
      : []),
    ...(nearest.length > 0 ? [`-# ${nearestText(nearest.slice(0, MAX_NEAREST), t)}`] : []),
    ...(isPart ? [`-# ${t('lookup.shown', shown)}`] : []),
  ].join('\n');
}

/** Persons of one surname that are offered above quotes; more would fill the message. */
const MAX_NEAREST = 5;

export function nearestText(nearest: readonly string[], t: Translate): string {
  const names = nearest.map((name) => `**${inline(shorten(name, MAX_TOPIC))}**`);
  const list = new Intl.ListFormat(t.language, { type: 'disjunction' }).format(names);
  return t('lookup.nearest', { names: list });
}
