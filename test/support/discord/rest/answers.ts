// The messages with which the bot answers an interaction: its original response and follow-ups.
import { ApplicationCommandType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Interaction, Message } from '../world/conversation.js';
import { nobody } from '../world/mentions.js';
import { createMessage, type Draft, editMessage } from '../world/messages.js';
import { may } from '../world/permissions.js';
import { changed, type World } from '../world/world.js';
import { composeFrom } from './compose.js';
import type { Call } from './router.js';

const byDefault = ['users'] as const;

/** Creates the response, or a "thinking …" placeholder for it, and makes it `@original`. */
export function createOriginal(
  { world, files }: Call,
  interaction: Interaction,
  json: unknown,
  { isEphemeral, isLoading }: { isEphemeral: boolean; isLoading: boolean },
): Message {
  const { channel } = interaction;
  const composed = isLoading
    ? { flags: MessageFlags.Loading, pings: nobody }
    : composeFrom(world, json, { channel, files, path: ['data'], byDefault });
  const message = createMessage(world, {
    ...common(world, interaction, composed, isEphemeral),
    ...whatItAnswers(interaction),
  });
  interaction.original = message;
  interaction.answered = !isLoading;
  return message;
}

export function createFollowup(
  { world, files, body }: Call,
  interaction: Interaction,
  isEphemeral: boolean,
): Message {
  const { channel, original } = interaction;
  const composed = composeFrom(world, body, { channel, files, byDefault });
  const message = createMessage(world, {
    ...common(world, interaction, composed, isEphemeral),
    type: MessageType.Reply,
    reference: original,
  });
  interaction.followups.push(message);
  changed(world);
  return message;
}

/** `path` is where the message sits in the request. */
export function editAnswer(
  { world, files }: Call,
  interaction: Interaction,
  existing: Message,
  json: unknown,
  path: readonly string[],
): void {
  const { channel } = interaction;
  editMessage(
    world,
    existing,
    composeFrom(world, json, { channel, files, existing, path, byDefault }),
  );
  if (existing === interaction.original) interaction.answered = true;
  changed(world);
}

function common(
  world: World,
  interaction: Interaction,
  composed: Pick<Draft, 'pings'> & { readonly flags: number },
  isEphemeral: boolean,
): Draft {
  const { channel, user } = interaction;
  const hidden = isEphemeral || isForcedPrivate(interaction);
  return {
    ...composed,
    channel,
    author: world.bot,
    interaction,
    flags: composed.flags | (hidden ? MessageFlags.Ephemeral : 0),
    ephemeralTo: hidden ? user : null,
  };
}

/** Where only the user has installed the application, the guild decides who sees its answers. */
function isForcedPrivate({ channel, user, owners }: Interaction): boolean {
  return channel.guild !== null && !owners['0'] && !may(user, channel, 'UseExternalApps');
}

function whatItAnswers({ source, commandType }: Interaction): Pick<Draft, 'type' | 'reference'> {
  if (commandType === null) {
    return source
      ? { type: MessageType.Reply, reference: source }
      : { type: MessageType.ChatInputCommand };
  }
  if (commandType === ApplicationCommandType.ChatInput) {
    return { type: MessageType.ChatInputCommand };
  }
  return { type: MessageType.ContextMenuCommand, reference: source };
}
