// /corpus and its buttons. Every step is checked again: whether the operator allows it, and whether the
// member may manage the server; what a button names is looked for in the server where it is pressed.
import type { ChatInputCommandInteraction, RepliableInteraction } from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import { hasToWait } from '../../src/bot/cooldown.js';
import type { ComponentInteraction, Handlers } from '../../src/bot/features.js';
import { rowsOf } from '../../src/bot/own-message.js';
import { permitted } from '../../src/bot/permissions.js';
import { acknowledge, respond, revise, update } from '../../src/bot/send.js';
import { Refusal } from '../../src/ingestion/refusal.js';
import { translator } from '../../src/locales/translate.js';
import { findArticle } from '../articles/find-article.js';
import { addedText, nameOf, refusalText, renderPreview, renderRemoval } from './corpus-message.js';

export const corpusButtons = {
  addArticle,
  cancelArticle,
  removeArticle,
} satisfies Partial<Handlers>;

export async function previewArticle(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const { options, locale } = interaction;
  const guildId = await permittedToAdd(interaction, bot);
  if (guildId === null) return;
  const t = translator(locale);
  if (await hasToWait(interaction, bot.cooldown, `corpus ${interaction.user.id}`)) return;
  await acknowledge(interaction, { isPrivate: true });
  const file = options.getAttachment('file');
  const address = options.getString('address')?.trim();
  const given = {
    title: options.getString('title') ?? undefined,
    published: options.getString('published') ?? undefined,
  };
  try {
    const source = file ?? (address ? { address } : undefined);
    if (!source) throw new Refusal('noFile');
    const preview = await bot.guildArticles.preview(guildId, source, given);
    await respond(interaction, renderPreview(preview, t));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'download' || error.code === 'fetching') {
      bot.log.warn({ guild: guildId, problem: error.values.problem }, 'a file was not fetched');
    }
    await respond(interaction, { content: refusalText(error, t) });
  }
}

export async function askRemoval(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const guildId = await permitted(interaction, 'ManageGuild');
  if (guildId === null) return;
  const t = translator(interaction.locale);
  const own = await bot.guildArticles.own(guildId);
  if (own.length === 0 && isOff(bot)) {
    return respond(interaction, { content: t('corpusCommand.off') });
  }
  const article = findArticle(own, interaction.options.getString('article', true));
  const reply = article
    ? renderRemoval(article, t)
    : { content: refusalText(new Refusal('notOwn'), t) };
  await respond(interaction, reply);
}

async function addArticle(
  interaction: ComponentInteraction,
  bot: Bot,
  [, id]: ['addArticle', string],
): Promise<void> {
  const guildId = await permittedToAdd(interaction, bot);
  if (guildId === null) return;
  const t = translator(interaction.locale);
  const title = await bot.guildArticles.pendingTitle(guildId, id);
  if (title === undefined)
    return update(interaction, { content: refusalText(new Refusal('expired'), t) });
  const name = nameOf(title);
  await change(interaction, bot, t('corpusCommand.indexing', { title: name }), async () => {
    const added = await bot.guildArticles.add(guildId, id);
    return addedText(name, { ...added, most: bot.guildArticles.most }, t);
  });
}

async function removeArticle(
  interaction: ComponentInteraction,
  bot: Bot,
  [, id]: ['removeArticle', string],
): Promise<void> {
  const guildId = await permitted(interaction, 'ManageGuild');
  if (guildId === null) return;
  const t = translator(interaction.locale);
  const own = await bot.guildArticles.own(guildId);
  const article = own.find((each) => each.id === id);
  if (!article) return update(interaction, { content: refusalText(new Refusal('notOwn'), t) });
  const title = nameOf(article.title);
  await change(interaction, bot, t('corpusCommand.removing', { title }), async () => {
    const { articles } = await bot.guildArticles.remove(guildId, id);
    return t('corpusCommand.removed', { title, articles });
  });
}

async function cancelArticle(
  interaction: ComponentInteraction,
  bot: Bot,
  [, id]: ['cancelArticle', string],
): Promise<void> {
  const guildId = await permitted(interaction, 'ManageGuild');
  if (guildId === null) return;
  await bot.guildArticles.cancel(guildId, id);
  await update(interaction, { content: translator(interaction.locale)('corpusCommand.cancelled') });
}

/** The server's id, if the member may manage it and articles may be added; else says why not. What was added before may be removed in any case. */
async function permittedToAdd(interaction: RepliableInteraction, bot: Bot): Promise<string | null> {
  const guildId = await permitted(interaction, 'ManageGuild');
  if (guildId === null || !isOff(bot)) return guildId;
  await respond(interaction, { content: translator(interaction.locale)('corpusCommand.off') });
  return null;
}

function isOff({ guildArticles }: Bot): boolean {
  return guildArticles.most === 0;
}

/** Says what is being done, does it, and says what came of it; the buttons come back if it failed. */
async function change(
  interaction: ComponentInteraction,
  bot: Bot,
  meanwhile: string,
  work: () => Promise<string>,
): Promise<void> {
  const rows = rowsOf(interaction.message);
  const t = translator(interaction.locale);
  await update(interaction, { content: meanwhile });
  try {
    await revise(interaction, { content: await work() });
  } catch (error) {
    if (error instanceof Refusal) return revise(interaction, { content: refusalText(error, t) });
    const { guildId } = interaction;
    bot.log.error({ err: error, guild: guildId }, 'the articles of a server were not changed');
    await revise(interaction, { content: t('corpusCommand.failed'), rows });
  }
}
