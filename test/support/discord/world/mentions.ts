// Whom a message really notifies. Discord's default is to notify everybody who is mentioned, so a
// bot that quotes other people's text must say otherwise with `allowed_mentions`.
import type { AllowedMentions } from '../validate/message.js';
import type { Message, Pings } from './conversation.js';
import { may } from './permissions.js';
import type { Channel, User } from './types.js';
import type { World } from './world.js';

export const nobody: Pings = { users: [], roles: [], everyone: false };

export type MentionSource = {
  readonly text: string;
  readonly author: User;
  readonly channel: Channel;
  readonly allowed: AllowedMentions | null | undefined;
  /** What is parsed without `allowed_mentions`: interactions and webhooks parse users only. */
  readonly byDefault: readonly ('users' | 'roles' | 'everyone')[];
  readonly repliesTo: Message | null;
};

/** Mentions inside code count too: stricter than Discord, which leaves code alone. */
export function pingsOf(world: World, source: MentionSource): Pings {
  const { text, author, channel, allowed, byDefault } = source;
  const parsed = allowed ? (allowed.parse ?? []) : byDefault;
  const mentioned = found(text, /<@!?(\d+)>/g).filter((id) => world.users.has(id));
  const users = mentioned.filter((id) => parsed.includes('users') || allowed?.users?.includes(id));
  const replied = repliedUser(source);
  const mass = may(author, channel, 'MentionEveryone');
  const roles = found(text, /<@&(\d+)>/g).filter((id) => {
    const role = channel.guild?.roles.get(id);
    if (!role || !(role.mentionable || mass)) return false;
    return parsed.includes('roles') || allowed?.roles?.includes(id);
  });
  return {
    users: [...new Set([...users, ...(replied ? [replied.id] : [])])],
    roles: [...new Set(roles)],
    everyone: mass && parsed.includes('everyone') && /@(everyone|here)\b/.test(text),
  };
}

/** A reply to an interaction's answer never counts as a mention of the bot. */
function repliedUser({ repliesTo, allowed, author }: MentionSource): User | null {
  if (!repliesTo || repliesTo.interaction || repliesTo.author === author) return null;
  if (allowed && !allowed.replied_user) return null;
  return repliesTo.author;
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, id]) => id ?? []);
}
