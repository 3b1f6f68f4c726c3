// What a member is told when something went wrong: what they can mend in words, anything else as an
// apology with a reference that stands in the log too. Never a raw error.
import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import { Overloaded } from '../inference/overloaded.js';
import type { Translate } from '../locales/translate.js';
import { inline } from '../message/markdown.js';
import type { Reply } from '../message/reply.js';
import { TakesTooLong } from '../processes/too-long.js';
import { StoreUnavailable } from '../store/vector-store.js';

/** The bot leaves before a question could be answered. */
export function stoppingReply(t: Translate): Reply {
  return { content: t('problems.stopping') };
}

export function failureReply(log: Logger, error: unknown, where: string, t: Translate): Reply {
  if (error instanceof Overloaded) {
    log.warn({ where, seconds: error.seconds }, 'too many ask at once');
    return { content: t('problems.overloaded', { count: error.seconds }) };
  }
  if (error instanceof TakesTooLong) {
    log.warn({ where, seconds: error.seconds }, 'a look-up took too long');
    return { content: t('problems.tooLong', { count: error.seconds }) };
  }
  if (error instanceof StoreUnavailable) {
    log.error({ err: error, where }, 'the vector store cannot be reached');
    return { content: t('problems.storeUnavailable') };
  }
  const reference = randomBytes(4).toString('hex');
  log.error({ err: error, reference, where }, 'something went wrong');
  return { content: t('problems.failure', { reference: inline(reference) }) };
}

/** Whether Discord gave this error. */
export function isDiscordError(error: unknown, ...codes: RESTJSONErrorCodes[]): boolean {
  return (
    error instanceof DiscordAPIError &&
    typeof error.code === 'number' &&
    (codes as number[]).includes(error.code)
  );
}

/** The message or interaction is gone, or was answered already: nobody is waiting. */
export function isTooLate(error: unknown): boolean {
  return isDiscordError(
    error,
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  );
}
