// What can be clicked on a message.
import { ComponentType } from 'discord-api-types/v10';
import type { InteractionHandle, LoopbackDiscord, Message, User } from '../discord/index.js';
import { walk } from '../discord/validate/layout.js';

export function labelsOn(message: Message): string[] {
  return buttonsOn(message).flatMap(({ label }) => label || []);
}

/** What is below the message: without the buttons beside its quotes. */
export function labelsBelow(message: Message): string[] {
  return buttonsOn(message).flatMap(({ label, custom_id }) =>
    label && !custom_id?.startsWith('context:') ? label : [],
  );
}

function buttonsOn({ components }: Message) {
  return [...walk(components)].filter((each) => each.type === ComponentType.Button);
}

/** The custom_ids of the buttons beside its quotes, in order. */
export function contextsOn(message: Message): string[] {
  return controlsOn(message).flatMap(({ id }) => (id.startsWith('context:') ? [id] : []));
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

/** A button, or a choice in a menu. */
export interface Control {
  readonly id: string;
  /** What is chosen; null for a button. */
  readonly values: readonly string[] | null;
}

/** Every button that can be pressed, and each value of every menu; of channels, the message's own. */
export function controlsOn({ components, channel }: Message): Control[] {
  return [...walk(components)].flatMap((each): Control[] => {
    if (each.type === ComponentType.Button) {
      return each.custom_id && !each.disabled ? [{ id: each.custom_id, values: null }] : [];
    }
    if (each.type === ComponentType.StringSelect) {
      return each.options.map(({ value }) => ({ id: each.custom_id, values: [value] }));
    }
    if (each.type !== ComponentType.ChannelSelect) return [];
    return [{ id: each.custom_id, values: [channel.id] }];
  });
}

/** "Not helpful", and one of the reasons that its form asks for. */
export async function voteNotHelpful(
  discord: LoopbackDiscord,
  user: User,
  answer: Message,
  reason = 'beside',
): Promise<Message> {
  const form = discord.click(user, answer, 'Not helpful');
  return (await discord.submitModal(form, { reason })).response();
}

export function use(
  discord: LoopbackDiscord,
  user: User,
  message: Message,
  { id, values }: Control,
): InteractionHandle {
  return values ? discord.select(user, message, id, values) : discord.click(user, message, id);
}
