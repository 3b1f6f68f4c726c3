// What the bot says when it joins a server: once, in the channel for system messages, if it may write there.
import { type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { textOn } from '../../src/bot/own-message.js';
import { postTo } from '../../src/bot/send.js';
import { LANGUAGES } from '../../src/locales/catalogue.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import { exampleButtons } from '../ask/conversation-message.js';

/** Milliseconds: whoever removes it and invites it again within a day has read it. */
const NEVER_AGAIN_MS = 86_400_000;
/** Messages among which an earlier greeting is looked for. */
const LOOKED_THROUGH = 50;

/**
 * When each server was greeted, by `performance.now()`, oldest first. The greeting itself tells it after a restart,
 * but may have been deleted, or be where the bot may not read.
 */
const greeted = new Map<string, number>();

export async function welcome(guild: Guild, bot: Bot): Promise<void> {
  const channel = guild.systemChannel;
  if (!channel || !mayGreet(channel)) return;
  if (wasGreeted(guild.id) || (await hasGreeted(channel))) return;
  const known = bot.knowledge.of(guild.id);
  const asker = { user: guild.client.user.id, guild: guild.id };
  const examples = await known.examples(asker).catch((error) => {
    bot.log.warn({ err: error }, 'no examples could be found');
    return [];
  });
  const t = translator(guild.preferredLocale);
  const reply = renderWelcome(known.articles().length, guild.client.user.id, examples, t);
  // It may have been removed and invited again meanwhile.
  if (wasGreeted(guild.id)) return;
  greeted.set(guild.id, performance.now());
  await postTo(channel, reply, guild.id).catch((error) => {
    greeted.delete(guild.id);
    throw error;
  });
}

function wasGreeted(guildId: string): boolean {
  for (const [id, time] of greeted) {
    if (performance.now() - time < NEVER_AGAIN_MS) break;
    greeted.delete(id);
  }
  return greeted.has(guildId);
}

function renderWelcome(
  articles: number,
  botId: string,
  examples: readonly string[],
  t: Translate,
): Reply {
  const lines = [
    titleIn(t),
    t('about.welcome.reads', { from: t('articles.fromCount', { count: articles }) }),
    t('about.welcome.ask', { bot: `<@${botId}>` }),
    t('about.welcome.settings'),
    ...(examples.length > 0 ? [t('conversation.try')] : []),
  ];
  return { content: lines.join('\n'), rows: exampleButtons(examples) };
}

function titleIn(t: Translate): string {
  return `**${t('about.welcome.title')}**`;
}

function mayGreet(channel: TextChannel): boolean {
  const held = channel.permissionsFor(channel.client.user);
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  return held?.has(needed) ?? false;
}

/** Nothing is written down about it: the message itself tells, where the bot may read what was written before. */
async function hasGreeted(channel: TextChannel): Promise<boolean> {
  const { client } = channel;
  if (!channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory)) {
    return false;
  }
  const titles = LANGUAGES.map((language) => titleIn(translator(language)));
  const latest = await channel.messages.fetch({ limit: LOOKED_THROUGH });
  return latest.some(
    (message) =>
      message.author.id === client.user.id &&
      Date.now() - message.createdTimestamp < NEVER_AGAIN_MS &&
      titles.some((title) => textOn(message).startsWith(title)),
  );
}
