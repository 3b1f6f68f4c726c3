// What one of the bot's own messages says of itself: its buttons, whose it is, what was asked.
import {
  ComponentType,
  type Message,
  type MessageComponentInteraction,
  type Snowflake,
} from 'discord.js';
import { questionIn } from '../../commands/ask/answer-message.js';
import { readSummary, type Summary } from '../../commands/summaries/summary-message.js';
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

/** The question, from the message itself or from the message that it is a reply to. */
export async function askedQuestion({
  channel,
  client,
  message,
}: Pick<MessageComponentInteraction, 'channel' | 'client' | 'message'>): Promise<
  string | undefined
> {
  const shown = questionIn(message.content);
  const messageId = message.reference?.messageId;
  if (shown !== undefined || messageId === undefined) return shown;
  const asked = await channel?.messages.fetch(messageId).catch(() => undefined);
  return asked && asked.author.id !== client.user.id ? asked.content : undefined;
}

/** The summary that the message is; undefined where it is none. */
export function summaryOn(message: Message): Summary | undefined {
  return readSummary({ content: message.content, rows: rowsOf(message) });
}
