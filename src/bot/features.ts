// What the bot is given to offer: the features in commands/, which know the bot, while it knows none of them.
import type {
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  Guild,
  Message,
  ModalMessageModalSubmitInteraction,
  PartialMessage,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Action } from '../message/custom-id.js';
import type { Bot } from './bot.js';
import type { MessageCommand, SlashCommand } from './command.js';

export type ComponentInteraction =
  | ButtonInteraction
  | ChannelSelectMenuInteraction
  | StringSelectMenuInteraction;

/** A form that a button opened. */
export type FormInteraction = ModalMessageModalSubmitInteraction;

/** Actions of forms. */
type FormAction = 'why';

/** What is done with a form that was filled in. */
export type FormHandlers = {
  readonly [Name in FormAction]: (
    interaction: FormInteraction,
    bot: Bot,
    action: Extract<Action, [Name, ...unknown[]]>,
  ) => Promise<void>;
};

/** What is done for each action of a button or menu. */
export type Handlers = {
  readonly [Name in Exclude<Action[0], 'menu' | FormAction>]: (
    interaction: ComponentInteraction,
    bot: Bot,
    action: Extract<Action, [Name, ...unknown[]]>,
  ) => Promise<void>;
};

/** Hears of every message that the bot may read. */
export interface MessageListener {
  created(message: Message): void;
  edited(message: Message): void;
  deleted(message: Message | PartialMessage): void;
}

export interface Features {
  readonly slashCommands: readonly SlashCommand[];
  readonly messageCommands: readonly MessageCommand[];
  readonly buttons: Handlers;
  readonly forms: FormHandlers;
  readonly listenTo: (bot: Bot) => MessageListener;
  /** The bot has joined a server. */
  readonly joined: (guild: Guild, bot: Bot) => Promise<void>;
}

/** Their names, as Discord knows them. */
export function commandNames({
  slashCommands,
  messageCommands,
}: Pick<Features, 'slashCommands' | 'messageCommands'>): string[] {
  return [...slashCommands, ...messageCommands].map(({ data: { name } }) => name);
}
