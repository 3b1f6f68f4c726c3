// `npm run backup -- FOLDER` copies what the bot keeps, and says what else belongs to a backup;
// `npm run restore -- FOLDER` puts it back.
import { readConfig } from '../config.js';
import { backUp } from '../operation/backup.js';
import type { Copied } from '../operation/data-copy.js';
import { restore } from '../operation/restore.js';
import { displayPath } from '../paths.js';
import { counted } from './counted.js';
import { print } from './output.js';

export async function runBackup(folder: string): Promise<void> {
  const { DATA_DIR, ARTICLES_DIR } = readConfig();
  const copied = await backUp(DATA_DIR, folder);
  print(`Copied ${sizeOf(copied)} from ${displayPath(DATA_DIR)} to ${displayPath(folder)}.`);
  print(
    `Also back up .env and ${displayPath(ARTICLES_DIR)}. The index is not needed: it is built again.`,
  );
}

export async function runRestore(
  folder: string,
  { replace = false }: { readonly replace?: boolean },
): Promise<void> {
  const { DATA_DIR } = readConfig();
  const copied = await restore(folder, DATA_DIR, { replaces: replace });
  print(
    `Restored ${sizeOf(copied)} from ${displayPath(folder)} to ${displayPath(DATA_DIR)}. Now start the bot.`,
  );
}

function sizeOf({ files, bytes }: Copied): string {
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return `${counted(files, 'file')} (${size})`;
}
