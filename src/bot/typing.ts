// What a member is typing into an option that offers choices. Nothing is offered for more than a choice may
// have, and nothing is looked for: Discord asks anew at every key.
import type { AutocompleteInteraction, Locale } from 'discord.js';
import { MAX_CHOICE } from '../message/reply.js';

export interface Typing {
  readonly guildId: string | null;
  readonly userId: string;
  readonly locale: Locale;
  /** The name of the option. */
  readonly option: string;
  /** Its text so far, at most as long as a choice. */
  readonly text: string;
  /** The text of another option, cut in the same way; empty where there is none. */
  other(name: string): string;
}

export function typingOf(interaction: AutocompleteInteraction): Typing {
  const { guildId, locale, options, user } = interaction;
  const { name, value } = options.getFocused(true);
  return {
    guildId,
    userId: user.id,
    locale,
    option: name,
    text: cut(value),
    other: (other) => cut(options.getString(other) ?? ''),
  };
}

function cut(text: string): string {
  return text.slice(0, MAX_CHOICE);
}
