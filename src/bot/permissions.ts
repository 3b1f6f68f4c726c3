// What the bot may do where it is, looked up before it posts; and what a member may do.
import { type Message, PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { PermissionName } from '../locales/permissions.js';
import type { Translate } from '../locales/translate.js';
import { homeOf } from './guilds.js';

export interface Rights {
  readonly send: boolean;
  /** A reply quotes an earlier message, which needs the history. */
  readonly reply: boolean;
  readonly attach: boolean;
  /** Also to a message that nobody has reacted to yet. */
  readonly react: boolean;
  /** The permission that is needed to write here. */
  readonly toSend: PermissionName;
}

export function rightsIn({ channel, client }: Message): Rights {
  const toSend = permissionToSend(channel);
  if (channel.isDMBased()) return { send: true, reply: true, attach: true, react: true, toSend };
  const held = channel.permissionsFor(client.user);
  const has = (bit: bigint) => held?.has(bit) ?? true;
  // The chat of a voice channel is for those who may enter it.
  const mayEnter = !channel.isVoiceBased() || has(PermissionFlagsBits.Connect);
  return {
    send: has(PermissionFlagsBits.ViewChannel) && has(PermissionFlagsBits[toSend]) && mayEnter,
    reply: has(PermissionFlagsBits.ReadMessageHistory),
    attach: has(PermissionFlagsBits.AttachFiles),
    react: has(PermissionFlagsBits.ReadMessageHistory) && has(PermissionFlagsBits.AddReactions),
    toSend: mayEnter ? toSend : 'Connect',
  };
}

/** A locked thread is for those who manage threads. */
function permissionToSend(channel: Message['channel']) {
  if (!channel.isThread()) return 'SendMessages';
  return channel.locked ? 'ManageThreads' : 'SendMessagesInThreads';
}

export function mayAttach({ appPermissions }: RepliableInteraction): boolean {
  return appPermissions.has(PermissionFlagsBits.AttachFiles);
}

/** Whether a member may delete what others wrote. */
export function isModerator({ memberPermissions }: RepliableInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

export type Access =
  | { readonly guildId: string; readonly problem?: never }
  | { readonly guildId?: never; readonly problem: string };

/** The server where a member who holds a permission acts; or the sentence that says why they may not. */
export function access(
  interaction: RepliableInteraction,
  t: Translate,
  permission: 'ManageMessages' | 'ManageGuild',
): Access {
  const guildId = homeOf(interaction);
  if (guildId === null) return { problem: t('access.onlyInServers') };
  const problem = lack(interaction, t, permission);
  return problem === undefined ? { guildId } : { problem };
}

/** The sentence that names the permission; undefined for a member who holds it in this channel. */
export function lack(
  { memberPermissions }: RepliableInteraction,
  t: Translate,
  permission: PermissionName,
): string | undefined {
  if (memberPermissions?.has(PermissionFlagsBits[permission])) return undefined;
  return t('access.needs', { permission: t(`permissions.${permission}`) });
}
