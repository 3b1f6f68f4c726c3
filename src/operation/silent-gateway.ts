// Why the bot ends when Discord is silent, and the exit code by which a supervisor tells it from others.
import { UserError } from '../errors.js';

/** EX_UNAVAILABLE of sysexits.h: a service that is needed is not there. */
export const SILENT_GATEWAY_EXIT_CODE = 69;

/** No event, and no answer to a heartbeat, came from Discord for too long. */
export class SilentGateway extends UserError {
  override name = 'SilentGateway';
}
