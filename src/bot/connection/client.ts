// The connection to Discord: which intents, and next to no cache.
import { Client, GatewayIntentBits, type IIdentifyThrottler, Options, Partials } from 'discord.js';
import type { Shard } from './shard.js';

/** What shards wait in for their turn to identify with Discord. */
export interface IdentifyQueue extends IIdentifyThrottler {
  /** Whether this shard waits now. */
  isWaiting(): boolean;
}

export interface ClientSettings {
  readonly apiUrl: string;
  readonly shard: Shard;
  /** Gives leave to identify, where other shards do too; this one waits for nobody where it is left out. */
  readonly identifies?: IdentifyQueue | undefined;
}

/**
 * Milliseconds: discord.js keeps a queue of requests (1.3 KB) for the token of every interaction, and by
 * itself forgets those that are done every hour.
 */
const SWEEP_MS = 60_000;

export function createClient({ apiUrl, shard, identifies }: ClientSettings): Client {
  const client: Client = new Client({
    // None of them is privileged: text is read where the bot is mentioned or written to directly.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Direct messages arrive from channels, and edits of messages, that are not cached.
    partials: [Partials.Channel, Partials.Message],
    // Guilds, channels and roles are needed to know the bot's own permissions; nobody else's.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...nothingOf('MessageManager', 'ReactionManager', 'ReactionUserManager', 'PresenceManager'),
      ...nothingOf('GuildEmojiManager', 'GuildStickerManager', 'GuildScheduledEventManager'),
      ...nothingOf('VoiceStateManager', 'StageInstanceManager', 'GuildInviteManager'),
      ...nothingOf('GuildBanManager', 'AutoModerationRuleManager', 'ThreadMemberManager'),
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
      UserManager: { maxSize: 0, keepOverLimit: ({ id }) => id === client.user?.id },
    }),
    rest: { api: apiUrl, handlerSweepInterval: SWEEP_MS },
    ...(identifies && { ws: { buildIdentifyThrottler: async () => identifies } }),
  });
  // discord.js takes them from variables of the environment too, SHARDS and SHARD_COUNT.
  Object.assign(client.options, { shards: [shard.id], shardCount: shard.count });
  return client;
}

function nothingOf<Name extends string>(...managers: Name[]): Record<Name, 0> {
  return Object.fromEntries(managers.map((name) => [name, 0])) as Record<Name, 0>;
}
