// Every button and menu that the bot has ever posted passes here. Their state stands in the custom_id, which
// counts only where it stands on the bot's own message: a forged one does nothing.
import { translator } from '../locales/translate.js';
import { type Action, parseCustomId } from '../message/custom-id.js';
import type { Bot } from './bot.js';
import type { ComponentInteraction, FormHandlers, FormInteraction, Handlers } from './features.js';
import { customIdsOn } from './own-message.js';
import { respond } from './send.js';

export async function onComponent(
  interaction: ComponentInteraction,
  bot: Bot,
  handlers: Handlers,
): Promise<void> {
  const action = chosenAction(interaction);
  if (!action || action[0] === 'menu' || action[0] === 'why')
    return refuse(interaction, 'problems.unknownButton');
  // TypeScript does not connect the name of the handler with the action it takes.
  const handle = handlers[action[0]] as (
    ...args: [typeof interaction, Bot, Action]
  ) => Promise<void>;
  await handle(interaction, bot, action);
}

/** A form that was filled in; whether it belongs to the message is for its handler to see. */
export async function onForm(
  interaction: FormInteraction,
  bot: Bot,
  forms: FormHandlers,
): Promise<void> {
  const action = parseCustomId(interaction.customId);
  if (action?.[0] === 'why') return forms.why(interaction, bot, action);
  const t = translator(interaction.locale);
  await respond(interaction, { content: t('problems.unknownButton') });
}

/** What the custom_id or the chosen value says, if it stands on the message. */
function chosenAction(interaction: ComponentInteraction): Action | undefined {
  const { customId, message } = interaction;
  const known = customIdsOn(message);
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : customId;
  if (!known.has(customId) || chosen === undefined || !known.has(chosen)) return undefined;
  return parseCustomId(chosen);
}

type RefusalKey =
  | 'articles.changed'
  | 'articles.gone'
  | 'problems.noQuestion'
  | 'problems.notYours'
  | 'problems.unknownButton';

/** Says why not, to whoever pressed the button. */
export function refuse(interaction: ComponentInteraction, reason: RefusalKey): Promise<void> {
  return respond(interaction, { content: translator(interaction.locale)(reason) });
}
