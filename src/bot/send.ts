// The only place from which anything is sent to Discord. All of it passes `payloadOf`: nobody is
// pinged, no address unfolds into a preview, and what exceeds a limit is a defect, not a lost reply.
import {
  type GuildTextBasedChannel,
  type Message,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { layout } from '../message/layout.js';
import { MAX_CONTENT, type Reply, type Row } from '../message/reply.js';
import { isDiscordError } from './failure.js';
import { replyOn } from './own-message.js';

/** Says at once that an answer is coming, and who will see it. */
export async function acknowledge(
  interaction: RepliableInteraction,
  { isPrivate }: { readonly isPrivate: boolean },
): Promise<void> {
  try {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    // The connection broke after Discord had heard it, and discord.js repeated it.
    if (!isDiscordError(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) {
      throw error;
    }
    interaction.deferred = true;
    interaction.ephemeral = isPrivate;
  }
}

/** Answers an interaction, acknowledged or not. Once acknowledged, it stays as private as it was. */
export async function respond(
  interaction: RepliableInteraction,
  reply: Reply,
  { isPrivate = true }: { readonly isPrivate?: boolean } = {},
): Promise<void> {
  const payload = payloadOf(reply);
  // After `deferUpdate` or `update` the "reply" is the message that the button stands on.
  const onButton = interaction.isMessageComponent() && interaction.ephemeral === null;
  if (interaction.deferred && !onButton) await interaction.editReply(payload);
  else if (interaction.replied || interaction.deferred)
    await interaction.followUp(withVisibility(payload, isPrivate));
  else await interaction.reply(withVisibility(payload, isPrivate));
}

/** Changes the message that a button stands on, at once or after `deferUpdate`. */
export async function update(
  interaction: MessageComponentInteraction,
  reply: Reply,
): Promise<void> {
  const payload = { ...changeOf(interaction.message, reply), attachments: [] };
  if (interaction.deferred) await interaction.editReply(payload);
  else await interaction.update(payload);
}

/** Changes the message that a button stands on once more, after `update`. */
export async function revise(
  interaction: MessageComponentInteraction,
  reply: Reply,
): Promise<void> {
  await interaction.editReply(payloadOf(reply));
}

/** Changes nothing but the rows of the message that a button stands on, at once or after `deferUpdate`. */
export async function changeRows(
  interaction: MessageComponentInteraction,
  rows: readonly Row[],
): Promise<void> {
  const { message } = interaction;
  const isLaidOut = message.flags.has(MessageFlags.IsComponentsV2);
  // Its files stay: they are attached to it already.
  const components = isLaidOut ? layout({ ...replyOn(message), rows }) : rows;
  if (interaction.deferred || interaction.replied) await interaction.editReply({ components });
  else await interaction.update({ components });
}

/** Says something more after `update`, for everyone. */
export async function tellEveryone(
  interaction: MessageComponentInteraction,
  reply: Reply,
): Promise<void> {
  await interaction.followUp(payloadOf(reply));
}

/**
 * Posts the answer to a message, as a reply to it where that is allowed. The nonce makes Discord
 * recognise a request that was repeated after its answer got lost.
 */
export async function post(
  question: Message,
  reply: Reply,
  { asReply }: { readonly asReply: boolean },
): Promise<Message> {
  // Null, whatever the types say, once the bot has left the server.
  const channel: Message['channel'] | null = question.channel;
  if (!channel?.isSendable()) throw new Error('This channel takes no messages.');
  return channel.send({
    ...payloadOf(reply),
    nonce: question.id,
    enforceNonce: true,
    ...(asReply && { reply: { messageReference: question.id, failIfNotExists: false } }),
  });
}

/** Posts a message that answers nothing. The nonce as above. */
export async function postTo(
  channel: GuildTextBasedChannel,
  reply: Reply,
  nonce: string,
): Promise<Message> {
  return channel.send({ ...payloadOf(reply), nonce, enforceNonce: true });
}

export async function whisper(question: Message, reply: Reply): Promise<void> {
  await question.author.send({ ...payloadOf(reply), nonce: question.id, enforceNonce: true });
}

export async function edit(answer: Message, reply: Reply): Promise<void> {
  await answer.edit({ ...changeOf(answer, reply), attachments: [] });
}

function payloadOf(reply: Reply) {
  const { content, files = [] } = reply;
  if (content.length > MAX_CONTENT) throw new RangeError(`${content.length} characters to send.`);
  return {
    components: layout(reply),
    files: files.map((file) => ({
      name: file.name,
      attachment: 'url' in file ? file.url : Buffer.from(file.text),
    })),
    allowedMentions: { parse: [], repliedUser: false },
    // Whatever is laid out in components unfolds no address.
    flags: MessageFlags.IsComponentsV2 as const,
  };
}

/** An older message has content, which goes when it is laid out in components. */
function changeOf(message: Pick<Message, 'content'>, reply: Reply) {
  const payload = payloadOf(reply);
  return message.content === '' ? payload : { ...payload, content: null };
}

function withVisibility(payload: ReturnType<typeof payloadOf>, isPrivate: boolean) {
  if (!isPrivate) return payload;
  return { ...payload, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const };
}
