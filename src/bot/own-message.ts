// What one of the bot's own messages says of itself: its buttons, and whose it is.
import { ComponentType, type Message, type Snowflake } from 'discord.js';
import { parseCustomId } from '../message/custom-id.js';
import type { Row } from '../message/reply.js';

export function rowsOf({ components }: Message): Row[] {
  return components.flatMap((each) =>
    each.type === ComponentType.ActionRow ? [each.toJSON()] : [],
  );
}

/** The custom_ids of the message's buttons and menus, and the values that its menus offer. */
export function customIdsOn(message: Message): ReadonlySet<string> {
  const all = rowsOf(message)
    .flatMap(({ components }) => components)
    .flatMap((component) => {
      if (component.type === ComponentType.StringSelect) {
        return [component.custom_id, ...component.options.map(({ value }) => value)];
      }
      return 'custom_id' in component ? [component.custom_id] : [];
    });
  return new Set(all);
}

/** The rows without the button of this action. */
export function rowsWithout(message: Message, action: string): Row[] {
  return rowsOf(message)
    .map((row) => ({
      ...row,
      components: row.components.filter(
        (each) => !('custom_id' in each) || parseCustomId(each.custom_id)?.[0] !== action,
      ),
    }))
    .filter(({ components }) => components.length > 0);
}

/** Who may delete the message, by its Delete button; null where it has none. */
export function deleterOf(message: Message): Snowflake | null {
  for (const customId of customIdsOn(message)) {
    const action = parseCustomId(customId);
    if (action?.[0] === 'delete') return action[1];
  }
  return null;
}
