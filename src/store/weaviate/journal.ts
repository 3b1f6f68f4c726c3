// What a build has in Weaviate: a file of its folder, written before the first object is, so that what a
// killed process left is known too.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../errors.js';

export const OBJECTS_FILE = 'weaviate.json';

const journalSchema = z.strictObject({
  collection: z.string(),
  tenant: z.string(),
  /** Ids of all objects that the build needs. */
  objects: z.array(z.uuid()),
});

export type Journal = z.infer<typeof journalSchema>;

export async function writeJournal(folder: string, journal: Journal): Promise<void> {
  await writeFile(path.join(folder, OBJECTS_FILE), JSON.stringify(journal));
}

/** Undefined where a build has none, or one that was cut off: then no object had been written. */
export async function readJournal(folder: string): Promise<Journal | undefined> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(path.join(folder, OBJECTS_FILE), 'utf8')));
  } catch (error) {
    // What cannot be read for another reason may well have objects.
    const code = codeOf(error);
    if (code !== undefined && code !== 'ENOENT') throw error;
    return undefined;
  }
}
