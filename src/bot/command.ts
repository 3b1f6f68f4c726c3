// What a file in commands/ exports.
import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from './bot.js';
import type { Typing } from './typing.js';

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
  autocomplete?(typing: Typing, bot: Bot): readonly Choice[] | Promise<readonly Choice[]>;
}

export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void>;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** For moderators of a server. Admins can hand commands to others, so the bot checks again. */
export const forModerators = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
};

/** For those who may pin messages, likewise. */
export const forPinners = {
  ...forModerators,
  default_member_permissions: String(PermissionFlagsBits.PinMessages),
};

/** For those who may change a server's settings, likewise. */
export const forManagers = {
  ...forModerators,
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** Servers and people can install the bot; its commands work in servers and in all private messages. */
export const everywhere = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
