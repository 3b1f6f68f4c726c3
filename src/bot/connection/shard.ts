// One of the processes between which servers are divided.
import { ShardClientUtil } from 'discord.js';

/** The how-manieth, from 0, of how many. */
export interface Shard {
  readonly id: number;
  readonly count: number;
}

/** Whether a shard is the one that Discord tells of a server. */
export function isOn({ id, count }: Shard, guildId: string): boolean {
  return ShardClientUtil.shardIdForGuildId(guildId, count) === id;
}
