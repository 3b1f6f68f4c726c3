// The pinned summaries of a channel: listed, compared with the articles again, unpinned.
import type { GuildTextBasedChannel } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { forPinners, type SlashCommand } from '../../src/bot/command.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { acknowledge, edit, respond, update } from '../../src/bot/send.js';
import type { Article } from '../../src/corpus/article.js';
import { described, type Translate, translator } from '../../src/locales/translate.js';
import { inline } from '../../src/message/markdown.js';
import type { Reply } from '../../src/message/reply.js';
import { type PinTask, pinPlace } from './pin-permissions.js';
import { type PinnedSummary, readPins } from './pinned-summaries.js';
import { checkedFoot } from './publish.js';
import { recheck, recheckTurns } from './recheck.js';
import { renderCheck, renderPinned } from './summaries-message.js';
import { renderSummary } from './summary-message.js';

export const summaries = {
  data: { name: 'summaries', ...described((t) => t('pins.description')), ...forPinners },

  async execute(interaction, { knowledge }) {
    const t = translator(interaction.locale);
    const { channel, problem } = pinPlace(interaction, t, 'read');
    if (!channel) return respond(interaction, { content: problem });
    await acknowledge(interaction, { isPrivate: true });
    const articles = knowledge.of(interaction.guildId).articles();
    await respond(interaction, await listPinned(channel, articles, 1, t));
  },
} satisfies SlashCommand;

export const summariesButtons = {
  async summaries(interaction, bot, [, page]) {
    await change(interaction, bot, { task: 'read', page });
  },

  async refresh(interaction, bot, [, id, page]) {
    await change(interaction, bot, { task: 'read', page, id, work: refresh });
  },

  async unpin(interaction, bot, [, id, page]) {
    await change(interaction, bot, { task: 'unpin', page, id, work: unpin });
  },
} satisfies Partial<Handlers>;

/** @param page from 1 */
async function listPinned(
  channel: GuildTextBasedChannel,
  articles: readonly Article[],
  page: number,
  t: Translate,
): Promise<Reply> {
  const pins = await readPins(channel);
  const turn = recheckTurns();
  const listed = [];
  for (const { message, summary, pinnedAt } of pins.summaries) {
    const { topic, lines } = summary;
    const checked = await recheck(articles, lines, turn);
    listed.push({
      id: message.id,
      topic,
      url: message.url,
      quotes: lines.length,
      gone: checked.filter(({ excerpt }) => !excerpt).length,
      pinnedAt,
      checkedAt: message.editedAt ?? message.createdAt,
    });
  }
  return renderPinned(listed, page, t);
}

interface Change {
  readonly task: PinTask;
  readonly page: number;
  /** The message of a summary, and what is done with it. */
  readonly id?: string;
  readonly work?: (found: PinnedSummary, context: Context) => Promise<Reply>;
}

interface Context {
  readonly channel: GuildTextBasedChannel;
  readonly articles: readonly Article[];
  /** In the member's language. */
  readonly t: Translate;
  /** In the server's language. */
  readonly publicly: Translate;
}

/** Does the work, brings the list up to date, and says what came of it. */
async function change(
  interaction: ComponentInteraction,
  { knowledge, turns }: Bot,
  { task, page, id, work }: Change,
): Promise<void> {
  const t = translator(interaction.locale);
  const place = pinPlace(interaction, t, task);
  if (place.problem !== undefined) return respond(interaction, { content: place.problem });
  const { channel } = place;
  await interaction.deferUpdate();
  const articles = knowledge.of(interaction.guildId).articles();
  const publicly = translator(interaction.guildLocale ?? 'en');
  const told =
    work &&
    (await turns(channel.id, async () => {
      const found = (await readPins(channel)).summaries.find(({ message }) => message.id === id);
      if (!found) return { content: t('pins.notPinned') };
      return work(found, { channel, articles, t, publicly });
    }));
  await update(interaction, await listPinned(channel, articles, page, t));
  if (told) await respond(interaction, told);
}

async function refresh(
  { message, summary: { topic, lines, differing } }: PinnedSummary,
  { articles, t, publicly }: Context,
): Promise<Reply> {
  const checked = await recheck(articles, lines);
  const foot = checkedFoot(publicly, new Date());
  const anew = checked.map(({ line, excerpt }) => excerpt ?? line);
  const reply = renderSummary({ topic, lines: anew, differing }, { t: publicly, foot });
  // A title that has become very much longer.
  if (reply.shown === 0) return { content: t('pins.tooLong') };
  await edit(message, reply);
  const numbers = (holds: (each: (typeof checked)[number]) => boolean) =>
    checked.flatMap((each, i) => (i < reply.shown && holds(each) ? [i + 1] : []));
  return renderCheck(
    {
      topic,
      url: message.url,
      gone: numbers(({ excerpt }) => excerpt === null),
      back: numbers(({ excerpt, line }) => excerpt !== null && line.isGone),
      moved: numbers(({ excerpt, line }) => excerpt !== null && excerpt.start !== line.start),
      leftOut: lines.slice(reply.shown).map((_, i) => reply.shown + i + 1),
    },
    t,
  );
}

async function unpin(
  { message, summary: { topic } }: PinnedSummary,
  { channel, t }: Context,
): Promise<Reply> {
  await channel.messages.unpin(message.id);
  return { content: t('pins.unpinned', { topic: inline(topic), url: message.url }) };
}
