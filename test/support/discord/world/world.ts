// The one mutable record behind a loopback Discord, its clock, its ids and its news.
import { EventEmitter } from 'node:events';
import { type GatewayDispatchEvents, type GatewayIntentBits, Locale } from 'discord-api-types/v10';
import type { Attachment, Interaction, Message } from './conversation.js';
import type { Channel, Command, Guild, User } from './types.js';

export type Settings = {
  readonly token: string;
  /** Whether users may install the application to their account. */
  readonly userInstallable: boolean;
  /** Privileged intents that were granted in the developer portal, as a bit field. */
  readonly privilegedIntents: number;
  readonly heartbeatIntervalMs: number;
  /** How many shards are recommended to the bot, and how many may identify at the same time. */
  readonly shards: number;
  readonly maxConcurrency: number;
  /** Guilds that one shard may have before Discord wants more shards. */
  readonly guildsPerShard: number;
  /** Whether the deprecated `/channels/:id/pins` routes still answer. */
  readonly legacyPinRoutes: boolean;
  readonly attachmentSizeLimit: number;
  /** How long a test waits for something unless it says otherwise. */
  readonly patienceMs: number;
  /** How long the bot has to respond to an interaction. */
  readonly responseDeadlineMs: number;
};

/** Which shard, of how many. */
export type Shard = readonly [id: number, total: number];

export type Dispatch = {
  readonly t: GatewayDispatchEvents;
  readonly d: unknown;
  /** The intent without which this event is not sent; null for events that need none. */
  readonly intent: GatewayIntentBits | null;
  /** Where it happened, which decides the shard that is told; null in direct messages. */
  readonly guild: Pick<Guild, 'id'> | null;
};

export type World = {
  readonly settings: Settings;
  readonly app: { readonly id: string; readonly name: string; readonly owner: User };
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  /** The replies to each message, oldest first, deleted ones too. */
  readonly replies: Map<Message, Message[]>;
  readonly attachments: Map<string, Attachment>;
  readonly commands: Map<string, Command>;
  readonly interactions: Map<string, Interaction>;
  readonly news: EventEmitter<{ dispatch: [Dispatch]; change: [] }>;
  /** The next id of a time. */
  readonly idAt: (time: number) => string;
  /** Milliseconds by which this Discord's clock is ahead of the machine's. */
  clockOffset: number;
  /** `http://127.0.0.1:PORT`, once the server listens. */
  origin: string;
};

export function createWorld(settings: Settings): World {
  const idAt = createIds();
  const owner = createUser('owner', { id: idAt(Date.now()) });
  const id = idAt(Date.now());
  const bot = createUser('verbatim', { id, bot: true });
  return {
    settings,
    idAt,
    app: { id, name: 'Verbatim', owner },
    bot,
    users: new Map([owner, bot].map((user) => [user.id, user])),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    replies: new Map(),
    attachments: new Map(),
    commands: new Map(),
    interactions: new Map(),
    news: new EventEmitter<{ dispatch: [Dispatch]; change: [] }>().setMaxListeners(0),
    clockOffset: 0,
    origin: '',
  };
}

export type UserOptions = {
  readonly displayName?: string;
  readonly locale?: Locale;
  readonly hasApp?: boolean;
  readonly acceptsDirectMessages?: boolean;
};

export function createUser(
  username: string,
  options: UserOptions & { readonly id: string; readonly bot?: boolean },
): User {
  return {
    id: options.id,
    username,
    displayName: options.displayName ?? username,
    bot: options.bot ?? false,
    locale: options.locale ?? Locale.EnglishUS,
    hasApp: options.hasApp ?? false,
    acceptsDirectMessages: options.acceptsDirectMessages ?? true,
  };
}

export function now(world: World): number {
  return Date.now() + world.clockOffset;
}

export function nextId(world: World): string {
  return world.idAt(now(world));
}

/** An id that belongs to a shard. */
export function nextIdOn(world: World, shard: Shard): string {
  for (let time = now(world); ; time++) {
    const id = world.idAt(time);
    if (isOn(shard, id)) return id;
  }
}

/** Direct messages are for the first shard. */
export function isOn([shard, total]: Shard, guildId: string | null): boolean {
  return Number((BigInt(guildId ?? 0) >> 22n) % BigInt(total)) === shard;
}

export function dispatch(world: World, event: Dispatch): void {
  world.news.emit('dispatch', event);
}

export function changed(world: World): void {
  world.news.emit('change');
}

const discordEpoch = 1420070400000n;

/** Ids grow with time and are never given out twice, whatever the clock does. */
function createIds(): (time: number) => string {
  let last = 0n;
  return (time) => {
    const earliest = (BigInt(Math.floor(time)) - discordEpoch) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return String(last);
  };
}
