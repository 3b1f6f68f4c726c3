// What the bot may do where it is, looked up before it posts.
import { type Message, PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { PermissionName } from '../locales/permissions.js';

export interface Rights {
  readonly send: boolean;
  /** A reply quotes an earlier message, which needs the history. */
  readonly reply: boolean;
  readonly attach: boolean;
  /** The permission that is needed to write here. */
  readonly toSend: PermissionName;
}

export function rightsIn({ channel, client }: Message): Rights {
  const inThread = channel.isThread();
  const toSend = inThread ? 'SendMessagesInThreads' : 'SendMessages';
  if (channel.isDMBased()) return { send: true, reply: true, attach: true, toSend };
  const held = channel.permissionsFor(client.user);
  const has = (bit: bigint) => held?.has(bit) ?? true;
  // The chat of a voice channel is for those who may enter it.
  const mayEnter = !channel.isVoiceBased() || has(PermissionFlagsBits.Connect);
  return {
    send: has(PermissionFlagsBits.ViewChannel) && has(PermissionFlagsBits[toSend]) && mayEnter,
    reply: has(PermissionFlagsBits.ReadMessageHistory),
    attach: has(PermissionFlagsBits.AttachFiles),
    toSend: mayEnter ? toSend : 'Connect',
  };
}

export function mayAttach({ appPermissions }: RepliableInteraction): boolean {
  return appPermissions.has(PermissionFlagsBits.AttachFiles);
}

/** Whether a member may delete what others wrote. */
export function isModerator({ memberPermissions }: RepliableInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}

/** Whether a member may change what is set for the server. */
export function isManager({ memberPermissions }: RepliableInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
