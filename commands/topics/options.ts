// Options that several commands have.
import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import { described, type Translate } from '../../src/locales/translate.js';
import { MAX_TOPIC } from '../../src/message/topic.js';

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

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  ...described((t) => t('commands.private')),
} satisfies APIApplicationCommandBooleanOption;
