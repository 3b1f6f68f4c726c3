// All entities of a corpus: persons, organisations, places, figures and dates.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../../corpus/article.js';
import { sentenceAt } from '../../corpus/sentence-at.js';
import { groupedBy } from '../../text/grouped.js';
import { nameOfDate } from '../dates.js';
import type { Entity, EntityKind, Mention } from '../entity.js';
import { namedEntities } from './names.js';
import { mentionOf, type Scan, scan } from './scan.js';

/** Sentences that are looked through at a stretch: some 10 ms. */
const AT_A_STRETCH = 50;

/** @returns entities, those that most sentences name first, then by the number of mentions and by name */
export async function findEntities(articles: readonly Article[]): Promise<Entity[]> {
  const scans: Scan[] = [];
  for (const article of articles) {
    for (const sentence of article.sentences) {
      scans.push(scan(article, sentence));
      if (scans.length % AT_A_STRETCH === 0) await nextTurn();
    }
  }
  const all = [...namedEntities(scans, articles), ...dateEntities(scans), ...figureEntities(scans)];
  const articlesById = new Map(articles.map((article) => [article.id, article]));
  const ranked = all.map((entity) => ({ entity, sentences: sentencesOf(entity, articlesById) }));
  ranked.sort(
    (a, b) =>
      b.sentences - a.sentences ||
      b.entity.mentions.length - a.entity.mentions.length ||
      (a.entity.name < b.entity.name ? -1 : 1),
  );
  return withUniqueNames(ranked.map(({ entity }) => entity));
}

function sentencesOf({ mentions }: Entity, articles: ReadonlyMap<string, Article>): number {
  const starts = mentions.map(({ article: id, start }) => {
    const article = articles.get(id);
    return `${id}:${article && sentenceAt(article, start)?.start}`;
  });
  return new Set(starts).size;
}

/** "May 16" without a year is the one 16 May that is written with a year, if there is one only. */
function dateEntities(scans: readonly Scan[]): Entity[] {
  const all = scans.flatMap((scan) =>
    scan.dates.flatMap((written) =>
      written.dates.map((date) => ({
        date,
        mention: mentionOf(scan, written),
        written: scan.text.slice(written.start, written.end),
      })),
    ),
  );
  const yearsOf = new Map<string, Set<number>>();
  for (const { date } of all) {
    if (date.day === undefined || date.year === undefined) continue;
    const day = nameOfDate({ ...date, year: undefined });
    yearsOf.set(day, (yearsOf.get(day) ?? new Set()).add(date.year));
  }
  return groupedBy(all, ({ date }) => {
    const [year, ...others] = yearsOf.get(nameOfDate(date)) ?? [];
    return nameOfDate(others.length === 0 && year !== undefined ? { ...date, year } : date);
  }).map(([name, same]) => entityOf('date', name, same));
}

function figureEntities(scans: readonly Scan[]): Entity[] {
  const all = scans.flatMap((scan) =>
    scan.figures.map((figure) => ({
      key: figure.key,
      written: figure.text,
      mention: mentionOf(scan, figure),
    })),
  );
  return groupedBy(all, ({ key }) => key).flatMap(([, same]) => {
    const [usual] = groupedBy(same, ({ written }) => written).toSorted(
      ([a, those], [b, others]) =>
        others.length - those.length || a.length - b.length || (a < b ? -1 : 1),
    );
    return usual ? [entityOf('figure', usual[0], same)] : [];
  });
}

function entityOf(
  kind: EntityKind,
  name: string,
  all: readonly { readonly mention: Mention; readonly written: string }[],
): Entity {
  return {
    kind,
    name,
    names: [...new Set([name, ...all.map(({ written }) => written)])],
    mentions: all.map(({ mention }) => mention),
  };
}

/** Two entities of one name differ in kind, and then say so. */
function withUniqueNames(entities: readonly Entity[]): Entity[] {
  const taken = new Set<string>();
  return entities.map((entity) => {
    const name = taken.has(entity.name) ? `${entity.name} (${entity.kind})` : entity.name;
    taken.add(name);
    return { ...entity, name };
  });
}
