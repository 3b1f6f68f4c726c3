// What moderators have set for their server. A server that has set nothing has the defaults.
import { eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from './open.js';
import { answerChannels, guildSettings } from './schema.js';

export interface GuildSettings {
  /** Ids of the channels where mentions are answered, in them and in their threads; none: in all. */
  readonly channels: readonly string[];
  /** Whether answers to /ask are shown to the asker alone, unless they say otherwise. */
  readonly privateAnswers: boolean;
  /** From one question of a member to the next; null for the operator's setting. */
  readonly cooldownSeconds: number | null;
  /** Whether votes and unanswered questions are kept. */
  readonly keepsFeedback: boolean;
}

export interface GuildSettingsStore {
  /** Never fails: where they cannot be read, questions are answered by the defaults, in private, and nothing is kept. */
  of(guildId: string): Promise<GuildSettings>;
  change(guildId: string, change: Partial<GuildSettings>): Promise<void>;
  /** The servers that have set something. */
  guilds(): Promise<readonly string[]>;
  /** Back to the defaults. */
  forget(guildId: string): Promise<void>;
}

const DEFAULTS: GuildSettings = {
  channels: [],
  privateAnswers: false,
  cooldownSeconds: null,
  keepsFeedback: true,
};

/** What a server may have refused is not done where it cannot be read. */
const UNREADABLE: GuildSettings = { ...DEFAULTS, privateAnswers: true, keepsFeedback: false };

/** Not cached: reading takes a fifth of a millisecond, and another process may have changed them. */
export function openGuildSettings(
  { tables, scrub }: Database,
  log: Pick<Logger, 'error'>,
): GuildSettingsStore {
  const read = async (guildId: string): Promise<GuildSettings> => {
    const rows = await tables
      .select({ settings: guildSettings, channelId: answerChannels.channelId })
      .from(guildSettings)
      .leftJoin(answerChannels, eq(answerChannels.guildId, guildSettings.guildId))
      .where(eq(guildSettings.guildId, guildId))
      .orderBy(answerChannels.channelId);
    const [first] = rows;
    if (!first) return DEFAULTS;
    const { privateAnswers, cooldownSeconds, keepsFeedback } = first.settings;
    const channels = rows.flatMap(({ channelId }) => channelId ?? []);
    return { channels, privateAnswers, cooldownSeconds, keepsFeedback };
  };
  return {
    of: (guildId) =>
      read(guildId).catch((error) => {
        log.error({ err: error }, 'settings cannot be read; answering in private, keeping nothing');
        return UNREADABLE;
      }),
    change: async (guildId, { channels, ...values }) => {
      const row = tables.insert(guildSettings).values({ guildId, ...values });
      const upsert =
        Object.keys(values).length === 0
          ? row.onConflictDoNothing()
          : row.onConflictDoUpdate({ target: guildSettings.guildId, set: values });
      if (!channels) return void (await upsert);
      const [, erased] = await tables.batch([
        upsert,
        tables.delete(answerChannels).where(eq(answerChannels.guildId, guildId)),
        ...channels.map((channelId) =>
          tables.insert(answerChannels).values({ guildId, channelId }),
        ),
      ]);
      if (erased.rowsAffected > 0) await scrub();
    },
    guilds: async () =>
      (await tables.select({ id: guildSettings.guildId }).from(guildSettings)).map(({ id }) => id),
    forget: async (guildId) => {
      await tables.delete(guildSettings).where(eq(guildSettings.guildId, guildId));
      await scrub();
    },
  };
}
