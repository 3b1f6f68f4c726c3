// What the articles are about: entities, found at indexing time and kept with the index.
import { z } from 'zod';
import type { Range } from '../corpus/article.js';

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'figure', 'date'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Where an article names an entity: a range of its body. */
export interface Mention extends Range {
  readonly article: string;
}

const offset = z.int().nonnegative();

export const entitySchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  /** The name that is shown; unique among the entities. */
  name: z.string().min(1),
  /** All names under which the articles mention it, the shown one first, without titles. */
  names: z.array(z.string().min(1)).min(1),
  /** In the order of the articles and their text; never empty. */
  mentions: z.array(z.strictObject({ article: z.string(), start: offset, end: offset })).min(1),
});

export interface Entity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly names: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Changes whenever the same articles would give other entities: part of the index's fingerprint. */
export const ENTITIES = 'names+dates+figures/1';
