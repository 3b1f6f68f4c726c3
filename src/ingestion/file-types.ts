// Which files can be read as articles, by their names; apart from what reads them, which takes longer to load.
import path from 'node:path';

const TEXTS = ['.txt', '.md', '.html', '.htm'];
const DOCUMENTS = ['.pdf', '.docx'];

export function isReadable(file: string): boolean {
  return isDocument(file) || TEXTS.includes(extensionOf(file));
}

/** Whether it is a file of bytes, in which text is packed. */
export function isDocument(file: string): boolean {
  return DOCUMENTS.includes(extensionOf(file));
}

export function isPage(file: string): boolean {
  return extensionOf(file).startsWith('.htm');
}

export function extensionOf(file: string): string {
  return path.extname(file).toLowerCase();
}
