// Opens the index in use, checking everything before it is trusted: the pointer, the manifest, the
// checksum of every file. What is wrong is told as an IndexProblem that says what to do.
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../corpus/article.js';
import { CHUNKING } from '../corpus/passages.js';
import { ENTITIES, type IndexedTopics, indexedTopicsSchema } from '../topics/entity.js';
import {
  BUILDS_FOLDER,
  CORPUS_FILE,
  otherVersion,
  type Pointer,
  parseJson,
  readChecked,
  readManifest,
  readPointer,
  TOPICS_FILE,
} from './build-files.js';
import { parseCorpus } from './corpus-file.js';
import { damaged, IndexProblem } from './index-problem.js';
import type { StoreKind } from './kinds.js';
import { fingerprintOf, hashOf, IN_FILES, type IndexSpec, type Manifest } from './manifest.js';
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
  const articles = (await parseCorpus(corpus.toString('utf8'))) ?? [];
  // Also where somebody put the new checksum of a file that they changed into the manifest.
  const hashes = articles.map((article) => ({ id: article.id, hash: hashOf(article) }));
  if (!isDeepStrictEqual(hashes, manifest.articles)) {
    throw damaged(path.join(folder, CORPUS_FILE));
  }
  return { pointer, folder, manifest, articles };
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
