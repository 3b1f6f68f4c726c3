// Members using commands: slash commands, their autocomplete, and context menus.
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { messagePayload } from '../payload/message.js';
import type { Message } from '../world/conversation.js';
import type { Channel, Command, User } from '../world/types.js';
import { ImpossibleAction, mustSee } from '../world/visibility.js';
import type { World } from '../world/world.js';
import { begin, type InteractionHandle } from './handle.js';
import { installationTypes, offeredCommands, ownersOf } from './installation.js';
import { fillOptions, type OptionValues } from './options.js';
import { nothingResolved, resolvedField, resolveEntity } from './resolve.js';

/** `line` is the command's name, with its subcommand: `ask`, or `corpus list`. */
export function slash(
  world: World,
  user: User,
  channel: Channel,
  line: string,
  values: OptionValues = {},
): InteractionHandle {
  const type = InteractionType.ApplicationCommand;
  return typed(world, { user, channel, line, values, focused: null, type });
}

/** Asks for choices while `focused` is typed; `values` holds what is typed so far. */
export function autocomplete(
  world: World,
  user: User,
  channel: Channel,
  line: string,
  values: OptionValues,
  focused: string,
): InteractionHandle {
  const type = InteractionType.ApplicationCommandAutocomplete;
  return typed(world, { user, channel, line, values, focused, type });
}

export function messageCommand(
  world: World,
  user: User,
  message: Message,
  name: string,
): InteractionHandle {
  mustSee(user, message);
  if (message.ephemeralTo) throw new ImpossibleAction('Ephemeral messages have no Apps menu.');
  const resolved = nothingResolved();
  resolved.messages[message.id] = messagePayload(world, message, { reveal: true });
  return menu(world, user, message.channel, name, ApplicationCommandType.Message, message, {
    target_id: message.id,
    ...resolvedField(resolved),
  });
}

export function userCommand(
  world: World,
  user: User,
  channel: Channel,
  target: User,
  name: string,
): InteractionHandle {
  const resolved = nothingResolved();
  const target_id = resolveEntity(world, channel, resolved, target.id);
  const data = { target_id, ...resolvedField(resolved) };
  return menu(world, user, channel, name, ApplicationCommandType.User, null, data);
}

type Typed = {
  readonly user: User;
  readonly channel: Channel;
  readonly line: string;
  readonly values: OptionValues;
  readonly focused: string | null;
  readonly type: InteractionType;
};

function typed(world: World, { user, channel, line, values, focused, type }: Typed) {
  const [name = '', ...path] = line.split(' ');
  const commandType = ApplicationCommandType.ChatInput;
  const command = offered(world, user, channel, name, commandType);
  const resolved = nothingResolved();
  const filling = { world, channel, values, resolved, focused };
  const options = fillOptions(filling, command.options, path);
  const owners = ownersOf(world, user, channel, installationTypes(command));
  const begun = { type, user, channel, owners, commandName: line, commandType };
  return begin(world, begun, { ...identity(command), options, ...resolvedField(resolved) });
}

function menu(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  commandType: ApplicationCommandType,
  source: Message | null,
  target: Record<string, unknown>,
): InteractionHandle {
  const command = offered(world, user, channel, name, commandType);
  const owners = ownersOf(world, user, channel, installationTypes(command));
  const type = InteractionType.ApplicationCommand;
  const begun = { type, user, channel, owners, commandName: name, commandType, source };
  return begin(world, begun, { ...identity(command), ...target });
}

function offered(
  world: World,
  user: User,
  channel: Channel,
  name: string,
  type: ApplicationCommandType,
): Command {
  const all = offeredCommands(world, user, channel);
  const command = all.find((each) => each.name === name && each.type === type);
  if (command) return command;
  const names = all.map((each) => each.name).join(', ') || 'none';
  throw new ImpossibleAction(`${user.username} is offered no "${name}" here, but: ${names}.`);
}

function identity({ id, name, type, guildId }: Command) {
  return { id, name, type, ...(guildId !== null && { guild_id: guildId }) };
}
