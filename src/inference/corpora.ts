// The servers' corpora that an inference process has open: opened when a question needs one, and the
// one that was not needed for longest closed when they become too many.
import type { App } from '../app.js';
import { guildFolders } from '../guild-articles/folders.js';
import type { CorpusName } from './protocol.js';

/** Passages of all open corpora together: some 250 MB (2,700 took 35 MB with the two models that ship). */
const MAX_PASSAGES = 20_000;

/** The corpus of a name; without a name, the one that ships. */
export type Corpora = (name: CorpusName | undefined) => Promise<App>;

/** @param shipped the corpus that ships, which is always open */
export function createCorpora(shipped: App, dataDir: string, maxPassages = MAX_PASSAGES): Corpora {
  /** In the order in which they were needed last. */
  const open = new Map<string, App>();
  const passages = () =>
    [...open.values()].reduce((sum, { index }) => sum + index.manifest.passages, 0);

  return async (name) => {
    if (!name) return shipped;
    const key = `${name.guild}/${name.pointer.build}`;
    const app =
      open.get(key) ?? (await shipped.on(guildFolders(dataDir, name.guild).index, name.pointer));
    open.delete(key);
    open.set(key, app);
    for (const oldest of open.keys()) {
      if (passages() <= maxPassages || oldest === key) break;
      open.delete(oldest);
    }
    return app;
  };
}
