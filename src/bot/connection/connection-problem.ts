// Why Discord cannot be reached, as whoever runs the bot hears of it: what happened, and what to do.
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { codeOf, UserError } from '../../errors.js';

/** Nothing is there; in a moment it may be, without anybody mending anything. */
export class Unreachable extends UserError {
  override name = 'Unreachable';
}

/** A UserError where a person can mend it, anything else as it was thrown. */
export function connectionProblem(error: unknown, apiUrl: string): unknown {
  const isRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (isRefused) {
    return new UserError(
      'Discord rejected the token. Copy it again from the page "Bot" of your application (https://discord.com/developers/applications) into DISCORD_TOKEN.',
    );
  }
  const code = codeOf(error);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Unreachable(
      `${apiUrl} cannot be reached (${code}). Check the network, or DISCORD_API_URL.`,
    );
  }
  return error;
}
