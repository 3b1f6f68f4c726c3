// Builds that are not in use are removed: what a killed process left, and what was replaced, one build
// late, so that a process that is just opening the build before can finish. What a build has in a store
// outside of its folder is removed only after the switch, when it is known what the new build needs.
import { access, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BUILDS_FOLDER, POINTER_FILE, readPointer } from './build-files.js';
import { StoreUnavailable, type VectorStores } from './vector-store.js';
import { OBJECTS_FILE } from './weaviate/journal.js';

/** Milliseconds: readers have moved over to a build by then, also those with a question in hand. */
const MOVED_OVER_MS = 60_000;

/** Removes the folders of builds that are not in use and have nothing outside of them. */
export async function removeUnused(indexDir: string): Promise<void> {
  const current = await readPointer(indexDir).catch(() => undefined);
  for (const folder of await otherBuilds(indexDir, [current?.build])) {
    await removeBuild(folder);
  }
}

/** Removes the folder of a build, unless it has something outside of it. */
export async function removeBuild(folder: string): Promise<void> {
  if (!(await hasObjects(folder))) await rm(folder, { recursive: true, force: true });
}

/** Whether there are builds that are not in use. */
export async function hasUnused(indexDir: string): Promise<boolean> {
  const { build } = await readPointer(indexDir);
  return (await otherBuilds(indexDir, [build])).length > 0;
}

/** The build in use, and how many milliseconds it has been. */
export interface InUse {
  readonly build: string | undefined;
  readonly age: number;
}

export async function inUse(indexDir: string, now: Date): Promise<InUse> {
  const pointer = await stat(path.join(indexDir, POINTER_FILE)).catch(() => undefined);
  const current = await readPointer(indexDir).catch(() => undefined);
  const age = pointer ? now.getTime() - pointer.mtimeMs : Number.POSITIVE_INFINITY;
  return { build: current?.build, age };
}

/**
 * Removes what builds other than the one in use, and the one that it has just replaced, have in a store
 * outside of their folders, and the folders.
 */
export async function discardUnused(
  indexDir: string,
  { weaviate }: VectorStores,
  build: string,
  replaced: InUse,
): Promise<void> {
  if (!weaviate || replaced.age < MOVED_OVER_MS) return;
  const kept = [build, replaced.build];
  const keptFolders = kept.flatMap((name) => (name ? [folderOf(indexDir, name)] : []));
  for (const folder of await otherBuilds(indexDir, kept)) {
    if (!(await hasObjects(folder))) continue;
    try {
      await weaviate.discard(folder, keptFolders);
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      // The next build tries again.
      if (!(error instanceof StoreUnavailable)) throw error;
      return;
    }
  }
}

async function otherBuilds(indexDir: string, names: readonly (string | undefined)[]) {
  const all = await readdir(path.join(indexDir, BUILDS_FOLDER));
  return all.filter((name) => !names.includes(name)).map((name) => folderOf(indexDir, name));
}

function folderOf(indexDir: string, build: string): string {
  return path.join(indexDir, BUILDS_FOLDER, build);
}

function hasObjects(folder: string): Promise<boolean> {
  return access(path.join(folder, OBJECTS_FILE)).then(
    () => true,
    () => false,
  );
}
