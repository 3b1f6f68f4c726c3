// Which files can be read as articles, by their names; apart from what reads them, which takes longer to load.
import path from 'node:path';

const TYPES = ['.txt', '.md', '.html', '.htm'];

export function isReadable(file: string): boolean {
  return TYPES.includes(path.extname(file).toLowerCase());
}
