// The one setting without which there is no bot.
import type { Config } from '../../config.js';
import { UserError } from '../../errors.js';

/** @throws UserError that also says how to do without */
export function tokenOf({ DISCORD_TOKEN }: Config): string {
  if (DISCORD_TOKEN !== undefined) return DISCORD_TOKEN;
  throw new UserError(
    [
      'DISCORD_TOKEN is not set. Copy .env.example to .env and put in the token of your bot,',
      'from https://discord.com/developers/applications (docs/setup.md says how, step by step).',
      'Without Discord, ask in the terminal: npm run ask',
    ].join('\n'),
  );
}
