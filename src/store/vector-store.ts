// Where an index keeps its vectors: in files of its own (vectra) or on servers (Weaviate). Everything else
// of an index, and which build of it is in use, is in its folder, whatever the store.
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import type { Passage } from '../corpus/passages.js';
import { UserError } from '../errors.js';
import type { StoreKind } from './kinds.js';
import type { VectorIndex } from './vector-index.js';

/** Where the vectors of an index are, as its manifest says. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vectra') }),
  z.strictObject({ kind: z.literal('weaviate'), collection: z.string(), tenant: z.string() }),
]);

export type Place = z.infer<typeof placeSchema>;

/** What is known of an embedder without its model. */
export interface EmbedderFacts {
  readonly id: string;
  readonly fingerprint: string;
  readonly dimensions: number;
}

export interface VectorStore {
  /** @param corpus names what is indexed: {@link SHIPPED}, or the id of a server */
  placeOf(corpus: string, embedders: readonly EmbedderFacts[]): Place;
  /** Writes the vectors of a build, into its folder or for it; nothing of other builds changes. */
  write(build: NewBuild): Promise<void>;
  /**
   * One vector index for each embedder, in order.
   * @throws IndexProblem where vectors are missing
   */
  open(build: StoredBuild): Promise<VectorIndex[]>;
  /**
   * Removes what a build, complete or not, has outside of its folder, but for what others need.
   * @param kept the folders of those
   */
  discard(folder: string, kept: readonly string[]): Promise<void>;
  /** Removes everything of a corpus that is outside of its folder. */
  erase(corpus: string): Promise<void>;
}

/** The stores that the settings name, and which of them indexes are built into. */
export interface VectorStores {
  readonly used: StoreKind;
  readonly vectra: VectorStore;
  readonly weaviate?: VectorStore | undefined;
}

/** The stores, and what is indexed in them. */
export interface Storage {
  readonly stores: VectorStores;
  /** {@link SHIPPED}, or the id of a server. */
  readonly corpus: string;
}

/** The corpus that ships. */
export const SHIPPED = 'shipped';

/** A passage as it is stored; `hash` is that of its text. */
export interface HashedPassage {
  readonly passage: Passage;
  readonly hash: string;
}

/** A text of the corpus; its hash is how indexes know it. */
export interface HashedText {
  readonly hash: string;
  readonly text: string;
}

export interface VectorSource {
  /** Says which vectors will be asked for, so that progress can be told. */
  expect(texts: readonly HashedText[]): void;
  /** The vectors of texts, in their order: taken over where an index has them, else made. */
  vectorsOf(embedder: EmbedderFacts, texts: readonly HashedText[]): Promise<Float32Array[]>;
}

interface Build {
  readonly folder: string;
  readonly place: Place;
  readonly embedders: readonly EmbedderFacts[];
}

export interface NewBuild extends Build {
  readonly passages: readonly HashedPassage[];
  readonly vectors: VectorSource;
  /** The folder of the build in use, if it is whole. */
  readonly before: string | undefined;
}

export interface StoredBuild extends Build {
  readonly articles: readonly Article[];
  /** Looks at every vector instead of counting them. */
  readonly thorough: boolean;
}

/** The servers that hold the vectors do not answer; they may do so again at any moment. */
export class StoreUnavailable extends UserError {
  override name = 'StoreUnavailable';
}
