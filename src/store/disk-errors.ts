// What keeps an index from being written, in words that say what to do.
import { codeOf, messageOf, UserError } from '../errors.js';
import { displayPath } from '../paths.js';

const DISK_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space',
  EDQUOT: 'the disk quota is used up. Free some space',
  EROFS: 'the disk is read-only. Set INDEX_DIR to a folder that can be written',
  EACCES: 'this user may not write there. Give it the right to, or set INDEX_DIR to another folder',
  EPERM: 'this user may not write there. Give it the right to, or set INDEX_DIR to another folder',
  ENOTDIR: 'a part of that path is a file. Set INDEX_DIR to a folder',
  ENOENT: 'its folder disappeared meanwhile. Run `npm run index` again',
  EFBIG: 'a file would become larger than this process may write. Raise that limit (`ulimit -f`)',
  EEXIST: 'a part of that path is a file. Set INDEX_DIR to a folder',
};

/** vectra keeps an error's code in the message only: "Error saving index: Error: ENOSPC: no space …". */
function diskCodeOf(error: unknown): string | undefined {
  return codeOf(error) ?? /\b(E[A-Z]{3,}): /.exec(messageOf(error))?.[1];
}

/** @throws UserError that says what to do where the disk, or the right to write on it, is what failed */
export async function explainDiskErrors<T>(indexDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = DISK_ERRORS[diskCodeOf(error) ?? ''];
    if (!reason) throw error;
    throw new UserError(
      `The index in ${displayPath(indexDir)} cannot be written: ${reason}. The index in use is unchanged.`,
    );
  }
}
