// Who may do what where, computed as Discord documents it.
import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { refusal } from '../errors.js';
import type { Channel, Guild, User } from './types.js';
import type { World } from './world.js';

export type PermissionName = keyof typeof P;

const everything = Object.values(P).reduce((sum, bit) => sum | bit, 0n);
const inDirectMessages =
  P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.EmbedLinks | P.AttachFiles;
const needSending = P.MentionEveryone | P.SendTTSMessages | P.AttachFiles | P.EmbedLinks;

export const usualPermissions: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
  'UseExternalEmojis',
];

export function bits(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | P[name], 0n);
}

export function isThread({ type }: Channel): boolean {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
}

export function permissionsIn(user: User, channel: Channel): bigint {
  if (channel.guild === null) {
    return channel.recipients.some(({ id }) => id === user.id) ? inDirectMessages : 0n;
  }
  const base = basePermissions(user, channel.guild);
  if ((base & P.Administrator) !== 0n) return everything;
  const place = isThread(channel) && channel.parent ? channel.parent : channel;
  const granted = overwritten(base, user, channel.guild, place);
  if ((granted & P.ViewChannel) === 0n) return 0n;
  const sending = isThread(channel) ? P.SendMessagesInThreads : P.SendMessages;
  return (granted & sending) === 0n ? granted & ~needSending : granted;
}

export function may(user: User, channel: Channel, ...names: PermissionName[]): boolean {
  const needed = bits(names);
  return (permissionsIn(user, channel) & needed) === needed;
}

export function maySend(user: User, channel: Channel): boolean {
  return may(user, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages');
}

/** Refuses the bot what Discord would refuse it: 50001 where it cannot see, else 50013. */
export function demand(world: World, channel: Channel, ...names: PermissionName[]): void {
  if (!may(world.bot, channel, 'ViewChannel')) throw refusal('MissingAccess');
  if (!may(world.bot, channel, ...names)) throw refusal('MissingPermissions');
}

/** What an interaction says that the application may do where it was used. */
export function appPermissions(world: World, channel: Channel): bigint {
  if (channel.guild?.members.has(world.bot.id)) return permissionsIn(world.bot, channel);
  const always = P.AttachFiles | P.EmbedLinks | P.MentionEveryone;
  const withBot = channel.recipients.includes(world.bot);
  return withBot ? always | P.UseExternalEmojis : always;
}

function basePermissions(user: User, guild: Guild): bigint {
  const member = guild.members.get(user.id);
  if (!member) return 0n;
  if (guild.ownerId === user.id) return everything;
  return [guild.id, ...member.roleIds].reduce(
    (sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n),
    0n,
  );
}

function overwritten(base: bigint, user: User, guild: Guild, { overwrites }: Channel): bigint {
  const roleIds = [...(guild.members.get(user.id)?.roleIds ?? [])];
  const ofRoles = roleIds.flatMap((id) => overwrites.get(id) ?? []);
  const merged = {
    allow: ofRoles.reduce((sum, { allow }) => sum | allow, 0n),
    deny: ofRoles.reduce((sum, { deny }) => sum | deny, 0n),
  };
  return [overwrites.get(guild.id), merged, overwrites.get(user.id)].reduce(
    (sum, step) => (step ? (sum & ~step.deny) | step.allow : sum),
    base,
  );
}
