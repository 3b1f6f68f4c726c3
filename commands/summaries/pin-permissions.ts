// Whether somebody may have the bot work on the pins of a channel: what is missing is named, for the bot
// and for the member. Looked up at each command and click, whatever a server has set for its commands.
import {
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
  type RepliableInteraction,
} from 'discord.js';
import { lack } from '../../src/bot/permissions.js';
import type { PermissionName } from '../../src/locales/permissions.js';
import type { Translate } from '../../src/locales/translate.js';

/** What is to be done. */
export type PinTask = 'read' | 'pin' | 'unpin';

export type PinPlace =
  | { readonly channel: GuildTextBasedChannel; readonly problem?: never }
  | { readonly channel?: never; readonly problem: string };

/** The channel where the interaction was used, or the sentences that say why its pins are out of reach. */
export function pinPlace(interaction: RepliableInteraction, t: Translate, task: PinTask): PinPlace {
  if (!interaction.inCachedGuild()) return { problem: t('access.onlyInServers') };
  const { channel, appPermissions } = interaction;
  // Without View Channel the bot has not even heard of the channel.
  const missing = missingOf(appPermissions, ['ViewChannel']);
  if (channel && missing.length === 0)
    missing.push(...missingOf(appPermissions, needed(channel, task)));
  const problems = [
    ...(missing.length > 0
      ? [t('pins.botLacks', { names: namesOf(missing, t), count: missing.length })]
      : []),
    lack(interaction, t, 'PinMessages') ?? [],
  ].flat();
  if (problems.length > 0) return { problem: problems.join('\n') };
  if (!channel?.isTextBased()) return { problem: t('pins.noPinsHere') };
  // Nothing in it can be changed, not even by those who may.
  if (channel.isThread() && channel.archived) return { problem: t('pins.archived') };
  return { channel };
}

function needed(channel: GuildTextBasedChannel, task: PinTask): PermissionName[] {
  const send = channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages';
  return [
    // The chat of a voice channel is for those who may enter it.
    ...(channel.isVoiceBased() ? (['Connect'] as const) : []),
    'ReadMessageHistory',
    ...(task === 'pin' ? ([send] as const) : []),
    ...(task === 'pin' && channel.isThread() && channel.locked ? (['ManageThreads'] as const) : []),
    ...(task === 'read' ? [] : (['PinMessages'] as const)),
  ];
}

function missingOf(
  held: Readonly<PermissionsBitField>,
  names: readonly PermissionName[],
): PermissionName[] {
  return names.filter((name) => !held.has(PermissionFlagsBits[name]));
}

function namesOf(missing: readonly PermissionName[], t: Translate): string {
  return missing.map((name) => `**${t(`permissions.${name}`)}**`).join(', ');
}
