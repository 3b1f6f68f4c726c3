import { z } from 'zod';
import type { Article } from '../../src/corpus/article.js';
import {
  ENTITY_KINDS,
  type Entity,
  type EntityKind,
  type Mention,
} from '../../src/topics/entity.js';
import { readJsonLines } from './json-lines.js';

const listedSchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  /** As the articles write it; wherever one stands, the longest of the list counts, this is named. */
  names: z.array(z.string()).min(1),
  /** What it is called where the names do not tell: the 17th of "May 16-17". */
  as: z.string().optional(),
});

/** An entity of the list with the places where it is named. */
export interface ListedEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: readonly Mention[];
}

export interface Measures {
  readonly kind: EntityKind;
  readonly listed: number;
  readonly found: number;
  /** Found entities that are one of the list, of the same kind; each of the list counts once. */
  readonly right: number;
  readonly listedMentions: number;
  readonly foundMentions: number;
  /** Mentions of the right entities, exact to the letter. */
  readonly rightMentions: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** @param file one entity a line */
export async function readEntityList(
  file: string,
  articles: readonly Article[],
): Promise<ListedEntity[]> {
  const listed = await readJsonLines(file, listedSchema);
  const names = [...new Set(listed.flatMap((entity) => entity.names))];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replace(/[$.*+?()[\]{}|^\\]/g, '\\$&'))
      .join('|')})(?![\\p{L}\\p{N}$])`,
    'gu',
  );
  const mentions = articles.flatMap(({ id, body }) =>
    [...body.matchAll(pattern)].map(({ index, 0: name }) => ({
      name,
      mention: { article: id, start: index, end: index + name.length },
    })),
  );
  return listed.map((entity) => ({
    kind: entity.kind,
    name: entity.as ?? entity.names[0] ?? '',
    mentions: mentions
      .filter(({ name }) => entity.names.includes(name))
      .map(({ mention }) => mention),
  }));
}

export function measure(
  kind: EntityKind,
  allFound: readonly Entity[],
  allListed: readonly ListedEntity[],
): Measures {
  const found = allFound.filter((entity) => entity.kind === kind);
  const listed = allListed.filter((entity) => entity.kind === kind);
  const pairs = pairsOf(found, listed);
  const count = (entities: readonly { readonly mentions: readonly Mention[] }[]) =>
    entities.reduce((sum, { mentions }) => sum + mentions.length, 0);
  return {
    kind,
    listed: listed.length,
    found: found.length,
    right: pairs.size,
    listedMentions: count(listed),
    foundMentions: count(found),
    rightMentions: [...pairs].reduce((sum, [one, other]) => sum + common(one, other), 0),
    missing: listed.filter((entity) => ![...pairs.values()].includes(entity)).map(nameOf),
    wrong: found.filter((entity) => !pairs.has(entity)).map(nameOf),
  };
}

/** Each found entity with the listed one that it shares most mentions with; each listed one only once. */
function pairsOf(
  found: readonly Entity[],
  listed: readonly ListedEntity[],
): Map<Entity, ListedEntity> {
  const shared = found.flatMap((one) =>
    listed.map((other) => ({
      one,
      other,
      // Two days of one span are told by their names.
      score: common(one, other) + (one.name === other.name ? 0.5 : 0),
    })),
  );
  const pairs = new Map<Entity, ListedEntity>();
  for (const { one, other, score } of shared.toSorted((a, b) => b.score - a.score)) {
    const isTaken = pairs.has(one) || [...pairs.values()].includes(other);
    if (score >= 1 && !isTaken) pairs.set(one, other);
  }
  return pairs;
}

function common(one: Entity, other: ListedEntity): number {
  const keys = new Set(other.mentions.map(keyOf));
  return one.mentions.filter((mention) => keys.has(keyOf(mention))).length;
}

function keyOf({ article, start, end }: Mention): string {
  return `${article}:${start}-${end}`;
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
