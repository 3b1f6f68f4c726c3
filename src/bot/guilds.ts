// Servers: where the bot is a member, and what happens to everything that is kept of one when it leaves,
// also while it was not work.
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { UserError } from '../errors.js';
import type { ActiveWork } from './active-work.js';
import {
  claimForApplication,
  isMarkedFor,
  refuseOtherApplication,
  refuseUnmarked,
} from './application.js';
import { isOn, type Shard } from './connection/shard.js';

/** Something that is kept for servers, each apart. */
export interface KeptByGuild {
  /** Ids of the servers of which anything is kept. */
  guilds(): Promise<readonly string[]>;
  /** Erases all that is kept of a server. */
  forget(guildId: string): Promise<void>;
}

/** What an interaction says of where it was used. */
interface Used {
  readonly guildId: string | null;
  inCachedGuild(): boolean;
}

/**
 * The server in which something was used, if the bot is a member of it. Where it is not (members can
 * bring it along), nothing is set and nothing kept: nobody would tell the bot when to erase it.
 */
export function homeOf(used: Used): string | null {
  return used.inCachedGuild() ? used.guildId : null;
}

/** What Discord says first on every connection: who the bot is, and all its servers, those with an outage too. */
const readySchema = z.object({
  application: z.object({ id: z.string().regex(/^\d{1,20}$/) }),
  guilds: z.array(z.object({ id: z.string() })),
  shard: z
    .tuple([z.int(), z.int()])
    .default([0, 1])
    .transform(([id, count]): Shard => ({ id, count })),
});

export interface Keeping {
  /** Where what is kept lies. */
  readonly dataDir: string;
  readonly kept: readonly KeptByGuild[];
  /** Called once, when what is kept is known to be this application's: until then nothing of it is erased. */
  readonly onOwn: () => Promise<void>;
  /** Called when what is kept is, or may be, another application's: then nothing is done any more. */
  readonly onOther: (error: UserError) => void;
}

/** Erases what is kept of servers that the bot is no longer in, as soon as it hears of it. */
export function forgetLeftGuilds(
  client: Client,
  { log, work }: { readonly log: Logger; readonly work: ActiveWork },
  { dataDir, kept, onOwn, onOther }: Keeping,
): void {
  let isOwn = false;
  const begin = () => {
    if (isOwn) return;
    isOwn = true;
    work.track(onOwn());
  };
  /** By an earlier start, by `forgetAbsent`, or by another shard that sees a server of before. */
  const beginWhenMarked = (id: string) => {
    if (isMarkedFor(dataDir, id)) begin();
    else setTimeout(() => beginWhenMarked(id), MARKED_MS).unref();
  };
  const erase = async (guildId: string) => {
    let isErased = true;
    for (const each of kept) {
      await each.forget(guildId).catch((error) => {
        isErased = false;
        log.error({ err: error, guild: guildId }, 'a server was not erased');
      });
    }
    return isErased;
  };
  /** @param inHand what was running when the server was left, and may still write of it */
  const forget = async (guildId: string, inHand: Promise<void>) => {
    await erase(guildId);
    await inHand;
    if (await erase(guildId))
      log.info({ guild: guildId }, 'left a server: what was kept of it is erased');
  };
  const forgetAbsent = async (
    { application, guilds, shard }: z.infer<typeof readySchema>,
    inHand: Promise<void>,
  ) => {
    const present = new Set(guilds.map(({ id }) => id));
    const known = new Set((await Promise.all(kept.map((each) => each.guilds()))).flat());
    const absent = [...known].filter((id) => isOn(shard, id) && !present.has(id));
    // All at once it was hardly removed from: what is kept is another bot's, or Discord is mistaken.
    if (known.size > 0 && ![...known].some((id) => present.has(id))) {
      // Of several shards, another may see one.
      if (absent.length === known.size) refuseUnmarked(dataDir, known.size);
      if (absent.length > 0) log.warn({ guilds: absent }, SEES_NONE);
      return;
    }
    claimForApplication(dataDir, application.id);
    begin();
    for (const id of absent) await forget(id, inHand);
  };
  // discord.js has another event for servers that have an outage.
  client.on(Events.GuildDelete, ({ id }) => work.track(forget(id, work.settled())));
  client.ws.on(GatewayDispatchEvents.Ready, (data: unknown) => {
    const parsed = readySchema.safeParse(data);
    if (!parsed.success) {
      log.error({ err: parsed.error }, 'it is not known which servers were left: none is erased');
      return;
    }
    const fail = (error: unknown) => {
      if (!(error instanceof UserError))
        return log.error({ err: error }, 'servers were not erased');
      void work.stop();
      onOther(error);
    };
    try {
      refuseOtherApplication(dataDir, parsed.data.application.id);
      beginWhenMarked(parsed.data.application.id);
      work.track(forgetAbsent(parsed.data, work.settled()).catch(fail));
    } catch (error) {
      fail(error);
    }
  });
}

/** Milliseconds between looks whether the folder is marked. */
const MARKED_MS = 60_000;
const SEES_NONE =
  'the bot is in none of the servers of which something is kept: nothing is erased. Should all of them have removed it, delete DATA_DIR';
