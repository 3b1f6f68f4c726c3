// What one of the bot's own messages says: its text, its buttons, and whose it is. Older messages have plain
// content with rows below; later ones are laid out in components.
import { ComponentType, type Message, MessageFlags, type Snowflake } from 'discord.js';
import { parseCustomId } from '../message/custom-id.js';
import { readLayout } from '../message/layout.js';
import type { Reply, Row } from '../message/reply.js';

type Said = Pick<Message, 'content' | 'components' | 'attachments' | 'flags'>;

/** The message as the reply that it was sent as. */
export function replyOn({ content, components, attachments, flags }: Said): Reply {
  const laidOut = readLayout(components.map((each) => each.toJSON()));
  if (flags.has(MessageFlags.IsComponentsV2)) return laidOut;
  const files = attachments.map(({ name, url }) => ({ name, url }));
  return { content, rows: laidOut.rows ?? [], files };
}

/** All that a message says, whether it is laid out in components or not. */
export function textOn(message: Said): string {
  return replyOn(message).content;
}

export function rowsOf(message: Message): readonly Row[] {
  return replyOn(message).rows ?? [];
}

/** The custom_ids of the message's buttons and menus, and the values that its menus offer. */
export function customIdsOn(message: Message): ReadonlySet<string> {
  return customIdsIn(replyOn(message));
}

export function customIdsIn({ parts = [], rows = [] }: Reply): ReadonlySet<string> {
  const all = [
    ...parts.flatMap(({ beside }) => beside ?? []),
    ...rows.flatMap(({ components }) => components),
  ].flatMap((component) => {
    if (component.type === ComponentType.StringSelect) {
      return [component.custom_id, ...component.options.map(({ value }) => value)];
    }
    return 'custom_id' in component ? [component.custom_id] : [];
  });
  return new Set(all);
}

/** Who may delete the message, by its Delete button; null where it has none. */
export function deleterOf(message: Message): Snowflake | null {
  for (const customId of customIdsOn(message)) {
    const action = parseCustomId(customId);
    if (action?.[0] === 'delete') return action[1];
  }
  return null;
}
