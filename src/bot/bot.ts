// What commands, buttons and messages are given to work with.
import type { Logger } from 'pino';
import type { GuildSettingsStore } from '../database/guild-settings.js';
import type { Feedback } from '../feedback/feedback.js';
import type { GuildArticles } from '../knowledge/guild-articles.js';
import type { KnowledgeBase } from '../knowledge/knowledge.js';
import type { BotMetrics } from '../operation/metrics/bot-metrics.js';
import type { Turns } from '../processes/turns.js';
import type { ActiveWork } from './active-work.js';
import type { Shard } from './connection/shard.js';
import type { Conversations } from './conversations.js';
import type { Cooldown } from './cooldown.js';
import type { Replies } from './replies.js';

export interface Bot {
  readonly log: Logger;
  readonly knowledge: KnowledgeBase;
  readonly guildArticles: GuildArticles;
  readonly cooldown: Cooldown;
  readonly settings: GuildSettingsStore;
  readonly feedback: Feedback;
  /** The operator's wait between questions, in seconds. */
  readonly leastSeconds: number;
  readonly replies: Replies;
  readonly conversations: Conversations;
  readonly work: ActiveWork;
  /** Work on a channel's pins, by its id. */
  readonly turns: Turns;
  /** The id of the reader that answers. */
  readonly reader: string;
  readonly metrics: BotMetrics;
  readonly shard: Shard;
  readonly startedAt: Date;
}
