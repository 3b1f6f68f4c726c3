// Builds the index beside the one in use and switches over by renaming one small pointer file: at any
// moment, kill -9 included, the pointer names a complete build. One writer at a time; vectors of texts
// that have not changed are taken over from the build before.
import { mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import lockfile from 'proper-lockfile';
import type { Article } from '../corpus/article.js';
import { CHUNKING, passagesOf } from '../corpus/passages.js';
import type { Embedder } from '../embedding/embedder.js';
import { codeOf, messageOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';
import { ENTITIES } from '../topics/entity.js';
import { FORMAT, fingerprintOf, hashOf, type Manifest, sha256 } from './manifest.js';
import {
  BUILDS_FOLDER,
  CORPUS_FILE,
  IndexProblem,
  MANIFEST_FILE,
  type OpenedIndex,
  openIndex,
  openIndexedCorpus,
  POINTER_FILE,
  readPointer,
  TOPICS_FILE,
} from './open.js';
import { type VectorIndex, writeVectorIndex } from './vector-index.js';

export interface BuildOptions {
  readonly indexDir: string;
  readonly articles: readonly Article[];
  readonly embedders: readonly Embedder[];
  /** Other indexes whose vectors are taken over where a text is the same. */
  readonly takeOverFrom?: readonly OpenedIndex[];
  /** The time of the build, for the manifest. */
  readonly now: () => Date;
  /** Called as vectors are made; `total` counts those that have to be made. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called once when another process is building and this one waits. */
  readonly onWait?: () => void;
}

export interface BuildSummary {
  /** False when the index in use was already up to date. */
  readonly built: boolean;
  readonly articles: number;
  readonly passages: number;
  readonly vectors: number;
  /** Articles against the index before. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * vectra writes a model's vectors as one JSON string, some 4,400 characters a passage, and V8's longest
 * string has 536,870,888: 100,000 passages were written and read, 121,000 would not fit.
 */
const MAX_PASSAGES = 100_000;

/** Milliseconds after which the lock of a process that died is taken over. */
const LOCK_STALE_MS = 5_000;
/** Seconds to wait for another process: longer than 10,000 passages take on two cores. */
const LOCK_WAIT_S = 600;

/** @throws UserError when the folder cannot be written or stays locked; the index in use is kept */
export async function buildIndex(options: BuildOptions): Promise<BuildSummary> {
  return explainDiskErrors(options.indexDir, async () => {
    const builds = path.join(options.indexDir, BUILDS_FOLDER);
    await mkdir(builds, { recursive: true });
    const held = await lock(builds, options.onWait);
    try {
      return await buildLocked(options, builds, held);
    } finally {
      // A lock that was lost needs no release.
      await held.release().catch(() => {});
    }
  });
}

async function buildLocked(
  options: BuildOptions,
  builds: string,
  held: Lock,
): Promise<BuildSummary> {
  const previous = await openPrevious(options.indexDir);
  const fingerprint = fingerprintOf(options);
  if (previous?.manifest.fingerprint === fingerprint) {
    return { built: false, ...countsOf(previous.manifest, previous.manifest) };
  }
  await removeUnused(options.indexDir);
  const temporary = await mkdtemp(path.join(builds, '.building-'));
  try {
    const manifest = await writeBuild(options, fingerprint, previous, temporary);
    held.assertHeld();
    const name = await freeName(builds, fingerprint);
    await rename(temporary, path.join(builds, name));
    await switchTo(options.indexDir, name);
    return { built: true, ...countsOf(manifest, previous?.manifest) };
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function writeBuild(
  { articles, embedders, takeOverFrom = [], now, onProgress }: BuildOptions,
  fingerprint: string,
  previous: OpenedIndex | undefined,
  folder: string,
): Promise<Manifest> {
  const passages = articles
    .flatMap(passagesOf)
    .map((passage) => ({ passage, hash: sha256(passage.text) }));
  if (passages.length > MAX_PASSAGES) {
    const [count, most] = [passages.length, MAX_PASSAGES].map((n) => n.toLocaleString('en'));
    throw new UserError(
      `The articles make ${count} passages; an index holds up to ${most}. Remove some articles, or set ARTICLES_DIR to a part of them.`,
    );
  }
  const texts = new Map(passages.map(({ hash, passage }) => [hash, passage.text]));
  const known = previous ? [previous, ...takeOverFrom] : takeOverFrom;
  const vectorsOf = await embedTexts(embedders, texts, known, onProgress);
  const files: Record<string, string> = {};
  const described: Manifest['embedders'] = [];
  for (const embedder of embedders) {
    const { id, dimensions } = embedder;
    const file = `${id.replace(/[^\w.-]/g, '_')}.json`;
    const items = passages.map((stored) => ({
      ...stored,
      vector: vectorsOf(embedder, stored.hash),
    }));
    await writeVectorIndex(folder, file, dimensions, items);
    files[file] = await syncedHash(path.join(folder, file));
    described.push({ id, fingerprint: embedder.fingerprint, dimensions, file });
  }
  await writeFile(path.join(folder, CORPUS_FILE), JSON.stringify(articles.map(storedFields)));
  files[CORPUS_FILE] = await syncedHash(path.join(folder, CORPUS_FILE));
  const { indexTopics } = await import('../topics/index-topics.js');
  await writeFile(path.join(folder, TOPICS_FILE), JSON.stringify(await indexTopics(articles)));
  files[TOPICS_FILE] = await syncedHash(path.join(folder, TOPICS_FILE));
  const manifest: Manifest = {
    format: FORMAT,
    fingerprint,
    builtAt: now().toISOString(),
    chunking: CHUNKING,
    entities: ENTITIES,
    embedders: described,
    articles: articles.map((article) => ({ id: article.id, hash: hashOf(article) })),
    passages: passages.length,
    vectors: passages.length * embedders.length,
    files,
  };
  await writeFile(path.join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The vector of every text by every embedder: taken over where an index has it, else made. */
async function embedTexts(
  embedders: readonly Embedder[],
  texts: ReadonlyMap<string, string>,
  known: readonly OpenedIndex[],
  onProgress: BuildOptions['onProgress'],
): Promise<(embedder: Embedder, hash: string) => Float32Array> {
  const vectors = new Map<string, Float32Array>();
  const missing: { embedder: Embedder; hash: string; text: string }[] = [];
  const key = (embedder: Embedder, hash: string) => `${embedder.id}:${hash}`;
  for (const embedder of embedders) {
    const indexes = known.flatMap((index) => vectorsBy(embedder, index));
    for (const [hash, text] of texts) {
      const vector = indexes.map((index) => index.vectorOf(hash)).find((each) => each);
      if (vector) vectors.set(key(embedder, hash), vector);
      else missing.push({ embedder, hash, text });
    }
  }
  for (const [done, { embedder, hash, text }] of missing.entries()) {
    onProgress?.(done, missing.length);
    vectors.set(key(embedder, hash), await embedder.embed(text, 'passage'));
  }
  onProgress?.(missing.length, missing.length);
  return (embedder, hash) => {
    const vector = vectors.get(key(embedder, hash));
    if (!vector) throw new RangeError(`There is no vector for the text ${hash}.`);
    return vector;
  };
}

function vectorsBy(embedder: Embedder, { manifest, vectorIndexes }: OpenedIndex): VectorIndex[] {
  return vectorIndexes.filter(
    (_, position) => manifest.embedders[position]?.fingerprint === embedder.fingerprint,
  );
}

/** The index in use, or undefined where there is none that could be built upon. */
async function openPrevious(indexDir: string): Promise<OpenedIndex | undefined> {
  try {
    // What is looked up in must be sound as well: nothing else mends it.
    await openIndexedCorpus(indexDir);
    return await openIndex(indexDir);
  } catch (error) {
    if (error instanceof IndexProblem) return undefined;
    throw error;
  }
}

/** A damaged build may have the name already; it is left alone until the pointer has moved on. */
async function freeName(builds: string, fingerprint: string): Promise<string> {
  const taken = new Set(await readdir(builds));
  for (let n = 1; ; n++) {
    const name = n === 1 ? fingerprint : `${fingerprint}-${n}`;
    if (!taken.has(name)) return name;
  }
}

async function switchTo(indexDir: string, build: string): Promise<void> {
  const manifest = await syncedHash(path.join(indexDir, BUILDS_FOLDER, build, MANIFEST_FILE));
  const temporary = path.join(indexDir, `.${POINTER_FILE}`);
  await writeFile(temporary, `${JSON.stringify({ build, manifest })}\n`);
  await syncedHash(temporary);
  await rename(temporary, path.join(indexDir, POINTER_FILE));
}

/**
 * Removes builds that are not in use: what a killed process left, and, one build late so that a
 * process that is just opening the build before can finish, what was replaced.
 */
async function removeUnused(indexDir: string): Promise<void> {
  const builds = path.join(indexDir, BUILDS_FOLDER);
  const current = await readPointer(indexDir).catch(() => undefined);
  for (const name of await readdir(builds)) {
    if (name !== current?.build)
      await rm(path.join(builds, name), { recursive: true, force: true });
  }
}

/** Flushes a file to the disk, so that a power cut cannot leave a pointer to a file without content. */
async function syncedHash(file: string): Promise<string> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return sha256(await handle.readFile());
  } finally {
    await handle.close();
  }
}

function storedFields({ paragraphs, sentences, ...fields }: Article) {
  return {
    ...fields,
    sentences: sentences.map(({ start, end, paragraph }) => [start, end, paragraph]),
  };
}

function countsOf(now: Manifest, before: Manifest | undefined): Omit<BuildSummary, 'built'> {
  const hashes = new Map(before?.articles.map(({ id, hash }) => [id, hash]));
  const known = now.articles.filter(({ id }) => hashes.has(id));
  const unchanged = known.filter(({ id, hash }) => hashes.get(id) === hash).length;
  return {
    articles: now.articles.length,
    passages: now.passages,
    vectors: now.vectors,
    added: now.articles.length - known.length,
    changed: known.length - unchanged,
    unchanged,
    removed: hashes.size - known.length,
  };
}

interface Lock {
  release(): Promise<void>;
  /** @throws UserError when another process has taken the lock over since */
  assertHeld(): void;
}

/**
 * A process that stood still for longer than LOCK_STALE_MS (the machine slept) may find its lock taken
 * over. It then gives up before it switches: the other one builds the same.
 */
async function lock(builds: string, onWait?: () => void): Promise<Lock> {
  let lost = false;
  const onCompromised = () => {
    lost = true;
  };
  const release = await acquire(builds, { stale: LOCK_STALE_MS, onCompromised }, onWait);
  return {
    release,
    assertHeld() {
      if (!lost) return;
      throw new UserError(
        'This process stood still for so long that another one has taken over the index. Run `npm run index` again.',
      );
    },
  };
}

async function acquire(
  builds: string,
  options: lockfile.LockOptions,
  onWait?: () => void,
): Promise<() => Promise<void>> {
  try {
    return await lockfile.lock(builds, options);
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw error;
  }
  onWait?.();
  try {
    const retries = { retries: LOCK_WAIT_S, factor: 1, minTimeout: 1_000 };
    return await lockfile.lock(builds, { ...options, retries });
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw error;
    throw new UserError(
      'Another process has been building this index for ten minutes. Stop it, or set INDEX_DIR to another folder.',
    );
  }
}

const DISK_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space',
  EDQUOT: 'the disk quota is used up. Free some space',
  EROFS: 'the disk is read-only. Set INDEX_DIR to a folder that can be written',
  EACCES: 'this user may not write there. Give it the right to, or set INDEX_DIR to another folder',
  EPERM: 'this user may not write there. Give it the right to, or set INDEX_DIR to another folder',
  ENOTDIR: 'a part of that path is a file. Set INDEX_DIR to a folder',
  ENOENT: 'its folder disappeared meanwhile. Run `npm run index` again',
  EFBIG: 'a file would become larger than this process may write. Raise that limit (`ulimit -f`)',
  EEXIST: 'a part of that path is a file. Set INDEX_DIR to a folder',
};

/** vectra keeps an error's code in the message only: "Error saving index: Error: ENOSPC: no space …". */
function diskCodeOf(error: unknown): string | undefined {
  return codeOf(error) ?? /\b(E[A-Z]{3,}): /.exec(messageOf(error))?.[1];
}

async function explainDiskErrors<T>(indexDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = DISK_ERRORS[diskCodeOf(error) ?? ''];
    if (!reason) throw error;
    throw new UserError(
      `The index in ${displayPath(indexDir)} cannot be written: ${reason}. The index in use is unchanged.`,
    );
  }
}
