// Builds the index beside the one in use and switches over by renaming one small pointer file: at any
// moment, kill -9 included, the pointer names a complete build. One writer at a time; vectors of texts
// that have not changed are taken over from the build before.
import { mkdir, mkdtemp, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../errors.js';
import { BUILDS_FOLDER, MANIFEST_FILE, POINTER_FILE, type Pointer } from './build-files.js';
import { explainDiskErrors } from './disk-errors.js';
import { IndexProblem } from './index-problem.js';
import { type Lock, LostLock, lock } from './lock.js';
import { fingerprintOf, type Manifest } from './manifest.js';
import { type OpenedIndex, openIndex, openIndexedCorpus, storeIn } from './open.js';
import { discardUnused, type InUse, inUse, removeBuild, removeUnused } from './unused.js';
import { SHIPPED, type VectorStores } from './vector-store.js';
import { VECTRA_ONLY } from './vectra.js';
import { syncedHash, type WriteOptions, writeBuild } from './write-build.js';

export interface BuildOptions extends WriteOptions {
  readonly indexDir: string;
  /** Where vectors are kept; in files where it is left out. */
  readonly stores?: VectorStores;
  /** What is indexed, where indexes share a store: {@link SHIPPED} by default, or the id of a server. */
  readonly corpus?: string;
  /** Nobody reads what was replaced any more: it is removed also where there is nothing to build. */
  readonly keepsNoOther?: boolean;
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

/** @throws UserError when the folder cannot be written or stays locked; the index in use is kept */
export async function buildIndex(options: BuildOptions): Promise<BuildSummary> {
  return explainDiskErrors(options.indexDir, async () => {
    const builds = path.join(options.indexDir, BUILDS_FOLDER);
    for (let tries = 1; ; tries++) {
      await mkdir(builds, { recursive: true });
      const held = await lock(builds, options.onWait);
      try {
        return await buildLocked(options, builds, held);
      } catch (error) {
        // Whoever has taken it over builds the same: what is left to do is to wait for that.
        if (!(error instanceof LostLock) || tries === TRIES) throw error;
      } finally {
        // A lock that was lost needs no release.
        await held.release().catch(() => {});
      }
    }
  });
}

/** A process that stands still again and again has to say so. */
const TRIES = 3;

async function buildLocked(
  options: BuildOptions,
  builds: string,
  held: Lock,
): Promise<BuildSummary> {
  const { indexDir, stores = VECTRA_ONLY, corpus = SHIPPED, embedders, now } = options;
  const store = storeIn(stores, stores.used);
  const place = store.placeOf(corpus, embedders);
  const fingerprint = fingerprintOf({ ...options, place });
  const previous = await openPrevious(indexDir, stores, fingerprint);
  const clean = (build: string, replaced: InUse) =>
    discardUnused(indexDir, stores, build, replaced).catch((error) =>
      options.onNotice?.(
        `What earlier builds have in Weaviate was not removed (${messageOf(error)}). The next build tries again.`,
      ),
    );
  if (previous?.manifest.fingerprint === fingerprint) {
    // Whoever read the build before has moved over by now.
    if (options.keepsNoOther) await removeUnused(indexDir);
    await clean(previous.pointer.build, await inUse(indexDir, now()));
    return { built: false, ...countsOf(previous.manifest, previous.manifest) };
  }
  await removeUnused(indexDir);
  const temporary = await mkdtemp(path.join(builds, '.building-'));
  try {
    const manifest = await writeBuild(options, { store, place, folder: temporary }, previous);
    held.assertHeld();
    const sum = await syncedHash(path.join(temporary, MANIFEST_FILE));
    // Builds of the same articles at another time have other names.
    const name = await freeName(builds, `${fingerprint}-${sum.slice(0, SUM_DIGITS)}`);
    await rename(temporary, path.join(builds, name));
    const replaced = await inUse(indexDir, now());
    await switchTo(indexDir, { build: name, manifest: sum });
    await clean(name, replaced);
    return { built: true, ...countsOf(manifest, previous?.manifest) };
  } catch (error) {
    // Whoever takes the lock over removes what was half built.
    const left: string[] = await readdir(builds).catch(() => []);
    const isGone = !left.includes(path.basename(temporary));
    // Its own folder alone: another process may be building.
    await removeBuild(temporary).catch(() => {});
    throw isGone ? new LostLock() : error;
  }
}

/** The index in use, or undefined where there is none that could be built upon. */
async function openPrevious(
  indexDir: string,
  stores: VectorStores,
  fingerprint: string,
): Promise<OpenedIndex | undefined> {
  try {
    // What is looked up in must be sound as well: nothing else mends it.
    await openIndexedCorpus(indexDir);
    return await openIndex(indexDir, { stores, thorough: fingerprint });
  } catch (error) {
    if (error instanceof IndexProblem) return undefined;
    throw error;
  }
}

/** Digits of the manifest's hash in the name of a build. */
const SUM_DIGITS = 8;

/** A damaged build may have the name already; it is left alone until the pointer has moved on. */
async function freeName(builds: string, wanted: string): Promise<string> {
  const taken = new Set(await readdir(builds));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(name)) return name;
  }
}

async function switchTo(indexDir: string, pointer: Pointer): Promise<void> {
  const temporary = path.join(indexDir, `.${POINTER_FILE}`);
  await writeFile(temporary, `${JSON.stringify(pointer)}\n`);
  await syncedHash(temporary);
  await rename(temporary, path.join(indexDir, POINTER_FILE));
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
