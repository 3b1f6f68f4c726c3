// What the bot may do where it is, looked up before it posts.
import { type Message, PermissionFlagsBits, type RepliableInteraction } from 'discord.js';

export interface Rights {
  readonly send: boolean;
  /** A reply quotes an earlier message, which needs the history. */
  readonly reply: boolean;
  readonly attach: boolean;
  /** The permission that is needed to write here, as Discord's settings call it. */
  readonly sendName: string;
}

export function rightsIn({ channel, client }: Message): Rights {
  const inThread = channel.isThread();
  const sendName = inThread ? 'Send Messages in Threads' : 'Send Messages';
  if (channel.isDMBased()) return { send: true, reply: true, attach: true, sendName };
  const held = channel.permissionsFor(client.user);
  const has = (bit: bigint) => held?.has(bit) ?? true;
  const send = inThread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  // The chat of a voice channel is for those who may enter it.
  const mayEnter = !channel.isVoiceBased() || has(PermissionFlagsBits.Connect);
  return {
    send: has(PermissionFlagsBits.ViewChannel) && has(send) && mayEnter,
    reply: has(PermissionFlagsBits.ReadMessageHistory),
    attach: has(PermissionFlagsBits.AttachFiles),
    sendName: mayEnter ? sendName : 'Connect',
  };
}

export function mayAttach({ appPermissions }: RepliableInteraction): boolean {
  return appPermissions.has(PermissionFlagsBits.AttachFiles);
}

/** Whether a member may change what the bot is for everybody in a server. */
export function mayManageServer({ memberPermissions }: RepliableInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** Whether a member may delete what others wrote. */
export function isModerator({ memberPermissions }: RepliableInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}
