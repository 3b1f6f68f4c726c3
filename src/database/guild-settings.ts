// What moderators have set for their server. A server that has set nothing has the defaults.
import { eq } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from './open.js';
import { answerChannels, answerForums, guildSettings } from './schema.js';

export interface GuildSettings {
  /** Ids of the channels where mentions are answered, in them and in their threads; none: in all. */
  readonly channels: readonly string[];
  /** Ids of the forums where each new post is answered. */
  readonly forums: readonly string[];
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
  forums: [],
  privateAnswers: false,
  cooldownSeconds: null,
  keepsFeedback: true,
};

/** What a server may have refused is not done where it cannot be read. */
const UNREADABLE: GuildSettings = { ...DEFAULTS, privateAnswers: true, keepsFeedback: false };

type Chosen = typeof answerChannels | typeof answerForums;

/** Not cached: reading takes a fifth of a millisecond, and another process may have changed them. */
export function openGuildSettings(
  { tables, scrub }: Database,
  log: Pick<Logger, 'error'>,
): GuildSettingsStore {
  const read = async (guildId: string): Promise<GuildSettings> => {
    const chosen = (table: Chosen) =>
      tables.select().from(table).where(eq(table.guildId, guildId)).orderBy(table.channelId);
    const [[values], channels, forums] = await tables.batch([
      tables.select().from(guildSettings).where(eq(guildSettings.guildId, guildId)),
      chosen(answerChannels),
      chosen(answerForums),
    ]);
    if (!values) return DEFAULTS;
    const { privateAnswers, cooldownSeconds, keepsFeedback } = values;
    return {
      channels: channels.map(({ channelId }) => channelId),
      forums: forums.map(({ channelId }) => channelId),
      privateAnswers,
      cooldownSeconds,
      keepsFeedback,
    };
  };
  return {
    of: (guildId) =>
      read(guildId).catch((error) => {
        log.error({ err: error }, 'settings cannot be read; answering in private, keeping nothing');
        return UNREADABLE;
      }),
    change: async (guildId, { channels, forums, ...values }) => {
      const row = tables.insert(guildSettings).values({ guildId, ...values });
      const upsert =
        Object.keys(values).length === 0
          ? row.onConflictDoNothing()
          : row.onConflictDoUpdate({ target: guildSettings.guildId, set: values });
      const chosen: [Chosen, readonly string[] | undefined][] = [
        [answerChannels, channels],
        [answerForums, forums],
      ];
      const results = await tables.batch([
        upsert,
        ...chosen.flatMap(([table, ids]) =>
          ids ? [tables.delete(table).where(eq(table.guildId, guildId))] : [],
        ),
        ...chosen.flatMap(([table, ids = []]) =>
          ids.map((channelId) => tables.insert(table).values({ guildId, channelId })),
        ),
      ]);
      const replaced = chosen.filter(([, ids]) => ids).length;
      const erased = results.slice(1, 1 + replaced);
      if (erased.some(({ rowsAffected }) => rowsAffected > 0)) await scrub();
    },
    guilds: async () =>
      (await tables.select({ id: guildSettings.guildId }).from(guildSettings)).map(({ id }) => id),
    forget: async (guildId) => {
      await tables.delete(guildSettings).where(eq(guildSettings.guildId, guildId));
      await scrub();
    },
  };
}
