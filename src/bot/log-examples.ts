// Questions to try, for whoever has just started the bot: those that members are shown.
import type { Bot } from './bot.js';

/** Milliseconds after it is ready: whoever has waited for that asks first. */
const AFTER_MS = 5_000;

/** @param botId on whose behalf they are found */
export function logExamples({ knowledge, log, shard, work }: Bot, botId: string): void {
  // Of several shards, one is enough.
  if (shard.id !== 0 || !log.isLevelEnabled('info')) return;
  const find = async () => {
    if (work.isStopping()) return;
    const asker = { user: botId, guild: null, isPatient: true };
    const examples = await knowledge.of(null).examples(asker);
    if (examples.length > 0) log.info({ examples }, 'questions to try');
  };
  const problem = (error: unknown) => {
    if (!work.isStopping()) log.warn({ err: error }, 'no examples could be found');
  };
  setTimeout(() => void find().catch(problem), AFTER_MS).unref();
}
