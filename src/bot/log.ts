// The log: one line of JSON an event. At the default level it holds ids and errors, and no questions of members,
// names or tokens: what discord.js attaches to an error is left out, as its requests hold all three.
import { DrizzleQueryError } from 'drizzle-orm/errors';
import pino, { type DestinationStream, type Logger } from 'pino';

/** @param destination standard output where it is left out */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino({ level, serializers: { err: described } }, destination);
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  // Its message has the values of the statement: questions.
  if (error instanceof DrizzleQueryError) return described(error.cause);
  const { name, message, stack, cause } = error;
  return {
    name,
    message: withoutTokens(message),
    ...('code' in error && { code: error.code }),
    ...('status' in error && { status: error.status }),
    stack: withoutTokens(stack ?? ''),
    ...(cause !== undefined && { cause: described(cause) }),
  };
}

/** Addresses of interactions and webhooks carry their tokens. */
function withoutTokens(text: string): string {
  return text.replace(/(\/(?:interactions|webhooks)\/\d+\/)[\w.-]+/g, '$1…');
}
