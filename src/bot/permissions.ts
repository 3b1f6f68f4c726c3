// What the bot may do where it is, looked up before it posts; and what a member may do.
import { type Message, PermissionFlagsBits, type RepliableInteraction } from 'discord.js';
import type { PermissionName } from '../locales/permissions.js';
import { type Translate, translator } from '../locales/translate.js';
import { homeOf } from './guilds.js';
import { respond } from './send.js';

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

/** The id of the server where a member who holds a permission acts; else says why they may not. */
export async function permitted(
  interaction: RepliableInteraction,
  permission: 'ManageMessages' | 'ManageGuild',
): Promise<string | null> {
  const t = translator(interaction.locale);
  const guildId = homeOf(interaction);
  const problem = guildId === null ? t('access.onlyInServers') : lack(interaction, t, permission);
  if (problem === undefined) return guildId;
  await respond(interaction, { content: problem });
  return null;
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
