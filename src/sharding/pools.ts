// The manager's inference pools: one for each build of the index that a shard still works with, so that
// an answer and the articles that a shard shows it with are always of one build.
import type { OpenPool } from '../inference/open-pool.js';
import type { InferencePool } from '../inference/pool.js';
import type { Pointer } from '../store/build-files.js';

/** Whoever holds pools: a shard's process, which is another one after it was started anew. */
type Holder = object;

export interface Pools {
  /**
   * Has a pool on this build ready for a holder, until it releases it.
   * @param pointer the newest build that was opened where it is left out
   */
  open(holder: Holder, pointer?: Pointer): Promise<Pointer>;
  /** @throws Error where nobody holds a pool on this build */
  on(build: string): InferencePool;
  /** @param build every one where it is left out */
  release(holder: Holder, build?: string): void;
  /** Ends all at once. */
  kill(): void;
}

interface Entry {
  readonly opening: Promise<{ readonly pool: InferencePool; readonly pointer: Pointer }>;
  pool?: InferencePool;
  readonly holders: Set<Holder>;
}

/** Opens the build in use, building it first if need be. */
export async function createPools(openPool: OpenPool): Promise<Pools> {
  const first = await openPool();
  let newest = first.pointer.build;
  const entries = new Map<string, Entry>([
    [newest, { opening: Promise.resolve(first), pool: first.pool, holders: new Set() }],
  ]);

  const start = (pointer: Pointer): Entry => {
    const opening = openPool(pointer);
    const entry: Entry = { opening, holders: new Set() };
    entries.set(pointer.build, entry);
    opening.then(
      ({ pool }) => Object.assign(entry, { pool }),
      () => entries.delete(pointer.build),
    );
    return entry;
  };
  /** The newest stays: a shard that is just being started anew will want it. */
  const closeUnused = () => {
    for (const [build, { pool, holders }] of entries) {
      if (build === newest || holders.size > 0 || !pool) continue;
      entries.delete(build);
      void pool.close();
    }
  };

  return {
    open: async (holder, wanted) => {
      const known = entries.get(wanted?.build ?? newest);
      const entry = known ?? (wanted && start(wanted));
      if (!entry) throw new Error('No index is open.');
      entry.holders.add(holder);
      const { pointer } = await entry.opening;
      newest = pointer.build;
      closeUnused();
      return pointer;
    },
    on: (build) => {
      const pool = entries.get(build)?.pool;
      if (!pool) throw new Error(`No inference process works with the build ${build}.`);
      return pool;
    },
    release: (holder, build) => {
      for (const [each, { holders }] of entries) {
        if (build === undefined || build === each) holders.delete(holder);
      }
      closeUnused();
    },
    kill: () => {
      for (const { opening } of entries.values()) {
        opening.then(
          ({ pool }) => pool.kill(),
          () => {},
        );
      }
      entries.clear();
    },
  };
}
