// /summary: a preview for whoever asks alone, and the buttons on it. All that a preview is stands in its
// message, so that it works after a restart; what could replace a line is found anew at each click.
import { PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { homeOf } from '../../src/bot/guilds.js';
import { rowsOf } from '../../src/bot/own-message.js';
import { acknowledge, changeRows, respond, update } from '../../src/bot/send.js';
import { translator } from '../../src/locales/translate.js';
import type { Reply } from '../../src/message/reply.js';
import { topicOf } from '../../src/message/topic.js';
import { firstLines } from '../../src/summary/differing.js';
import {
  type Draft,
  draftOf,
  longer,
  shorter,
  withNextBest,
  withoutLine,
} from '../../src/summary/draft.js';
import { type Fits, LENGTHS } from '../../src/summary/lines.js';
import type { Refusal } from '../../src/summary/topic.js';
import { refusalText } from '../../src/wording/reason.js';
import {
  type Drafted,
  fitsIn,
  hashOfRanking,
  type PreviewView,
  renderPreview,
  rowsWithLine,
  staleRows,
} from './preview-message.js';
import { summaryOn } from './summary-message.js';

export const previewButtons = {
  /** The button's label is the topic. */
  async summarise(interaction, bot) {
    const { component, locale } = interaction;
    const t = translator(locale);
    const topic = topicOf(('label' in component ? component.label : null) ?? '');
    if (topic === undefined) return respond(interaction, { content: refusalText('empty', t) });
    if (await hasToWait(interaction, bot.cooldown)) return;
    await acknowledge(interaction, { isPrivate: true });
    const found = await summariseFor(interaction, bot, topic);
    await respond(interaction, newPreview(interaction, found, LENGTHS.medium));
  },

  async line(interaction) {
    const [id = ''] = interaction.isStringSelectMenu() ? interaction.values : [];
    await changeRows(interaction, rowsWithLine(rowsOf(interaction.message), id));
  },

  async drop(interaction, bot, [, hash, chosen, used, position]) {
    await change(interaction, bot, hash, () => ({
      draft: withoutLine({ chosen, used }, position),
    }));
  },

  async swap(interaction, bot, [, hash, chosen, used, position]) {
    await change(interaction, bot, hash, (drafted, fits) => {
      const swapped = withNextBest({ chosen, used }, position, drafted, fits);
      return swapped && { draft: swapped.draft, line: swapped.position };
    });
  },

  async shorter(interaction, bot, [, hash, chosen, used]) {
    await change(interaction, bot, hash, () => ({ draft: shorter({ chosen, used }) }));
  },

  async longer(interaction, bot, [, hash, chosen, used]) {
    await change(interaction, bot, hash, (drafted, fits) => ({
      draft: longer({ chosen, used }, drafted, fits),
    }));
  },

  async again(interaction, bot) {
    const shown = shownOn(interaction);
    if (shown.problem !== undefined) return respond(interaction, { content: shown.problem });
    await interaction.deferUpdate();
    const found = await summariseFor(interaction, bot, shown.topic);
    await update(interaction, newPreview(interaction, found, shown.count));
  },
} satisfies Partial<Handlers>;

/** What the articles say about a topic, or why there is nothing to say. */
export interface Found extends Drafted {
  readonly refusal: Refusal | null;
  /** How many of the ranking a first preview is made of. */
  readonly relevant: number;
}

/** @param topic as `topicOf` gives it */
export async function summariseFor(
  { guildId, user }: RepliableInteraction,
  { knowledge }: Bot,
  topic: string,
): Promise<Found> {
  const known = knowledge.of(guildId);
  // Both at once: the index may move on while the processes work.
  const asker = { user: user.id, guild: guildId };
  const [articles, result] = [known.articles(), known.run({ type: 'summarise', topic }, asker)];
  const { refusal, ranked, relevant, differing } = await result;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const excerpts = ranked.flatMap(({ article: id, ...place }) => {
    const article = byId.get(id);
    return article ? [{ ...place, article, highlights: [] }] : [];
  });
  // Without one of the lines the figures would point to others.
  const isWhole = excerpts.length === ranked.length;
  return { topic, refusal, ranked: excerpts, relevant, differing: isWhole ? differing : [] };
}

/** A first preview of so many lines, or of as many as there are and fit; or why there is none. */
export function newPreview(interaction: RepliableInteraction, found: Found, count: number): Reply {
  const { refusal } = found;
  const view = viewFor(interaction);
  if (refusal) return { content: refusalText(refusal, view.t) };
  const fits = fitsIn(found, view.publicly);
  const chosen = firstLines(found, count, fits);
  return renderPreview(found, draftOf(chosen), view);
}

/** Works on the preview that a button stands on; undefined where there is nothing left to do it with. */
async function change(
  interaction: ComponentInteraction,
  bot: Bot,
  hash: string,
  work: (found: Found, fits: Fits) => Pick<Preview, 'draft' | 'line'> | undefined,
): Promise<void> {
  const shown = shownOn(interaction);
  if (shown.problem !== undefined) return respond(interaction, { content: shown.problem });
  await interaction.deferUpdate();
  const view = viewFor(interaction);
  const found = await summariseFor(interaction, bot, shown.topic);
  if (hashOfRanking(found) !== hash) {
    await changeRows(interaction, staleRows(view));
    return respond(interaction, { content: view.t('summary.changed') });
  }
  const changed = work(found, fitsIn(found, view.publicly));
  if (!changed) return respond(interaction, { content: view.t('summary.noNext') });
  const { draft, line } = changed;
  await update(
    interaction,
    renderPreview(found, draft, { ...view, ...(line !== undefined && { line }) }),
  );
}

interface Preview {
  readonly draft: Draft;
  /** The position of the line that is chosen. */
  readonly line?: number;
}

type Shown =
  | { readonly topic: string; readonly count: number; readonly problem?: never }
  | { readonly problem: string };

/** What the preview that a button stands on is about. */
function shownOn(interaction: ComponentInteraction): Shown {
  const summary = summaryOn(interaction.message);
  if (!summary) return { problem: translator(interaction.locale)('pins.noSummary') };
  return { topic: summary.topic, count: summary.lines.length };
}

/** Who may not pin it reads it in their own language. */
function viewFor(interaction: RepliableInteraction): PreviewView {
  const { locale, guildLocale } = interaction;
  const isPinnable = mayPin(interaction);
  const publicly = translator(isPinnable ? (guildLocale ?? 'en') : locale);
  return { t: translator(locale), publicly, mayPin: isPinnable };
}

/** Whether it is offered; what exactly is missing is said to whoever tries. */
function mayPin(interaction: RepliableInteraction): boolean {
  const { memberPermissions } = interaction;
  const rights = [PermissionFlagsBits.PinMessages, PermissionFlagsBits.ManageMessages];
  return homeOf(interaction) !== null && (memberPermissions?.any(rights) ?? false);
}
