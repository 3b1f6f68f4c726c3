// What a build of the index says of itself: which models, which articles, which files. A build whose
// manifest does not match what it should hold is never used.
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { CHUNKING, passagesOf } from '../corpus/passages.js';
import { sha256 } from '../text/sha256.js';
import { ENTITIES } from '../topics/entity.js';
import { type EmbedderFacts, type HashedPassage, type Place, placeSchema } from './vector-store.js';

/** Changes whenever the layout of a build changes. */
export const FORMAT = 3;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  builtAt: z.iso.datetime(),
  chunking: z.string(),
  entities: z.string(),
  place: placeSchema,
  embedders: z.array(
    z.strictObject({
      id: z.string(),
      fingerprint: z.string(),
      dimensions: z.int().positive(),
    }),
  ),
  articles: z.array(z.strictObject({ id: z.string(), hash: sha256Schema })),
  passages: z.int().positive(),
  vectors: z.int().positive(),
  /** SHA-256 of every other file of the build, by its name in the folder. */
  files: z.record(z.string().regex(/^[\w-][\w.-]*$/), sha256Schema),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What an index has to be built from; equal specifications have equal fingerprints. */
export interface IndexSpec {
  readonly articles: readonly Article[];
  readonly embedders: readonly EmbedderFacts[];
  /** Where the vectors are; in files where it is left out. */
  readonly place?: Place;
}

/** Where vectors are by default. */
export const IN_FILES: Place = { kind: 'vectra' };

export function fingerprintOf(spec: IndexSpec): string {
  const parts = {
    format: FORMAT,
    chunking: CHUNKING,
    entities: ENTITIES,
    place: spec.place ?? IN_FILES,
    embedders: spec.embedders.map(({ fingerprint }) => fingerprint),
    articles: spec.articles.map((article) => [article.id, hashOf(article)]),
  };
  return sha256(JSON.stringify(parts)).slice(0, 16);
}

/** SHA-256 over everything of the article that an answer can show. */
export function hashOf(article: Article): string {
  const { id, title, titleBy, source, publisher, url, published, body, origin } = article;
  const fields = [id, title, titleBy, source, publisher, url, published, body];
  // What ships has no origin, and keeps the hash that it had before there was one.
  return sha256(JSON.stringify(origin === undefined ? fields : [...fields, origin]));
}

/** All passages of the articles. */
export function hashedPassagesOf(articles: readonly Article[]): HashedPassage[] {
  return articles.flatMap(passagesOf).map((passage) => ({ passage, hash: sha256(passage.text) }));
}
