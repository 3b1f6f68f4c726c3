// Which files can be read as articles, by their names; apart from what reads them, which takes longer to load.
import path from 'node:path';

const TEXTS = ['.txt', '.md', '.html', '.htm'];
const DOCUMENTS = ['.pdf', '.docx'];

export function isReadable(file: string): boolean {
  return isDocument(file) || TEXTS.includes(path.extname(file).toLowerCase());
}

/** Whether it is a file of bytes, in which text is packed. */
export function isDocument(file: string): boolean {
  return DOCUMENTS.includes(path.extname(file).toLowerCase());
}
