// A disk so small that a test can fill it: a tmpfs, which only root on Linux may mount.
import { execFile } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../../../src/errors.js';
import { atEnd } from '../at-end.js';
import { temporaryFolder } from '../temporary-folder.js';

export interface SmallDisk {
  readonly folder: string;
  /** Until not one more byte can be written. */
  fill(): Promise<void>;
  free(): Promise<void>;
}

/** What tmpfs gives a file at a time. */
const PAGE = Buffer.alloc(4_096, 1);

/** Undefined where this user may not mount one. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const folder = await temporaryFolder();
  const run = promisify(execFile);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    return undefined;
  }
  // Lazily: whatever still runs there may end later.
  atEnd(() => run('umount', ['--lazy', folder]));
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: async () => {
      const handle = await open(filler, 'a');
      try {
        for (;;) await handle.appendFile(PAGE);
      } catch (error) {
        if (codeOf(error) !== 'ENOSPC') throw error;
      } finally {
        await handle.close();
      }
    },
    free: () => rm(filler),
  };
}
