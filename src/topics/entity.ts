// What the articles are about: entities, found at indexing time and kept with the index.
import { z } from 'zod';

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'figure', 'date'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

const offset = z.int().nonnegative();

/** Where an article names an entity: a range of its body. */
const mentionSchema = z.strictObject({ article: z.string(), start: offset, end: offset });

const entitySchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  /** The name that is shown; unique among the entities. */
  name: z.string().min(1),
  /** All names under which the articles mention it, without titles. */
  names: z.array(z.string().min(1)).min(1).readonly(),
  /** In the order of the articles and their text. */
  mentions: z.array(mentionSchema).min(1).readonly(),
});

export type Mention = Readonly<z.infer<typeof mentionSchema>>;
export type Entity = Readonly<z.infer<typeof entitySchema>>;

/** What the index holds for look-ups. */
export const indexedTopicsSchema = z.strictObject({
  /** Those that most sentences name come first. */
  entities: z.array(entitySchema).readonly(),
  /**
   * The terms of words.ts with the sentences that hold them: positions among all sentences, those of the
   * first article first.
   */
  terms: z.array(z.tuple([z.string(), z.array(offset).readonly()])).readonly(),
});

export type IndexedTopics = Readonly<z.infer<typeof indexedTopicsSchema>>;

/** Changes whenever the same articles would give other entities: part of the index's fingerprint. */
export const ENTITIES = 'names+dates+figures/5';
