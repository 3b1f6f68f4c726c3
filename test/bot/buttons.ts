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
export function menuOn(message: Message): Menu {
  const [menu] = menusOn(message);
  if (!menu) throw new Error('There is no menu on this message.');
  return menu;
}

export interface Menu {
  readonly id: string;
  readonly values: string[];
}

export function menusOn({ components }: Message): Menu[] {
  return [...walk(components)].flatMap((each) =>
    each.type === ComponentType.StringSelect
      ? [{ id: each.custom_id, values: each.options.map(({ value }) => value) }]
      : [],
  );
}
