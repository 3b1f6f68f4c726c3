// Options that several commands have, and what is offered for them.
import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { Bot } from '../../src/bot/bot.js';
import type { Choice } from '../../src/bot/command.js';
import type { Typing } from '../../src/bot/typing.js';
import { lookUpFor } from '../../src/knowledge/look-up.js';
import { described, type Translate, translator } from '../../src/locales/translate.js';
import { MAX_TOPIC } from '../../src/message/topic.js';
import { choiceOf } from './lookup-message.js';

/** What to look for; `topicChoices` offers what there is. */
export function topicOption(
  description: (t: Translate) => string,
  { required }: { readonly required: boolean },
) {
  return {
    type: ApplicationCommandOptionType.String,
    name: 'topic',
    ...described(description),
    required,
    max_length: MAX_TOPIC,
    autocomplete: true,
  } satisfies APIApplicationCommandStringOption;
}

/** What may be looked up, with how much there is about it. */
export async function topicChoices(typing: Typing, bot: Bot): Promise<Choice[]> {
  const t = translator(typing.locale);
  const { result } = await lookUpFor(bot, typing, { type: 'suggest', typed: typing.text });
  return result
    .filter(({ topic }) => topic.length <= MAX_TOPIC)
    .map((suggestion) => choiceOf(suggestion, t));
}

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described((t) => t('commands.private')),
} satisfies APIApplicationCommandBooleanOption;
