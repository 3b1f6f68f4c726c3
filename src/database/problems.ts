// Why a database cannot be opened, as whoever runs the bot hears of it: what happened, and what to do.
import path from 'node:path';
import { codeOf, messageOf, UserError } from '../errors.js';

export class NewerDatabase extends Error {}

/** Busy, or a table that another process has made meanwhile. */
export function mayPass(error: unknown): boolean {
  const text = `${codeOf(causeOf(error))} ${messageOf(causeOf(error))}`;
  return /SQLITE_BUSY|SQLITE_LOCKED|already exists/.test(text);
}

/** A UserError where a person can mend it, anything else as it was thrown. @param file as it is shown */
export function explained(error: unknown, file: string): unknown {
  const cause = causeOf(error);
  const [code, message] = [codeOf(cause) ?? '', messageOf(cause)];
  const why = `(${code || 'it cannot be opened'})`;
  if (cause instanceof NewerDatabase) {
    return new UserError(
      `${file} was made by a newer version of this bot, and nothing in it was changed. Start that version, or set DATA_DIR to another folder.`,
    );
  }
  if (/SQLITE_(?:NOTADB|CORRUPT)/.test(code)) {
    return new UserError(
      `${file} is damaged ${why}; nothing in it was changed. Put back a copy of it; or move it away together with the files ${path.basename(file)}-wal and -shm, and all servers start with default settings and no kept questions.`,
    );
  }
  if (/SQLITE_(?:BUSY|LOCKED)/.test(code)) {
    return new UserError(
      `${file} is locked by another program ${why}. Close that program, then start the bot again.`,
    );
  }
  if (
    /^(?:E[A-Z]+|SQLITE_(?:READONLY|CANTOPEN|PERM|IOERR|FULL|AUTH).*)$/.test(code) ||
    message.startsWith('ConnectionFailed')
  ) {
    return new UserError(
      `${file} cannot be written ${why}. Let the bot write to the folder and to the files in it, make room on the disk, or set DATA_DIR to another folder.`,
    );
  }
  return error;
}

/** drizzle's own errors carry the values of the statement, which are nobody's business. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.name !== 'LibsqlError' && error.cause instanceof Error
    ? error.cause
    : error;
}
