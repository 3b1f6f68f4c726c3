// Writes the files of a build into its folder, the manifest last.
import { open, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../corpus/article.js';
import { CHUNKING } from '../corpus/passages.js';
import type { Embedder } from '../models/embedder.js';
import { sha256 } from '../text/sha256.js';
import { ENTITIES } from '../topics/entity.js';
import { CORPUS_FILE, MANIFEST_FILE, TOPICS_FILE } from './build-files.js';
import { stringifyCorpus } from './corpus-file.js';
import { FORMAT, fingerprintOf, hashedPassagesOf, hashOf, type Manifest } from './manifest.js';
import type { OpenedIndex } from './open.js';
import { createVectorSource } from './take-over.js';
import type { Place, VectorStore } from './vector-store.js';
import { adviceFor } from './vectra.js';

export interface WriteOptions {
  readonly articles: readonly Article[];
  readonly embedders: readonly Embedder[];
  /** Other indexes whose vectors are taken over where a text is the same. */
  readonly takeOverFrom?: readonly OpenedIndex[];
  /** The time of the build, for the manifest. */
  readonly now: () => Date;
  /** Called as vectors are made; `total` counts those that have to be made. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with advice for whoever runs this. */
  readonly onNotice?: (message: string) => void;
}

interface Target {
  readonly store: VectorStore;
  readonly place: Place;
  readonly folder: string;
}

export async function writeBuild(
  { articles, embedders, takeOverFrom = [], now, onProgress, onNotice }: WriteOptions,
  { store, place, folder }: Target,
  previous: OpenedIndex | undefined,
): Promise<Manifest> {
  const passages = hashedPassagesOf(articles);
  const advice = adviceFor(place, passages.length);
  if (advice) onNotice?.(advice);
  const known = previous ? [previous, ...takeOverFrom] : takeOverFrom;
  const vectors = createVectorSource(embedders, known, onProgress);
  await store.write({ folder, place, passages, embedders, vectors, before: previous?.folder });
  await writeFile(path.join(folder, CORPUS_FILE), stringifyCorpus(articles));
  const { indexTopics } = await import('../topics/entities/index-topics.js');
  await writeFile(path.join(folder, TOPICS_FILE), JSON.stringify(await indexTopics(articles)));
  const files: Record<string, string> = {};
  for (const file of await readdir(folder)) files[file] = await syncedHash(path.join(folder, file));
  const manifest: Manifest = {
    format: FORMAT,
    fingerprint: fingerprintOf({ articles, embedders, place }),
    builtAt: now().toISOString(),
    chunking: CHUNKING,
    entities: ENTITIES,
    place,
    embedders: embedders.map(({ id, fingerprint, dimensions }) => ({
      id,
      fingerprint,
      dimensions,
    })),
    articles: articles.map((article) => ({ id: article.id, hash: hashOf(article) })),
    passages: passages.length,
    vectors: passages.length * embedders.length,
    files,
  };
  await writeFile(path.join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Flushes a file to the disk, so that a power cut cannot leave a pointer to a file without content. */
export async function syncedHash(file: string): Promise<string> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return sha256(await handle.readFile());
  } finally {
    await handle.close();
  }
}
