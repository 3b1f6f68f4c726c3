// The bot from its first breath to its last: knowledge warm, then connected; when told to stop, it
// begins nothing new, finishes what is running, and logs out.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { openFeedback } from '../database/feedback.js';
import { openGuildSettings } from '../database/guild-settings.js';
import { openDatabase } from '../database/open.js';
import { openPseudonyms } from '../database/pseudonyms.js';
import { UserError } from '../errors.js';
import { createTurns } from '../processes/turns.js';
import { openAnswered } from './answered.js';
import type { Bot } from './bot.js';
import { createClient } from './client.js';
import { watchClock } from './clock.js';
import { createCooldown } from './cooldown.js';
import { dispatch } from './dispatch.js';
import { createFeedback } from './feedback.js';
import { createGuildArticles } from './guild-articles.js';
import { forgetLeftGuilds } from './guilds.js';
import type { KnowledgeBase } from './knowledge.js';
import { createMessages } from './messages.js';
import { createRunning } from './running.js';

export interface RunningBot {
  /** Resolves within five seconds. */
  stop(): Promise<void>;
}

/** Milliseconds for what is running, to tell who still waits, and to log out: less than five seconds. */
const FINISH_MS = 2_500;
const EXPLAIN_MS = 800;
const LOG_OUT_MS = 1_000;

/**
 * @param opening the knowledge, which is being opened already
 * @param onLost called when Discord ends the connection for good
 */
export async function runBot(
  config: Config & { readonly DISCORD_TOKEN: string },
  log: Logger,
  opening: Promise<KnowledgeBase>,
  onLost: (error: UserError) => void,
): Promise<RunningBot> {
  // First what is quick to say when it cannot be used.
  const database = await openDatabase(config.DATA_DIR);
  const pseudonymOf = openPseudonyms(config.DATA_DIR);
  const settings = openGuildSettings(database, log);
  const days = config.GAPS_DAYS;
  const store = openFeedback(database, pseudonymOf, days);
  const knowledge = await opening;
  const bot: Bot = {
    log,
    knowledge,
    guildArticles: createGuildArticles(config, knowledge),
    settings,
    feedback: await createFeedback({ store, settings, days, log }),
    leastSeconds: config.COOLDOWN_SECONDS,
    cooldown: createCooldown(config.COOLDOWN_SECONDS),
    answered: openAnswered(config.DATA_DIR, log),
    running: createRunning(),
    turns: createTurns(),
    reader: config.READER_MODEL,
    startedAt: new Date(),
  };
  const client = createClient(config.DISCORD_API_URL);
  listen(client, bot, onLost);
  watchClock(client.rest, log);
  forgetLeftGuilds(client, bot, [settings, store, knowledge.guilds, bot.answered]);
  const stop = async () => {
    const finished = bot.running.stop();
    await Promise.race([finished, sleep(FINISH_MS, undefined, { ref: false })]);
    // Whoever still waits is told so: without workers, their questions fail at once.
    bot.knowledge.close();
    await Promise.race([finished, sleep(EXPLAIN_MS, undefined, { ref: false })]);
    bot.answered.close();
    bot.feedback.stop();
    await database
      .close()
      .catch((error) => log.warn({ err: error }, 'the database was not closed'));
    // discord.js can wait for ever when it is stopped while it connects.
    await Promise.race([client.destroy(), sleep(LOG_OUT_MS, undefined, { ref: false })]);
  };
  try {
    await client.login(config.DISCORD_TOKEN);
  } catch (error) {
    bot.knowledge.close();
    throw explained(error, config.DISCORD_API_URL);
  }
  return { stop };
}

function listen(client: Client, bot: Bot, onLost: (error: UserError) => void): void {
  const { log } = bot;
  const messages = createMessages(bot);
  client.on(Events.InteractionCreate, (interaction) => dispatch(interaction, bot));
  client.on(Events.MessageCreate, (message) => messages.created(message));
  client.on(Events.MessageUpdate, (_, message) => messages.edited(message));
  client.on(Events.MessageDelete, (message) => messages.deleted(message));
  client.on(Events.MessageBulkDelete, (deleted) => {
    for (const message of deleted.values()) messages.deleted(message);
  });
  client.once(Events.ClientReady, ({ guilds }) => log.info({ guilds: guilds.cache.size }, 'ready'));
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection had an error'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection failed'));
  client.on(Events.ShardReconnecting, () => log.info('connecting again'));
  client.on(Events.ShardResume, () => log.info('the connection was resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    onLost(
      new UserError(
        `Discord ended the connection (code ${code}). See https://discord.com/developers/docs/topics/opcodes-and-status-codes, then start the bot again.`,
      ),
    );
  });
}

function explained(error: unknown, apiUrl: string): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new UserError(
      'Discord does not know this token. Copy it anew from the page "Bot" of your application (https://discord.com/developers/applications) into DISCORD_TOKEN.',
    );
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new UserError(
      `${apiUrl} cannot be reached (${code}). Check the network, or DISCORD_API_URL.`,
    );
  }
  return error;
}
