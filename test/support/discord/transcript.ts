// Everything that was ever said, as plain JSON that can be kept and drawn.
import type { Message, MessageVersion } from './world/conversation.js';
import type { Channel } from './world/types.js';
import type { World } from './world/world.js';

export type Transcript = { readonly channels: readonly TranscriptChannel[] };

export type TranscriptChannel = {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guild: string | null;
  readonly parent: string | null;
  readonly messages: readonly TranscriptMessage[];
};

type Said = Omit<MessageVersion, 'attachments'> & {
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly size: number;
    readonly url: string;
  }[];
};

export type TranscriptMessage = Said & {
  readonly id: string;
  readonly at: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly flags: number;
  readonly replyTo: string | null;
  /** Who used which command, or a component, to get this answer. */
  readonly interaction: { readonly user: string; readonly command: string | null } | null;
  readonly ephemeralTo: string | null;
  readonly pings: Message['pings'];
  readonly pinned: boolean;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly earlier: readonly Said[];
};

export function transcriptOf(world: World): Transcript {
  const all = [...world.messages.values()];
  const channels = [...world.channels.values()].map((channel) =>
    transcribe(
      channel,
      all.filter((message) => message.channel === channel),
    ),
  );
  return { channels };
}

function transcribe(channel: Channel, messages: readonly Message[]): TranscriptChannel {
  const { id, type, guild, parent, recipients } = channel;
  const name = channel.name || recipients.map((user) => user.displayName).join(', ');
  return {
    id,
    name,
    type,
    guild: guild?.name ?? null,
    parent: parent?.name ?? null,
    messages: messages.map(messageOf),
  };
}

function messageOf(message: Message): TranscriptMessage {
  const { id, author, flags, reference, interaction, ephemeralTo, pings } = message;
  return {
    ...saidIn(message),
    id,
    at: new Date(message.createdAt).toISOString(),
    author: { id: author.id, name: author.displayName, bot: author.bot },
    flags,
    replyTo: reference?.id ?? null,
    interaction: interaction && {
      user: interaction.user.displayName,
      command: interaction.commandName,
    },
    ephemeralTo: ephemeralTo?.displayName ?? null,
    pings,
    pinned: message.pinnedAt !== null,
    editedAt: time(message.editedAt),
    deletedAt: time(message.deletedAt),
    earlier: message.earlier.map(saidIn),
  };
}

function saidIn({ content, embeds, components, attachments }: MessageVersion): Said {
  return {
    content,
    embeds,
    components,
    attachments: attachments.map(({ filename, contentType, data, url }) => ({
      filename,
      contentType,
      size: data.byteLength,
      url,
    })),
  };
}

function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
