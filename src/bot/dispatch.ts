// Every interaction passes here, and everything that goes wrong in one ends here.
import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import { translator } from '../locales/translate.js';
import { COMPONENT } from '../operation/metrics/outcomes.js';
import type { Bot } from './bot.js';
import { onComponent, onForm } from './buttons.js';
import { failureReply, isTooLate, stoppingReply } from './failure.js';
import type { Features } from './features.js';
import { respond } from './send.js';
import { typingOf } from './typing.js';

export function dispatch(interaction: Interaction, bot: Bot, features: Features): void {
  if (interaction.isAutocomplete()) bot.work.track(complete(interaction, bot, features));
  else if (interaction.isRepliable()) bot.work.track(attempt(interaction, bot, features));
}

async function attempt(
  interaction: RepliableInteraction,
  bot: Bot,
  features: Features,
): Promise<void> {
  const name = nameOf(interaction);
  try {
    if (bot.work.isStopping()) {
      await respond(interaction, stoppingReply(translator(interaction.locale)));
    } else await carryOut(interaction, bot, features);
    bot.metrics.interaction(name, 'done');
  } catch (error) {
    bot.metrics.interaction(name, isTooLate(error) ? 'gone' : 'failed');
    if (isTooLate(error)) bot.log.warn({ err: error }, 'an interaction was gone');
    else await apologise(interaction, bot, error, name);
  }
}

function nameOf(interaction: RepliableInteraction): string {
  return interaction.isCommand() ? interaction.commandName : COMPONENT;
}

async function carryOut(
  interaction: RepliableInteraction,
  bot: Bot,
  { slashCommands, messageCommands, buttons, forms }: Features,
): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
    return command?.execute(interaction, bot);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = messageCommands.find(({ data }) => data.name === interaction.commandName);
    return command?.execute(interaction, bot);
  }
  if (
    interaction.isButton() ||
    interaction.isStringSelectMenu() ||
    interaction.isChannelSelectMenu()
  )
    return onComponent(interaction, bot, buttons);
  if (interaction.isModalSubmit() && interaction.isFromMessage())
    return onForm(interaction, bot, forms);
}

async function apologise(
  interaction: RepliableInteraction,
  bot: Bot,
  error: unknown,
  where: string,
): Promise<void> {
  const t = translator(interaction.locale);
  const reply = bot.work.isStopping() ? stoppingReply(t) : failureReply(bot.log, error, where, t);
  await respond(interaction, reply).catch((second) =>
    bot.log.warn({ err: second }, 'the apology could not be sent'),
  );
}

async function complete(
  interaction: AutocompleteInteraction,
  bot: Bot,
  { slashCommands }: Features,
): Promise<void> {
  const command = slashCommands.find(({ data }) => data.name === interaction.commandName);
  try {
    await interaction.respond((await command?.autocomplete?.(typingOf(interaction), bot)) ?? []);
  } catch (error) {
    // A member who types on has asked for other choices by then.
    bot.log.debug({ err: error }, 'choices came too late');
  }
}
