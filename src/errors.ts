// The two kinds of errors of this project. A UserError is something a person can mend: its message
// says what happened and what to do, and is shown as it is. Everything else is a defect or a broken
// machine: it keeps its cause, goes to the log, and is never shown raw.

/** An error that a person can fix. `message` is complete sentences: what happened, then what to do. */
export class UserError extends Error {
  override name = 'UserError';
}

/** The command line was wrong; exit code 2. */
export class UsageError extends UserError {
  override name = 'UsageError';
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a Node.js system error ("ENOENT", …), or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
