// What IDENTIFY and RESUME must say, and the close codes for those that do not.
import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Settings } from '../world/world.js';

const privileged =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;
const known = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === 'number' ? sum | bit : sum),
  0,
);

const identify = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.int(), z.int()]).default([0, 1]),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;

export function checkIdentify(settings: Settings, data: unknown): Identify | GatewayCloseCodes {
  const { success, data: wish } = identify.safeParse(data);
  if (!success) return GatewayCloseCodes.DecodeError;
  if (wish.token !== settings.token) return GatewayCloseCodes.AuthenticationFailed;
  const [shard, total] = wish.shard;
  if (shard < 0 || shard >= total) return GatewayCloseCodes.InvalidShard;
  if ((wish.intents & ~known) !== 0) return GatewayCloseCodes.InvalidIntents;
  const ungranted = privileged & ~settings.privilegedIntents;
  return (wish.intents & ungranted) === 0 ? wish : GatewayCloseCodes.DisallowedIntents;
}

export function checkResume(settings: Settings, data: unknown): Resume | GatewayCloseCodes {
  const { success, data: wish } = resume.safeParse(data);
  if (!success) return GatewayCloseCodes.DecodeError;
  return wish.token === settings.token ? wish : GatewayCloseCodes.AuthenticationFailed;
}
