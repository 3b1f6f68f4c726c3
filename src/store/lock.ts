// One writer at a time, whatever the process: a lock in the folder of the builds, which is taken over when
// the process that held it has died.
import lockfile from 'proper-lockfile';
import { codeOf, UserError } from '../errors.js';

/** Milliseconds after which the lock of a process that died is taken over: a watchdog lets one stand as long. */
const LOCK_STALE_MS = 30_000;
/** Seconds to wait for another process: longer than 10,000 passages take on two cores. */
const LOCK_WAIT_S = 600;

export interface Lock {
  release(): Promise<void>;
  /** @throws LostLock when another process has taken the lock over since */
  assertHeld(): void;
}

/** Another process has taken the lock over. */
export class LostLock extends UserError {
  constructor() {
    super(
      'This process stood still for so long that another one has taken over the index. Run `npm run index` again.',
    );
  }
}

/**
 * A process that stood still for longer than LOCK_STALE_MS (the machine slept, or was very busy) may find its
 * lock taken over. It then gives up before it switches: the other one builds the same.
 */
export async function lock(builds: string, onWait?: () => void): Promise<Lock> {
  let lost = false;
  const onCompromised = () => {
    lost = true;
  };
  const release = await acquire(builds, { stale: LOCK_STALE_MS, onCompromised }, onWait);
  return {
    release,
    assertHeld() {
      if (lost) throw new LostLock();
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
