// The bot's summaries among the pins of a channel: found, posted, replaced, unpinned. The channel's pins
// are all there is to know, so that a restart, or another machine, changes nothing.
import { type GuildTextBasedChannel, type Message, RESTJSONErrorCodes } from 'discord.js';
import { isDiscordError } from '../../src/bot/failure.js';
import { edit, postTo } from '../../src/bot/send.js';
import type { Reply } from '../../src/message/reply.js';
import { withoutAccents } from '../../src/text/words.js';
import { type Summary, summaryOn } from './summary-message.js';

export interface PinnedSummary {
  readonly message: Message;
  readonly summary: Summary;
  readonly pinnedAt: Date;
}

export interface Pins {
  /** The bot's summaries, the one pinned last first. */
  readonly summaries: readonly PinnedSummary[];
  /** How many messages are pinned in all. */
  readonly count: number;
}

/** Stranded: posted, but it could neither be pinned nor taken away again. */
export type Pinning =
  | { readonly kind: 'pinned' | 'updated' | 'stranded'; readonly url: string }
  | { readonly kind: 'full' | 'refused'; readonly url?: never };

/** Discord's limit for a channel; error 30003 tells of it too late, when the message is posted. */
export const MAX_PINS = 250;
/** Discord's, for one request. */
const PAGE = 50;

/** Needs Read Message History, without which Discord says that there are none. */
export async function readPins(channel: GuildTextBasedChannel): Promise<Pins> {
  const summaries: PinnedSummary[] = [];
  let count = 0;
  let before: Date | undefined;
  for (let hasMore = true; hasMore; ) {
    const page = await channel.messages.fetchPins({
      cache: false,
      limit: PAGE,
      ...(before && { before }),
    });
    count += page.items.length;
    for (const { message, pinnedAt } of page.items) {
      const summary = message.author.id === channel.client.user.id ? summaryOn(message) : undefined;
      if (summary) summaries.push({ message, summary, pinnedAt });
    }
    before = page.items.at(-1)?.pinnedAt;
    hasMore = page.hasMore && before !== undefined;
  }
  return { summaries, count };
}

/**
 * Leaves one pinned summary of the topic in the channel: the old one with new words, or a new one.
 * @param nonce makes Discord recognise a request that was repeated
 */
export async function pinSummary(
  channel: GuildTextBasedChannel,
  {
    topic,
    reply,
    nonce,
  }: { readonly topic: string; readonly reply: Reply; readonly nonce: string },
): Promise<Pinning> {
  const { summaries, count } = await readPins(channel);
  const key = topicKey(topic);
  const [old, ...doubles] = summaries.filter(({ summary }) => topicKey(summary.topic) === key);
  for (const { message } of doubles) await channel.messages.unpin(message.id);
  if (old && (await isEdited(old.message, reply))) return { kind: 'updated', url: old.message.url };
  if (!old && count >= MAX_PINS) return { kind: 'full' };
  const message = await postTo(channel, reply, nonce);
  try {
    await channel.messages.pin(message.id);
    return { kind: 'pinned', url: message.url };
  } catch (error) {
    const isTaken = await message.delete().then(
      () => true,
      () => false,
    );
    if (!isTaken) return { kind: 'stranded', url: message.url };
    if (isFull(error)) return { kind: 'full' };
    if (isForbidden(error)) return { kind: 'refused' };
    throw error;
  }
}

/** Topics are the same whatever their case, white space and accents. */
function topicKey(topic: string): string {
  return withoutAccents(topic).replace(/\s/gu, '').toLowerCase();
}

/** False when somebody has deleted it meanwhile. */
async function isEdited(message: Message, reply: Reply): Promise<boolean> {
  try {
    await edit(message, reply);
    return true;
  } catch (error) {
    if (isDiscordError(error, RESTJSONErrorCodes.UnknownMessage)) return false;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return isDiscordError(error, RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel);
}

function isForbidden(error: unknown): boolean {
  return isDiscordError(
    error,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.MissingAccess,
  );
}
