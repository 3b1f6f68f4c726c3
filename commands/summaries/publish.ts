// Pinning quotes as the summary of a topic: from the preview of /summary, or from an answer.
import type { RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import type { Handlers } from '../../src/bot/features.js';
import { acknowledge, respond } from '../../src/bot/send.js';
import type { Excerpt } from '../../src/corpus/article.js';
import { type Translate, translator } from '../../src/locales/translate.js';
import { marks } from '../../src/message/quotes.js';
import { pinPlace } from './pin-permissions.js';
import { MAX_PINS, pinSummary } from './pinned-summaries.js';
import { recheck } from './recheck.js';
import { renderSummary, summaryOn } from './summary-message.js';

export interface Publication {
  readonly topic: string;
  readonly excerpts: readonly Excerpt[];
  /** How many of them, from the first, give different figures for one thing. */
  readonly differing?: number;
  /** Quotes that are no longer in the articles, and so are not among the excerpts. */
  readonly gone?: number;
}

export const pinButtons = {
  async pin(interaction, bot) {
    const t = translator(interaction.locale);
    await acknowledge(interaction, { isPrivate: true });
    const summary = summaryOn(interaction.message);
    if (!summary) return respond(interaction, { content: t('pins.noSummary') });
    const checked = await recheck(bot.knowledge.of(interaction.guildId).articles(), summary.lines);
    const excerpts = checked.flatMap(({ excerpt }) => excerpt ?? []);
    if (excerpts.length === checked.length) {
      const { topic, differing } = summary;
      return publish(interaction, bot, { topic, excerpts, differing });
    }
    const gone = checked.flatMap(({ excerpt }, i) => (excerpt ? [] : [i + 1]));
    await respond(interaction, { content: t('pins.goneFromPreview', { quotes: marks(gone) }) });
  },
} satisfies Partial<Handlers>;

/** Posts and pins a summary where the interaction was used, or says why not. Acknowledge it first, privately. */
export async function publish(
  interaction: RepliableInteraction,
  bot: Bot,
  { topic, excerpts, differing = 0, gone = 0 }: Publication,
): Promise<void> {
  const t = translator(interaction.locale);
  const place = pinPlace(interaction, t, 'pin');
  if (place.problem !== undefined) return respond(interaction, { content: place.problem });
  const publicly = translator(interaction.guildLocale ?? 'en');
  const foot = checkedFoot(publicly, new Date());
  const reply = renderSummary({ topic, lines: excerpts, differing }, { t: publicly, foot });
  if (reply.shown === 0) return respond(interaction, { content: t('pins.tooLong') });
  const { channel } = place;
  const work = () => pinSummary(channel, { topic, reply, nonce: interaction.id });
  const { kind, url = '' } = await bot.turns(channel.id, work);
  const isPinned = kind === 'pinned' || kind === 'updated';
  const left = excerpts.length - reply.shown;
  const lines = [
    t(`pins.outcome.${kind}`, { url, max: MAX_PINS }),
    ...(isPinned && left > 0 ? [t('pins.leftOut', { count: left })] : []),
    ...(isPinned && gone > 0 ? [t('pins.goneLeftOut', { count: gone })] : []),
  ];
  await respond(interaction, { content: lines.join('\n') });
}

/** The line below a pinned summary: when its quotes were last compared with the articles. */
export function checkedFoot(t: Translate, now: Date): string {
  return t('pins.foot', { when: `<t:${Math.floor(now.getTime() / 1_000)}:D>` });
}
