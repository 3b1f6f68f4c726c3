// Opens the index in use, checking everything before it is trusted: the pointer, the manifest, the
// checksum of every file. What is wrong is told as an IndexProblem that says what to do.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { splitParagraphs } from '../corpus/paragraphs.js';
import { CHUNKING } from '../corpus/passages.js';
import { codeOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';
import { ENTITIES, type IndexedTopics, indexedTopicsSchema } from '../topics/entity.js';
import { damaged, IndexProblem } from './index-problem.js';
import type { StoreKind } from './kinds.js';
import {
  fingerprintOf,
  hashOf,
  IN_FILES,
  type IndexSpec,
  type Manifest,
  manifestSchema,
  sha256,
} from './manifest.js';
import type { VectorIndex } from './vector-index.js';
import type { VectorStore, VectorStores } from './vector-store.js';
import { VECTRA_ONLY } from './vectra.js';

export interface OpenedIndex {
  /** What names this build. */
  readonly pointer: Pointer;
  readonly manifest: Manifest;
  /** The articles as they were indexed: what is quoted is what was searched. */
  readonly articles: readonly Article[];
  /** One for each embedder of the manifest, in its order. */
  readonly vectorIndexes: readonly VectorIndex[];
  /** The folder of the build. */
  readonly folder: string;
}

const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleBy: z.enum(['editor', 'source']).optional(),
  source: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  published: z.string().optional(),
  origin: z.literal('server').optional(),
  body: z.string(),
  /** Start, end and paragraph of each. Splitting them again would take most of the time of opening. */
  sentences: z.array(z.tuple([z.int().nonnegative(), z.int().positive(), z.int().positive()])),
});

const corpusFileSchema = z.array(articleSchema);

export const CORPUS_FILE = 'corpus.json';
export const TOPICS_FILE = 'topics.json';
export const MANIFEST_FILE = 'manifest.json';
export const POINTER_FILE = 'current.json';
export const BUILDS_FOLDER = 'builds';

/** `current.json`: the one small file whose renaming switches from one build to the next. */
export const pointerSchema = z.strictObject({
  build: z.string().regex(/^[0-9a-z-]+$/),
  /** SHA-256 of the build's manifest. */
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Names one build of an index, the one in use or the one before. */
export type Pointer = z.infer<typeof pointerSchema>;

/** The part of the index that quoting and looking up need: what was indexed, without the vectors. */
export interface IndexedCorpus extends Pick<OpenedIndex, 'manifest' | 'articles'> {
  readonly topics: IndexedTopics;
}

export interface OpenOptions {
  /** The build to open; the one in use where it is left out. */
  readonly pointer?: Pointer;
  /** Where vectors may be; in files where it is left out. */
  readonly stores?: VectorStores;
  /** The fingerprint of a build of which every vector is looked for, also where that takes long. */
  readonly thorough?: string;
}

/** @throws IndexProblem when there is none or it is damaged */
export async function openIndex(
  indexDir: string,
  { pointer, stores = VECTRA_ONLY, thorough }: OpenOptions = {},
): Promise<OpenedIndex> {
  const { pointer: opened, folder, manifest, articles } = await readCorpus(indexDir, pointer);
  const { embedders, files, place, fingerprint } = manifest;
  const others = Object.keys(files).filter((file) => file !== CORPUS_FILE);
  await Promise.all(others.map((file) => readChecked(folder, file, files[file])));
  const build = { folder, place, articles, embedders, thorough: thorough === fingerprint };
  const vectorIndexes = await storeIn(stores, place.kind).open(build);
  return { pointer: opened, folder, manifest, articles, vectorIndexes };
}

/** @throws IndexProblem when the settings do not say where that store is */
export function storeIn(stores: VectorStores, kind: StoreKind): VectorStore {
  const store = stores[kind];
  if (store) return store;
  throw new IndexProblem('stale', 'The index is in Weaviate, and WEAVIATE_URL is not set.');
}

/** What quoting alone needs; the rest is only compared with its checksum. @throws IndexProblem */
export async function openIndexedArticles(
  indexDir: string,
  pointer: Pointer,
): Promise<Pick<OpenedIndex, 'manifest' | 'articles'>> {
  const { folder, manifest, articles } = await readCorpus(indexDir, pointer);
  await readChecked(folder, TOPICS_FILE, manifest.files[TOPICS_FILE]);
  return { manifest, articles };
}

/** @throws IndexProblem when there is none or it is damaged */
export async function openIndexedCorpus(
  indexDir: string,
  pointer?: Pointer,
): Promise<IndexedCorpus> {
  const corpus = await readCorpus(indexDir, pointer);
  const { manifest, articles } = corpus;
  return { manifest, articles, topics: await readTopics(corpus) };
}

/** What may be looked up in the articles of a build. @throws IndexProblem when it is damaged */
export async function readTopics({
  folder,
  manifest,
  articles,
}: Omit<OpenedIndex, 'vectorIndexes'>): Promise<IndexedTopics> {
  const file = await readChecked(folder, TOPICS_FILE, manifest.files[TOPICS_FILE]);
  const topics = indexedTopicsSchema.safeParse(parseJson(file.toString('utf8')));
  if (!topics.success || !lieWithin(articles, topics.data)) {
    throw damaged(path.join(folder, TOPICS_FILE));
  }
  return topics.data;
}

async function readCorpus(
  indexDir: string,
  wanted?: Pointer,
): Promise<Omit<OpenedIndex, 'vectorIndexes'>> {
  const pointer = wanted ?? (await readPointer(indexDir));
  const { build, manifest: sum } = pointer;
  const folder = path.join(indexDir, BUILDS_FOLDER, build);
  const manifest = await readManifest(folder, sum);
  const corpus = await readChecked(folder, CORPUS_FILE, manifest.files[CORPUS_FILE]);
  const stored = corpusFileSchema.safeParse(parseJson(corpus.toString('utf8')));
  const articles = stored.success ? stored.data.map(articleOf) : [];
  // Also where somebody put the new checksum of a file that they changed into the manifest.
  const hashes = articles.map((article) => ({ id: article.id, hash: hashOf(article) }));
  if (!isDeepStrictEqual(hashes, manifest.articles) || !articles.every(hasItsSentences)) {
    throw damaged(path.join(folder, CORPUS_FILE));
  }
  return { pointer, folder, manifest, articles };
}

/** Whether the sentences follow each other, each in its paragraph. */
function hasItsSentences({ paragraphs, sentences }: Article): boolean {
  return sentences.every(({ start, end, paragraph }, i) => {
    const own = paragraphs[paragraph - 1];
    const before = sentences[i - 1]?.end ?? 0;
    return own && Math.max(before, own.start) <= start && start < end && end <= own.end;
  });
}

/** Whether all that may be looked up stands in the articles. */
function lieWithin(articles: readonly Article[], { entities, terms }: IndexedTopics): boolean {
  const lengths = new Map(articles.map(({ id, body }) => [id, body.length]));
  const count = articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return (
    entities.every(({ mentions }) =>
      mentions.every(
        ({ article, start, end }) => start < end && end <= (lengths.get(article) ?? 0),
      ),
    ) && terms.every(([, positions]) => positions.every((position) => position < count))
  );
}

/** @throws IndexProblem when the index was built from other articles or with other models */
export function assertCurrent({ manifest }: OpenedIndex, spec: IndexSpec): void {
  if (manifest.fingerprint === fingerprintOf(spec)) return;
  if (manifest.chunking !== CHUNKING || manifest.entities !== ENTITIES) throw otherVersion();
  const fingerprints = (embedders: IndexSpec['embedders']) =>
    embedders.map(({ fingerprint }) => fingerprint).join('\n');
  const sameModels = fingerprints(manifest.embedders) === fingerprints(spec.embedders);
  if (sameModels && JSON.stringify(manifest.place) !== JSON.stringify(spec.place ?? IN_FILES))
    throw new IndexProblem('stale', 'The index is in another vector store.');
  throw new IndexProblem(
    'stale',
    sameModels
      ? 'The articles have changed since the index was built.'
      : 'The index was built with other models.',
  );
}

function articleOf({ sentences, ...fields }: z.infer<typeof articleSchema>): Article {
  return {
    ...fields,
    paragraphs: splitParagraphs(fields.body),
    sentences: sentences.map(([start, end, paragraph], index) => ({
      index,
      paragraph,
      start,
      end,
    })),
  };
}

/** The build in use. @throws IndexProblem when there is none or the pointer is damaged */
export async function readPointer(indexDir: string): Promise<Pointer> {
  const file = path.join(indexDir, POINTER_FILE);
  const text = await readFile(file, 'utf8').catch((error) => {
    if (codeOf(error) === 'ENOENT')
      throw new IndexProblem('missing', `There is no index in ${displayPath(indexDir)} yet.`);
    throw unreadable(file, error);
  });
  const pointer = pointerSchema.safeParse(parseJson(text));
  if (!pointer.success) throw damaged(file);
  return pointer.data;
}

async function readManifest(folder: string, sum: string): Promise<Manifest> {
  const bytes = await readChecked(folder, MANIFEST_FILE, sum);
  const manifest = manifestSchema.safeParse(parseJson(bytes.toString('utf8')));
  if (manifest.success) return manifest.data;
  throw otherVersion();
}

function otherVersion(): IndexProblem {
  return new IndexProblem('stale', 'The index was built by another version of this program.');
}

async function readChecked(folder: string, file: string, sum: string | undefined): Promise<Buffer> {
  const location = path.join(folder, file);
  const bytes = await readFile(location).catch((error) => {
    if (codeOf(error) === 'ENOENT') throw damaged(location);
    throw unreadable(location, error);
  });
  if (sha256(bytes) !== sum) throw damaged(location);
  return bytes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(file: string, error: unknown): UserError {
  const code = codeOf(error) ?? 'unknown error';
  const advice =
    code === 'ENOTDIR' || code === 'EISDIR'
      ? 'Something else lies where the index should be: set INDEX_DIR to a folder of its own.'
      : 'Give this user the right to read it, or set INDEX_DIR.';
  return new UserError(`${displayPath(file)} cannot be read (${code}). ${advice}`);
}
