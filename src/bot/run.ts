// The bot from start to stop: knowledge warm, then connected; when told to stop, it
// begins nothing new, finishes what is running, and logs out.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { openGuildSettings } from '../database/guild-settings.js';
import { openDatabase } from '../database/open.js';
import { openPseudonyms } from '../database/pseudonyms.js';
import { UserError } from '../errors.js';
import { createFeedback } from '../feedback/feedback.js';
import { openFeedback } from '../feedback/store.js';
import { createGuildArticles } from '../knowledge/guild-articles.js';
import type { KnowledgeBase } from '../knowledge/knowledge.js';
import { watchGateway } from '../operation/gateway-monitor.js';
import { type Monitoring, watchBot } from '../operation/watch-bot.js';
import { createTurns, type Turns } from '../processes/turns.js';
import { createActiveWork } from './active-work.js';
import type { Bot } from './bot.js';
import { createClient, type IdentifyQueue } from './connection/client.js';
import { connectionProblem } from './connection/connection-problem.js';
import { watchClock } from './connection/rate-limit-clock.js';
import type { Shard } from './connection/shard.js';
import { createConversations } from './conversations.js';
import { createCooldown } from './cooldown.js';
import { dispatch } from './dispatch.js';
import { commandNames, type Features } from './features.js';
import { forgetLeftGuilds } from './guilds.js';
import { logExamples } from './log-examples.js';
import { openReplies } from './replies.js';

export interface RunningBot {
  /** Resolves within five seconds. */
  stop(): Promise<void>;
}

/** Milliseconds for what is running, to tell who still waits, and to log out: less than five seconds. */
const FINISH_MS = 2_500;
const EXPLAIN_MS = 800;
const LOG_OUT_MS = 1_000;

export interface BotOptions {
  readonly config: Config & { readonly DISCORD_TOKEN: string };
  readonly log: Logger;
  readonly shard: Shard;
  readonly features: Features;
  /** What the bot knows; it is being opened already. */
  readonly knowledge: Promise<KnowledgeBase>;
  /** Work that takes much of the machine, one of a kind at a time. */
  readonly errands: Turns;
  readonly monitoring: Monitoring;
  /** Gives leave to identify with Discord, where other shards do too. */
  readonly identifies?: IdentifyQueue;
  /** Called when Discord ends the connection for good, is silent for too long, or knows another bot by the token. */
  readonly onLost: (error: UserError) => void;
}

export async function runBot(options: BotOptions): Promise<RunningBot> {
  const { config, log, shard, features, errands, monitoring, identifies, onLost } = options;
  // First what is quick to say when it cannot be used.
  const database = await openDatabase(config.DATA_DIR);
  const pseudonymOf = openPseudonyms(config.DATA_DIR);
  const settings = openGuildSettings(database, log);
  const days = config.GAPS_DAYS;
  const store = openFeedback(database, pseudonymOf, days);
  const knowledge = await options.knowledge;
  monitoring.manifest = () => knowledge.of(null).manifest();
  const bot: Bot = {
    log,
    knowledge,
    guildArticles: createGuildArticles(config, knowledge, errands),
    settings,
    feedback: createFeedback({ store, settings, days, log }),
    leastSeconds: config.COOLDOWN_SECONDS,
    cooldown: createCooldown(config.COOLDOWN_SECONDS),
    replies: openReplies(config.DATA_DIR, log, shard),
    conversations: createConversations(),
    work: createActiveWork(),
    turns: createTurns(),
    reader: config.READER_MODEL,
    metrics: await watchBot(monitoring, commandNames(features)),
    shard,
    startedAt: new Date(),
  };
  const client = createClient({ apiUrl: config.DISCORD_API_URL, shard, identifies });
  listen(client, bot, features, onLost);
  watchClock(client.rest, log);
  forgetLeftGuilds(client, bot, {
    dataDir: config.DATA_DIR,
    kept: [settings, store, knowledge.guilds, bot.replies],
    onOwn: async () => {
      bot.replies.begin();
      await Promise.all([bot.feedback.begin(), knowledge.guilds.begin()]);
    },
    onOther: onLost,
  });
  const onSilent = (error: UserError) => {
    log.fatal({ connections: gateway.shards() }, 'Discord has been silent for too long');
    onLost(error);
  };
  const gateway = watchGateway(client, {
    limitMs: config.GATEWAY_TIMEOUT_SECONDS * 1_000,
    onSilent,
    first: shard.id,
    isQueued: () => identifies?.isWaiting() ?? false,
  });
  monitoring.gateway = gateway;
  const stop = async () => {
    gateway.stop();
    const finished = bot.work.stop();
    await Promise.race([finished, sleep(FINISH_MS, undefined, { ref: false })]);
    // Whoever still waits is told so: without workers, their questions fail at once.
    bot.knowledge.close();
    await Promise.race([finished, sleep(EXPLAIN_MS, undefined, { ref: false })]);
    bot.replies.close();
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
    gateway.stop();
    bot.knowledge.close();
    throw connectionProblem(error, config.DISCORD_API_URL);
  }
  return { stop };
}

function listen(
  client: Client,
  bot: Bot,
  features: Features,
  onLost: (error: UserError) => void,
): void {
  const { log } = bot;
  const messages = features.listenTo(bot);
  client.on(Events.InteractionCreate, (interaction) => dispatch(interaction, bot, features));
  client.on(Events.MessageCreate, (message) => messages.created(message));
  client.on(Events.MessageUpdate, (_, message) => messages.edited(message));
  client.on(Events.MessageDelete, (message) => messages.deleted(message));
  client.on(Events.MessageBulkDelete, (deleted) => {
    for (const message of deleted.values()) messages.deleted(message);
  });
  client.on(Events.GuildCreate, (guild) => {
    const greeting = features.joined(guild, bot).catch((error) => {
      log.warn({ err: error, guild: guild.id }, 'a server was not greeted');
    });
    bot.work.track(greeting);
  });
  client.once(Events.ClientReady, ({ guilds, user }) => {
    log.info({ guilds: guilds.cache.size }, 'ready');
    logExamples(bot, user.id);
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'the connection had an error'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection failed'));
  client.on(Events.ShardReconnecting, () => log.info('connecting again'));
  client.on(Events.ShardResume, () => log.info('the connection was resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    onLost(new UserError(closed(code)));
  });
}

function closed(code: number): string {
  return code === GatewayCloseCodes.ShardingRequired
    ? `Discord ended the connection (code ${code}): the bot is in too many servers for so few processes. Set DISCORD_SHARDS=auto, then start the bot again.`
    : `Discord ended the connection (code ${code}). See https://discord.com/developers/docs/topics/opcodes-and-status-codes, then start the bot again.`;
}
