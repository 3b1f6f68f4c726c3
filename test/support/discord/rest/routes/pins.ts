// Pins, on the current routes and (while Discord keeps them) the deprecated ones.
import { MessageType } from 'discord-api-types/v10';
import { formError, refusal } from '../../errors.js';
import { messagePayload } from '../../payload/message.js';
import type { Message } from '../../world/conversation.js';
import { nobody } from '../../world/mentions.js';
import { createMessage, messagesIn, setPinned } from '../../world/messages.js';
import { demand, may } from '../../world/permissions.js';
import type { Channel } from '../../world/types.js';
import type { World } from '../../world/world.js';
import { channelOf, messageOf } from '../lookup.js';
import { type Call, noContent, ok, type Reply, type Route } from '../router.js';
import { demandOpen } from '../sending.js';

const current = '/channels/:channel/messages/pins';
const deprecated = '/channels/:channel/pins';
const maxPins = 250;

/** These come before the routes of single messages, whose id would otherwise be "pins". */
export const pinRoutes: readonly Route[] = [
  { method: 'GET', path: current, answer: list },
  { method: 'PUT', path: `${current}/:message`, answer: pin },
  { method: 'DELETE', path: `${current}/:message`, answer: unpin },
  { method: 'GET', path: deprecated, answer: legacy(listOld) },
  { method: 'PUT', path: `${deprecated}/:message`, answer: legacy(pin) },
  { method: 'DELETE', path: `${deprecated}/:message`, answer: legacy(unpin) },
];

/** Pins, or as many as fit, for whoever does it: a system message says so in the channel. */
export function pinMessage(world: World, message: Message, author: Message['author']): void {
  if (message.pinnedAt !== null) return;
  if (pinsOf(world, message.channel).length >= maxPins) throw refusal('TooManyPins');
  setPinned(world, message, true);
  const type = MessageType.ChannelPinnedMessage;
  const { channel } = message;
  createMessage(world, { type, channel, author, reference: message, pings: nobody });
}

function list(call: Call): Reply {
  const { world, query } = call;
  const channel = channelOf(call);
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 50)) {
    throw formError(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 50.');
  }
  const before = query.get('before');
  const found = pinsOf(world, channel).filter(
    ({ pinnedAt }) => before === null || (pinnedAt ?? 0) < Date.parse(before),
  );
  const items = found.slice(0, limit).map((message) => ({
    pinned_at: new Date(message.pinnedAt ?? 0).toISOString(),
    message: messagePayload(world, message),
  }));
  return ok({ items, has_more: found.length > limit });
}

function listOld(call: Call): Reply {
  const pins = pinsOf(call.world, channelOf(call)).slice(0, 50);
  return ok(pins.map((message) => messagePayload(call.world, message)));
}

function pin(call: Call): Reply {
  const message = pinnable(call);
  pinMessage(call.world, message, call.world.bot);
  return noContent;
}

function unpin(call: Call): Reply {
  const message = pinnable(call);
  if (message.pinnedAt !== null) setPinned(call.world, message, false);
  return noContent;
}

function pinnable(call: Call): Message {
  const channel = channelOf(call);
  if (channel.guild) demand(call.world, channel, 'PinMessages', 'ReadMessageHistory');
  demandOpen(channel);
  const message = messageOf(call, channel);
  if (message.type === MessageType.ChannelPinnedMessage) throw refusal('SystemMessage');
  return message;
}

/** Newest pin first; nothing for a bot that may not read the history. */
function pinsOf(world: World, channel: Channel): Message[] {
  if (!may(world.bot, channel, 'ReadMessageHistory')) return [];
  return messagesIn(world, channel)
    .filter(({ pinnedAt }) => pinnedAt !== null)
    .sort((a, b) => (b.pinnedAt ?? 0) - (a.pinnedAt ?? 0));
}

function legacy(answer: Route['answer']): Route['answer'] {
  return (call) => {
    if (!call.world.settings.legacyPinRoutes) throw refusal('NotFound');
    return answer(call);
  };
}
