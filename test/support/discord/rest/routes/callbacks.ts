// The first response to an interaction: due within three seconds, once, and of a fitting type.
import {
  InteractionType,
  MessageFlags,
  InteractionResponseType as Response,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { formError, refusal } from '../../errors.js';
import { messagePayload } from '../../payload/message.js';
import { autocomplete, callback } from '../../validate/callback.js';
import { parseForm } from '../../validate/form.js';
import { modal } from '../../validate/modal.js';
import type { Interaction } from '../../world/conversation.js';
import { changed, now, type World } from '../../world/world.js';
import { createOriginal, editAnswer } from '../answers.js';
import { type Call, noContent, ok, type Reply, type Route } from '../router.js';

export const callbackRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:interaction/:token/callback',
    open: true,
    answer: respond,
  },
];

function respond(call: Call): Reply {
  const { world, body, query } = call;
  const interaction = waiting(call);
  const { type, data } = parseForm(callback, body ?? {});
  if (!fitting(interaction).includes(type)) {
    const message = `Response type ${type} is invalid for interaction type ${interaction.type}`;
    throw formError(['type'], 'INTERACTION_RESPONSE_TYPE_INVALID', message);
  }
  carryOut(call, interaction, type, data);
  interaction.acknowledgedAt = now(world);
  interaction.responseType = type;
  changed(world);
  return query.get('with_response') === 'true' ? ok(described(world, interaction)) : noContent;
}

function waiting({ world, param }: Call): Interaction {
  const interaction = world.interactions.get(param('interaction'));
  if (!interaction || interaction.token !== param('token')) throw refusal('UnknownInteraction');
  if (interaction.acknowledgedAt !== null) throw refusal('AlreadyAcknowledged');
  if (now(world) - interaction.sentAt > world.settings.responseDeadlineMs)
    throw refusal('UnknownInteraction');
  return interaction;
}

function fitting({ type, source }: Interaction): readonly Response[] {
  const withMessage = [
    Response.ChannelMessageWithSource,
    Response.DeferredChannelMessageWithSource,
  ];
  const updates = [Response.DeferredMessageUpdate, Response.UpdateMessage];
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Response.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...withMessage, ...updates, Response.Modal];
    case InteractionType.ModalSubmit:
      return source ? [...withMessage, ...updates] : withMessage;
    default:
      return [...withMessage, Response.Modal];
  }
}

function carryOut(call: Call, interaction: Interaction, type: Response, data: unknown): void {
  const isEphemeral = (flagsOf(data) & MessageFlags.Ephemeral) !== 0;
  switch (type) {
    case Response.ChannelMessageWithSource:
      createOriginal(call, interaction, data, { isEphemeral, isLoading: false });
      break;
    case Response.DeferredChannelMessageWithSource:
      createOriginal(call, interaction, data, { isEphemeral, isLoading: true });
      break;
    case Response.DeferredMessageUpdate:
      interaction.original = interaction.source;
      break;
    case Response.UpdateMessage:
      updateSource(call, interaction, data);
      break;
    case Response.ApplicationCommandAutocompleteResult:
      interaction.choices = parseForm(autocomplete, data, ['data']).choices;
      break;
    default:
      interaction.modal = parseForm(modal, data, ['data']);
  }
}

function updateSource(call: Call, interaction: Interaction, data: unknown): void {
  const { source } = interaction;
  if (!source || source.deletedAt !== null) throw refusal('UnknownMessage');
  editAnswer(call, interaction, source, data, ['data']);
  interaction.original = source;
  interaction.answered = true;
}

function flagsOf(data: unknown): number {
  return z.object({ flags: z.int() }).safeParse(data).data?.flags ?? 0;
}

function described(world: World, interaction: Interaction) {
  const { id, type, original, responseType } = interaction;
  const flags = original?.flags ?? 0;
  return {
    interaction: {
      id,
      type,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: (flags & MessageFlags.Loading) !== 0,
        response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
      }),
    },
    resource: {
      type: responseType,
      ...(original && { message: messagePayload(world, original) }),
    },
  };
}
