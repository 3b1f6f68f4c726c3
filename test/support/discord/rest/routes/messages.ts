// Messages of a channel: sending, reading, editing and deleting as the bot.
import { MessageType } from 'discord-api-types/v10';
import { formError, refusal } from '../../errors.js';
import { messagePayload } from '../../payload/message.js';
import { parseMessage } from '../../validate/message.js';
import { createMessage, deleteMessage, editMessage, messagesIn } from '../../world/messages.js';
import { demand, may } from '../../world/permissions.js';
import { compose, composeFrom } from '../compose.js';
import { channelOf, messageOf } from '../lookup.js';
import { type Call, noContent, ok, type Reply, type Route } from '../router.js';
import {
  demandOpen,
  demandSending,
  referenceOf,
  sameNonce,
  withoutForbiddenEmbeds,
} from '../sending.js';

const inChannel = '/channels/:channel/messages';
const one = `${inChannel}/:message`;
const byDefault = ['users', 'roles', 'everyone'] as const;

export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: inChannel, answer: send },
  { method: 'GET', path: inChannel, answer: list },
  { method: 'GET', path: one, answer: read },
  { method: 'PATCH', path: one, answer: edit },
  { method: 'DELETE', path: one, answer: remove },
];

function send(call: Call): Reply {
  const { world, files } = call;
  const channel = channelOf(call);
  demandSending(world, channel);
  if (files.length > 0) demand(world, channel, 'AttachFiles');
  const body = parseMessage(call.body);
  const repliesTo = referenceOf(world, channel, body);
  const twin = body.enforce_nonce ? sameNonce(world, channel, body.nonce) : undefined;
  if (twin) return ok(messagePayload(world, twin));
  const composed = compose(world, body, { channel, files, byDefault, repliesTo });
  const message = createMessage(world, {
    ...withoutForbiddenEmbeds(world, channel, composed),
    channel,
    author: world.bot,
    reference: repliesTo,
    nonce: body.nonce ?? null,
    type: repliesTo ? MessageType.Reply : MessageType.Default,
  });
  return ok(messagePayload(world, message));
}

function list(call: Call): Reply {
  const { world, query } = call;
  const channel = channelOf(call);
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) {
    throw formError(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  }
  if (!may(world.bot, channel, 'ReadMessageHistory')) return ok([]);
  const all = messagesIn(world, channel).reverse();
  const [before, after] = [query.get('before'), query.get('after')];
  const found = all.filter(
    ({ id }) =>
      (before === null || BigInt(id) < BigInt(before)) &&
      (after === null || BigInt(id) > BigInt(after)),
  );
  const page = after === null ? found.slice(0, limit) : found.slice(-limit);
  return ok(page.map((message) => messagePayload(world, message)));
}

function read(call: Call): Reply {
  const channel = channelOf(call);
  if (!may(call.world.bot, channel, 'ReadMessageHistory')) throw refusal('MissingAccess');
  return ok(messagePayload(call.world, messageOf(call, channel)));
}

function edit(call: Call): Reply {
  const { world, body, files } = call;
  const channel = channelOf(call);
  const existing = messageOf(call, channel);
  if (existing.author !== world.bot) throw refusal('NotTheAuthor');
  demandOpen(channel);
  if (files.length > 0) demand(world, channel, 'AttachFiles');
  const composed = composeFrom(world, body, { channel, files, existing, byDefault });
  editMessage(world, existing, withoutForbiddenEmbeds(world, channel, composed));
  return ok(messagePayload(world, existing));
}

function remove(call: Call): Reply {
  const { world } = call;
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  if (message.author !== world.bot) {
    if (!channel.guild) throw refusal('DirectMessageChannel');
    demand(world, channel, 'ManageMessages');
  }
  deleteMessage(world, message);
  return noContent;
}
