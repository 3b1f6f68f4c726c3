// The registered commands of one scope, the application's or a guild's, and what may join them.
import { ApplicationCommandType } from 'discord-api-types/v10';
import { formError, refusal } from '../errors.js';
import { type CommandBody, parseCommand } from '../validate/command.js';
import type { Command } from '../world/types.js';
import { changed, nextId, type World } from '../world/world.js';
import { guildOf } from './lookup.js';
import type { Call } from './router.js';

const limits: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

export function commandsIn(call: Call): Command[] {
  const guildId = scopeOf(call);
  return [...call.world.commands.values()].filter((command) => command.guildId === guildId);
}

export function commandOf(call: Call): Command {
  const id = call.param('command');
  const command = commandsIn(call).find((each) => each.id === id);
  if (!command) throw refusal('UnknownCommand');
  return command;
}

function scopeOf(call: Call): string | null {
  if (call.param('application') !== call.world.app.id) throw refusal('UnknownApplication');
  return call.has('guild') ? guildOf(call).id : null;
}

/** Contexts and installation types are for global commands only; elsewhere they are ignored. */
export function checked(call: Call, json: unknown, path: readonly PropertyKey[]): CommandBody {
  const wished = parseCommand(json, path);
  if (call.has('guild')) return { ...wished, contexts: null, integration_types: null };
  const supported = supportedTypes(call.world);
  if (wished.integration_types?.some((type) => !supported.includes(type))) {
    const message = 'The application does not support this installation context';
    throw formError(
      [...path, 'integration_types'],
      'APPLICATION_INTEGRATION_TYPE_INVALID',
      message,
    );
  }
  return { ...wished, integration_types: wished.integration_types ?? [...supported] };
}

export function store(call: Call, wished: CommandBody, twin: Command | undefined): Command {
  const { world } = call;
  const version = nextId(world);
  const command = { ...wished, id: twin?.id ?? version, version, guildId: scopeOf(call) };
  world.commands.set(command.id, command);
  changed(world);
  return command;
}

export function twinOf(
  commands: readonly Command[],
  { name, type }: CommandBody,
): Command | undefined {
  return commands.find((each) => each.name === name && each.type === type);
}

export function checkCount(commands: readonly CommandBody[]): void {
  for (const [type, limit] of Object.entries(limits)) {
    if (commands.filter((each) => each.type === Number(type)).length > limit) {
      throw refusal('TooManyCommands');
    }
  }
}

function supportedTypes({ settings }: World): readonly (0 | 1)[] {
  return settings.userInstallable ? [0, 1] : [0];
}

export function payload({ world }: Call, { guildId, ...command }: Command) {
  return {
    nsfw: false,
    default_member_permissions: null,
    contexts: null,
    ...command,
    application_id: world.app.id,
    ...(guildId !== null && { guild_id: guildId }),
  };
}
