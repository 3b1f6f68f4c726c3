// Members using the components of a message: buttons and select menus.
import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { type Component, walk } from '../validate/layout.js';
import type { Message } from '../world/conversation.js';
import type { User } from '../world/types.js';
import { ImpossibleAction, mustSee } from '../world/visibility.js';
import type { World } from '../world/world.js';
import { begin, type InteractionHandle } from './handle.js';
import { ownersOf } from './installation.js';
import { nothingResolved, resolvedField, resolveEntity } from './resolve.js';

type Button = Extract<Component, { type: 2 }>;
type Select = Extract<Component, { type: 3 | 5 | 6 | 7 | 8 }>;

/** `target` is a label or a custom id; a forged one need not be on the message. */
export function click(
  world: World,
  user: User,
  message: Message,
  target: string,
  { forged = false } = {},
): InteractionHandle {
  mustSee(user, message);
  const customId = forged ? target : buttonOn(message, target).custom_id;
  const data = { custom_id: customId, component_type: ComponentType.Button };
  return use(world, user, message, data);
}

/** `values` are option values, or the ids of users, roles and channels. */
export function select(
  world: World,
  user: User,
  message: Message,
  target: string,
  values: readonly string[],
): InteractionHandle {
  mustSee(user, message);
  const menu = [...walk(message.components)]
    .filter((each): each is Select => 'custom_id' in each && each.type !== ComponentType.Button)
    .find((each) => each.custom_id === target || each.placeholder === target);
  if (!menu || menu.disabled) throw new ImpossibleAction(`No menu "${target}" to select from.`);
  const [least, most] = [menu.min_values ?? 1, menu.max_values ?? 1];
  const isOffered = (value: string) =>
    menu.type !== 3 || menu.options.some((option) => option.value === value);
  if (values.length < least || values.length > most || !values.every(isOffered)) {
    throw new ImpossibleAction(`The menu "${target}" does not allow these values.`);
  }
  const resolved = nothingResolved();
  if (menu.type !== 3) {
    for (const id of values) resolveEntity(world, message.channel, resolved, id);
  }
  const data = { custom_id: menu.custom_id, component_type: menu.type, values };
  return use(world, user, message, { ...data, ...resolvedField(resolved) });
}

function buttonOn(message: Message, target: string): Button {
  const buttons = [...walk(message.components)].filter(
    (each): each is Button => each.type === ComponentType.Button,
  );
  const button = buttons.find((each) => each.custom_id === target || each.label === target);
  if (button?.custom_id && !button.disabled) return button;
  const labels = buttons.map(({ label }) => label).join(', ') || 'none';
  throw new ImpossibleAction(`No button "${target}" to click; there are: ${labels}.`);
}

function use(world: World, user: User, message: Message, data: Record<string, unknown>) {
  const { channel, interaction } = message;
  const owners = interaction?.owners ?? ownersOf(world, user, channel, [0, 1]);
  const type = InteractionType.MessageComponent;
  return begin(world, { type, user, channel, owners, source: message }, data, message);
}
