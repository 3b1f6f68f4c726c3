// A loopback Discord: REST API v10 and gateway on 127.0.0.1, for tests of an unmodified discord.js
// client. It refuses what Discord refuses, and lets tests act as members and break things.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MessageFlags } from 'discord-api-types/v10';
import { type Gateway, openGateway } from './gateway/gateway.js';
import { type MemberActions, memberActions } from './members/actions.js';
import { createFaults, type Faults } from './rest/faults.js';
import { createRecorder, type RecordedRequest, type Rejection } from './rest/record.js';
import { callbackRoutes } from './rest/routes/callbacks.js';
import { commandRoutes } from './rest/routes/commands.js';
import { messageRoutes } from './rest/routes/messages.js';
import { pinRoutes } from './rest/routes/pins.js';
import { placeRoutes } from './rest/routes/places.js';
import { reactionRoutes } from './rest/routes/reactions.js';
import { selfRoutes } from './rest/routes/self.js';
import { webhookRoutes } from './rest/routes/webhooks.js';
import { createRestServer } from './rest/server.js';
import { type Transcript, transcriptOf } from './transcript.js';
import { type Builder, builder } from './world/builder.js';
import type { Message } from './world/conversation.js';
import { messagesIn } from './world/messages.js';
import type { Channel, Command, User } from './world/types.js';
import { visibleTo } from './world/visibility.js';
import { waitFor } from './world/wait.js';
import { changed, createWorld, type Settings, type World } from './world/world.js';

export type LoopbackDiscord = Builder &
  MemberActions & {
    /** For the client option `rest.api`. */
    readonly api: string;
    readonly token: string;
    readonly applicationId: string;
    readonly bot: User;
    readonly gateway: Gateway;
    readonly faults: Pick<Faults, 'rest'>;
    /** Every request that the bot made, oldest first. */
    readonly requests: readonly RecordedRequest[];
    /** Every request that was refused for a reason of Discord's; injected faults are not here. */
    readonly rejections: readonly Rejection[];
    /** The registered commands, global and of guilds. */
    commands(): readonly Command[];
    /** What everyone in a channel may see, oldest first. */
    messages(channel: Channel): readonly Message[];
    /** The replies to a message, oldest first, deleted ones too. */
    repliesTo(message: Message): readonly Message[];
    /** What one user sees in a channel, ephemeral messages to them included. */
    visibleTo(user: User, channel: Channel): readonly Message[];
    /** The first message, existing or yet to come, of which this holds; none that is still
     * "thinking", and none that is deleted. */
    waitForMessage(predicate: (message: Message) => boolean, timeoutMs?: number): Promise<Message>;
    /** Resolves when the condition holds, looked at anew whenever anything changes. */
    waitUntil(condition: () => boolean, what: string, timeoutMs?: number): Promise<void>;
    /** Moves this Discord's clock ahead: deadlines and tokens expire without waiting. */
    advanceClock(ms: number): void;
    transcript(): Transcript;
    close(): Promise<void>;
  };

const defaults: Settings = {
  token: 'bG9vcGJhY2s.loopback.token',
  userInstallable: false,
  privilegedIntents: 0,
  heartbeatIntervalMs: 41_250,
  shards: 1,
  maxConcurrency: 1,
  guildsPerShard: 2_500,
  legacyPinRoutes: true,
  attachmentSizeLimit: 10 * 1024 * 1024,
  patienceMs: 4000,
  responseDeadlineMs: 3000,
};

export async function startLoopbackDiscord(
  options: Partial<Settings> = {},
): Promise<LoopbackDiscord> {
  const world = createWorld({ ...defaults, ...options });
  const faults = createFaults();
  const recorder = createRecorder();
  const identifies = () => gateway.state.identifies;
  const routes = [
    ...selfRoutes(identifies),
    ...commandRoutes,
    ...callbackRoutes,
    ...webhookRoutes,
    ...pinRoutes,
    ...reactionRoutes,
    ...messageRoutes,
    ...placeRoutes,
  ];
  const server = createRestServer({ world, routes, faults, recorder });
  const gateway = openGateway(world, server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...builder(world),
    ...memberActions(world),
    api: `${world.origin}/api`,
    token: world.settings.token,
    applicationId: world.app.id,
    bot: world.bot,
    gateway,
    faults,
    requests: recorder.requests,
    rejections: recorder.rejections,
    commands: () => [...world.commands.values()],
    messages: (channel) => messagesIn(world, channel),
    repliesTo: (message) => world.replies.get(message) ?? [],
    visibleTo: (user, channel) => visibleTo(world, user, channel),
    waitForMessage: (predicate, timeoutMs) => {
      const find = () => settled(world).find(predicate);
      return waitFor(world, find, 'a message', timeoutMs);
    },
    waitUntil: async (condition, what, timeoutMs) => {
      await waitFor(world, () => condition() || undefined, what, timeoutMs);
    },
    advanceClock: (ms) => {
      world.clockOffset += ms;
      changed(world);
    },
    transcript: () => transcriptOf(world),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function settled({ messages }: World): Message[] {
  return [...messages.values()].filter(
    ({ flags, deletedAt }) => deletedAt === null && (flags & MessageFlags.Loading) === 0,
  );
}

export type { InteractionHandle } from './members/handle.js';
export type { OptionValue, OptionValues } from './members/options.js';
export type { RestFault } from './rest/faults.js';
export type { Transcript, TranscriptChannel, TranscriptMessage } from './transcript.js';
export type { Message } from './world/conversation.js';
export type { Channel, Command, File, Guild, Role, User } from './world/types.js';
export { ImpossibleAction } from './world/visibility.js';
