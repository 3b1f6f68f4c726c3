// What is said: messages, their attachments, and the interactions that they answer.
import type {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import type { Choice } from '../validate/callback.js';
import type { Embed } from '../validate/embeds.js';
import type { Component } from '../validate/layout.js';
import type { Modal } from '../validate/modal.js';
import type { Channel, User } from './types.js';

export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly url: string;
};

/** Whom a message notifies: user ids, role ids, and whether it is everyone. */
export type Pings = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

export type MessageVersion = {
  /** What members read: of a message that is laid out in components, their texts. */
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
};

export type Message = MessageVersion & {
  readonly id: string;
  readonly type: MessageType;
  readonly channel: Channel;
  readonly author: User;
  readonly createdAt: number;
  readonly reference: Message | null;
  /** The interaction that this message answers. */
  readonly interaction: Interaction | null;
  /** The only user who sees this message; null when everyone in the channel does. */
  readonly ephemeralTo: User | null;
  readonly nonce: string | number | null;
  /** What the message said before each edit. */
  readonly earlier: MessageVersion[];
  /** Emoji with the ids of those who reacted. */
  readonly reactions: Map<string, Set<string>>;
  flags: number;
  pings: Pings;
  editedAt: number | null;
  deletedAt: number | null;
  pinnedAt: number | null;
};

export type InteractionOwners = { readonly '0'?: string; readonly '1'?: string };

export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly owners: InteractionOwners;
  /** The full name of the command, with its subcommand; null for components and modals. */
  readonly commandName: string | null;
  readonly commandType: ApplicationCommandType | null;
  /** The message whose component was used, or that a context-menu command was run on. */
  readonly source: Message | null;
  /** The interaction that opened this modal. */
  readonly trigger: Interaction | null;
  readonly sentAt: number;
  readonly followups: Message[];
  acknowledgedAt: number | null;
  responseType: InteractionResponseType | null;
  /** The message that `@original` means. */
  original: Message | null;
  /** Whether `@original` says what the bot wants to say, rather than "thinking …". */
  answered: boolean;
  modal: Modal | null;
  choices: readonly Choice[] | null;
};
