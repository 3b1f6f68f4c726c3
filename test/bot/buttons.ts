// What can be clicked on a message.
import { ComponentType } from 'discord-api-types/v10';
import type { Message } from '../discord/index.js';
import { walk } from '../discord/validate/layout.js';

export function labelsOn({ components }: Message): string[] {
  return [...walk(components)].flatMap((each) =>
    each.type === ComponentType.Button && each.label ? [each.label] : [],
  );
}

/** The custom_id of the message's menu, and the values it offers. */
export function menuOn({ components }: Message): { id: string; values: string[] } {
  for (const each of walk(components)) {
    if (each.type === ComponentType.StringSelect) {
      return { id: each.custom_id, values: each.options.map(({ value }) => value) };
    }
  }
  throw new Error('There is no menu on this message.');
}
