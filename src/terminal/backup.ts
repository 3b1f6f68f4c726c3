// `npm run backup -- FOLDER`: copies what the bot keeps, and says what else belongs to a backup.
import { readConfig } from '../config.js';
import { backUp } from '../operation/backup.js';
import { displayPath } from '../paths.js';
import { counted } from '../render/counted.js';
import { print } from './output.js';

export async function backup(folder: string): Promise<void> {
  const { DATA_DIR, ARTICLES_DIR } = readConfig();
  const { files, bytes } = await backUp(DATA_DIR, folder);
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  print(
    `Copied ${counted(files, 'file')} (${size}) from ${displayPath(DATA_DIR)} to ${displayPath(folder)}.`,
  );
  print(`Keep .env and ${displayPath(ARTICLES_DIR)} too: indexes are made again, these are not.`);
}
