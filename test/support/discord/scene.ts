// The setting that the loopback's own tests share: a guild with two members and a real discord.js
// client in it, with a few commands registered.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type CacheType,
  Client,
  type Message as ClientMessage,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  Partials,
  Routes,
} from 'discord.js';
import {
  type Channel,
  type Guild,
  type LoopbackDiscord,
  type Message,
  startLoopbackDiscord,
  type User,
} from './index.js';

export type Scene = {
  readonly discord: LoopbackDiscord;
  readonly client: Client<true>;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly ada: User;
  readonly ben: User;
  /** What went wrong in answering interactions. */
  readonly failures: unknown[];
  /** Answers every interaction from now on with this, instead of what came before. */
  onInteraction(answer: (interaction: Interaction) => Promise<unknown>): void;
  /** The next message that the client hears of for which this holds. */
  nextMessage(predicate?: (message: ClientMessage) => boolean): Promise<ClientMessage>;
  stop(): Promise<void>;
};

const commands = [
  {
    name: 'ask',
    description: 'Ask a question',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What to ask',
        required: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Where to look',
        autocomplete: true,
      },
    ],
  },
  { name: 'Quote from this', type: ApplicationCommandType.Message },
  {
    name: 'corpus',
    description: 'The corpus',
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'read',
        description: 'Read a file',
        options: [
          { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A file' },
          { type: ApplicationCommandOptionType.User, name: 'reader', description: 'A reader' },
        ],
      },
    ],
  },
] as const;

const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

export async function openScene(
  settings: Parameters<typeof startLoopbackDiscord>[0] = {},
  options: Partial<ClientOptions> = {},
): Promise<Scene> {
  const discord = await startLoopbackDiscord(settings);
  const [ada, ben] = [discord.addUser('ada'), discord.addUser('ben')];
  const guild = discord.addGuild('Reading room', {
    members: [ada, ben],
    bot: ['ManageMessages', 'PinMessages'],
  });
  const channel = discord.addChannel(guild, 'general');
  const client = new Client<true>({
    intents,
    partials: [Partials.Channel],
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
  client.on(Events.Error, () => {});
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  await client.application.commands.set([...commands]);
  return {
    discord,
    client,
    guild,
    channel,
    ada,
    ben,
    ...listening(client),
    stop: stop(client, discord),
  };
}

/** Answers the next interaction with `action` and gives back the error that it ended in. */
export function errorOf(
  { onInteraction }: Scene,
  action: (interaction: Interaction) => Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve) => {
    onInteraction((interaction) => action(interaction).then(resolve, resolve));
  });
}

/** Sends just this body, unembellished by discord.js. */
export function post({ client }: Scene, { id }: Channel, body: unknown): Promise<unknown> {
  return client.rest.post(Routes.channelMessages(id), { body });
}

/** The stored message that comes of a body. */
export async function posted(scene: Scene, channel: Channel, body: unknown): Promise<Message> {
  const answer = (await post(scene, channel, body)) as { id: string };
  return scene.discord.waitForMessage(({ id }) => id === answer.id);
}

/** The client's own view of a channel, to send and fetch with. */
export async function textChannel(client: Client, { id }: Channel) {
  const channel = await client.channels.fetch(id);
  if (!channel?.isSendable()) throw new Error(`Channel ${id} is not one to write in.`);
  return channel;
}

function listening(client: Client): Pick<Scene, 'failures' | 'onInteraction' | 'nextMessage'> {
  const failures: unknown[] = [];
  return {
    failures,
    onInteraction: (answer) => {
      client.removeAllListeners(Events.InteractionCreate);
      client.on(Events.InteractionCreate, (interaction: Interaction<CacheType>) => {
        answer(interaction).catch((error: unknown) => failures.push(error));
      });
    },
    nextMessage: (predicate = () => true) =>
      new Promise((resolve) => {
        const look = (message: ClientMessage) => {
          if (!predicate(message)) return;
          client.off(Events.MessageCreate, look);
          resolve(message);
        };
        client.on(Events.MessageCreate, look);
      }),
  };
}

function stop(client: Client, discord: LoopbackDiscord) {
  return async () => {
    await client.destroy();
    await discord.close();
  };
}
