// After the first response: `@original` and follow-ups, for as long as the token lives.
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { refusal } from '../../errors.js';
import { messagePayload } from '../../payload/message.js';
import { parseMessage } from '../../validate/message.js';
import type { Interaction, Message } from '../../world/conversation.js';
import { deleteMessage } from '../../world/messages.js';
import { now } from '../../world/world.js';
import { createFollowup, editAnswer } from '../answers.js';
import { type Call, noContent, ok, type Reply, type Route } from '../router.js';

const tokenLifetimeMs = 15 * 60_000;
const maxFollowupsWithoutBot = 5;
const hook = '/webhooks/:application/:token';
const one = `${hook}/messages/:message`;

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: hook, open: true, answer: followUp },
  { method: 'GET', path: one, open: true, answer: read },
  { method: 'PATCH', path: one, open: true, answer: edit },
  { method: 'DELETE', path: one, open: true, answer: remove },
];

/** Straight after a deferral a follow-up fills the "thinking …" message, visible as that was. */
function followUp(call: Call): Reply {
  const { world, body } = call;
  const interaction = acknowledged(call);
  const { original } = interaction;
  if (original && original.deletedAt === null && (original.flags & MessageFlags.Loading) !== 0) {
    editAnswer(call, interaction, original, body, []);
    return ok(messagePayload(world, original));
  }
  const isUsersOwn = interaction.owners['0'] === undefined;
  if (isUsersOwn && interaction.followups.length >= maxFollowupsWithoutBot) {
    throw refusal('TooManyFollowups');
  }
  const isEphemeral = ((parseMessage(body).flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return ok(messagePayload(world, createFollowup(call, interaction, isEphemeral)));
}

function read(call: Call): Reply {
  return ok(messagePayload(call.world, answerOf(call, acknowledged(call))));
}

function edit(call: Call): Reply {
  const interaction = acknowledged(call);
  const message = answerOf(call, interaction);
  editAnswer(call, interaction, message, call.body, []);
  return ok(messagePayload(call.world, message));
}

function remove(call: Call): Reply {
  deleteMessage(call.world, answerOf(call, acknowledged(call)));
  return noContent;
}

function acknowledged({ world, param }: Call): Interaction {
  const token = param('token');
  const interaction = [...world.interactions.values()].find((each) => each.token === token);
  if (!interaction || param('application') !== world.app.id) throw refusal('UnknownWebhook');
  if (now(world) - interaction.sentAt > tokenLifetimeMs) throw refusal('InvalidWebhookToken');
  const type = interaction.responseType;
  const isChoices = type === InteractionResponseType.ApplicationCommandAutocompleteResult;
  if (type === null || isChoices) throw refusal('UnknownWebhook');
  return interaction;
}

function answerOf({ param }: Call, { original, followups }: Interaction): Message {
  const id = param('message');
  const own = original ? [original, ...followups] : followups;
  const message = id === '@original' ? original : own.find((each) => each.id === id);
  if (!message || message.deletedAt !== null) throw refusal('UnknownMessage');
  return message;
}
