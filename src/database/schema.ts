// The tables of the database, for drizzle. A change here needs a new migration: CONTRIBUTING.md says how.
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** A server that has set something; one without a row has the defaults. */
export const guildSettings = sqliteTable('guild_settings', {
  guildId: text('guild_id').primaryKey(),
  /** Whether answers to /ask are shown to the asker alone, unless they say otherwise. */
  privateAnswers: integer('private_answers', { mode: 'boolean' }).notNull().default(false),
  /** Null for COOLDOWN_SECONDS. */
  cooldownSeconds: integer('cooldown_seconds'),
  /** Whether votes and unanswered questions are kept. */
  keepsFeedback: integer('keeps_feedback', { mode: 'boolean' }).notNull().default(true),
});

/** Channels that a server has chosen. */
function chosenChannels<Name extends string>(name: Name) {
  return sqliteTable(
    name,
    {
      guildId: text('guild_id')
        .notNull()
        .references(() => guildSettings.guildId, { onDelete: 'cascade' }),
      channelId: text('channel_id').notNull(),
    },
    ({ guildId, channelId }) => [primaryKey({ columns: [guildId, channelId] })],
  );
}

/** The channels in which mentions are answered; none of them: in all. */
export const answerChannels = chosenChannels('answer_channels');

/** The forums in which each new post is answered, whether it mentions the bot or not. */
export const answerForums = chosenChannels('answer_forums');

/** A question that was refused, or whose answer did not help: its words, and not who asked nor where. */
export const gaps = sqliteTable(
  'gaps',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    guildId: text('guild_id').notNull(),
    /** A pseudonym of the message or interaction that asked. */
    asked: text().notNull(),
    question: text().notNull(),
    reason: text({ enum: ['no-evidence', 'not-answered', 'not-helpful'] }).notNull(),
    /** Days since 1 January 1970, UTC. */
    day: integer().notNull(),
  },
  ({ guildId, asked, day }) => [
    index('gaps_guild_id').on(guildId),
    uniqueIndex('gaps_asked').on(asked),
    index('gaps_day').on(day),
  ],
);

/** Why an answer did not help. */
export const NOT_HELPFUL = ['beside', 'incomplete', 'wrong', 'unclear'] as const;

/** Whether an answer helped a member, who is known by a pseudonym that is another for each answer. */
export const votes = sqliteTable(
  'votes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    guildId: text('guild_id').notNull(),
    /** As in `gaps`. */
    asked: text().notNull(),
    voter: text().notNull(),
    helpful: integer({ mode: 'boolean' }).notNull(),
    day: integer().notNull(),
    /** Null where it helped, and of votes from before reasons were asked for. */
    reason: text({ enum: NOT_HELPFUL }),
  },
  ({ guildId, asked, voter, day }) => [
    index('votes_guild_id').on(guildId),
    uniqueIndex('votes_asked_voter').on(asked, voter),
    index('votes_day').on(day),
  ],
);
