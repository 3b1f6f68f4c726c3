// Work as a user to whom permissions apply: root may write to everything.
import { chown, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The ids of "nobody". */
const NOBODY = 65_534;

/** @param folder which belongs to that user then, with all that is in it */
export async function asOrdinaryUser<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  for (const file of ['', ...(await readdir(folder, { recursive: true }))]) {
    await chown(path.join(folder, file), NOBODY, NOBODY);
  }
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
