// How many shards, and how many of them may identify at a time: asked of Discord at DISCORD_API_URL.
// discord.js's own "auto" asks discord.com, whatever `rest.api` says.
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { connectionProblem } from '../bot/connection/connection-problem.js';
import type { Config } from '../config.js';
import { UserError } from '../errors.js';

export interface Sharding {
  readonly count: number;
  /** Shards that may identify within five seconds. */
  readonly maxConcurrency: number;
}

const gatewaySchema = z.object({
  shards: z.int().positive(),
  session_start_limit: z.object({
    remaining: z.int(),
    reset_after: z.number(),
    max_concurrency: z.int().positive(),
  }),
});

/** @throws UserError when Discord cannot be reached, or lets too few shards begin today */
export async function readSharding({
  DISCORD_API_URL: api,
  DISCORD_TOKEN: token,
  DISCORD_SHARDS: wanted,
}: Config & { readonly DISCORD_TOKEN: string }): Promise<Sharding> {
  const rest = new REST({ api }).setToken(token);
  const answer = await rest.get(Routes.gatewayBot()).catch((error) => {
    throw connectionProblem(error, api);
  });
  const { shards, session_start_limit: limit } = gatewaySchema.parse(answer);
  const count = wanted === 'auto' ? shards : wanted;
  if (limit.remaining < count) {
    const until = new Date(Date.now() + limit.reset_after).toISOString();
    throw new UserError(
      `Discord lets this bot log in only ${limit.remaining} more times until ${until}, and ${count} shards need as many. Start it again then.`,
    );
  }
  return { count, maxConcurrency: limit.max_concurrency };
}
