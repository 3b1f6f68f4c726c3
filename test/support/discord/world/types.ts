// People and places: plain records that the REST API, the gateway and the members share.
import type { ChannelType, Locale } from 'discord-api-types/v10';
import type { CommandBody } from '../validate/command.js';

export type User = {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  readonly locale: Locale;
  /** Whether this user has the application installed to their account. */
  hasApp: boolean;
  acceptsDirectMessages: boolean;
};

export type Role = {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
  /** Whose role it is, that Discord made for a bot by itself. */
  readonly botId: string | null;
  permissions: bigint;
};

type Member = {
  readonly user: User;
  readonly joinedAt: number;
  readonly roleIds: Set<string>;
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: Locale;
  /** The role whose id is the guild's own is @everyone. */
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Commands that admins have handed to members, whatever these may do else: "name userId". */
  readonly handedCommands: Set<string>;
  /** Where Discord itself says who has joined; null where a server has switched that off. */
  systemChannelId: string | null;
  /** False while Discord has an outage there. */
  isAvailable: boolean;
};

type Overwrite = { readonly type: 0 | 1; readonly allow: bigint; readonly deny: bigint };

export type Channel = {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly guild: Guild | null;
  /** The channel that a thread belongs to. */
  readonly parent: Channel | null;
  readonly recipients: readonly User[];
  readonly overwrites: Map<string, Overwrite>;
  /** Of threads: archived ones take no changes, locked ones only messages of their managers. */
  archived: boolean;
  locked: boolean;
};

export type Command = CommandBody & {
  readonly id: string;
  readonly version: string;
  readonly guildId: string | null;
};

export type File = {
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType?: string;
};
