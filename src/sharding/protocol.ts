// What a shard and the manager of all shards say to each other, validated on arrival. They share the
// channel with discord.js's own messages, which have no type.
import { z } from 'zod';
import { failureSchema } from '../inference/failure.js';
import { runSchema } from '../inference/protocol.js';
import { reportSchema } from '../operation/reports.js';
import { pointerSchema } from '../store/build-files.js';

const build = pointerSchema.shape.build;

/** What a shard asks for; each request gets one reply. */
const requestSchema = z.discriminatedUnion('type', [
  /** A pool on a build of the index, or the newest that there is; held until it is released. The reply names it. */
  z.strictObject({ type: z.literal('open'), pointer: pointerSchema.optional() }),
  /** A task, on a build that the shard holds. */
  z.strictObject({ type: z.literal('run'), build, ...runSchema.shape }),
  /** Leave to identify with Discord, which lets only so many begin at a time. */
  z.strictObject({ type: z.literal('identify') }),
  /** The turn at work of this kind, of which the machine does one at a time. The reply is its number. */
  z.strictObject({ type: z.literal('turn'), key: z.string() }),
]);

export const fromShardSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('request'), id: z.int(), request: requestSchema }),
  /** Its reply is no longer wanted. */
  z.strictObject({ type: z.literal('cancel'), id: z.int() }),
  z.strictObject({ type: z.literal('release'), build }),
  /** The work of a turn is done. */
  z.strictObject({ type: z.literal('turnDone'), turn: z.int() }),
  /** How it is, every now and then where somebody watches. */
  z.strictObject({ type: z.literal('report'), report: reportSchema }),
  /** Why no shard can run until a person has mended it. */
  z.strictObject({ type: z.literal('unable'), message: z.string() }),
]);

export const fromManagerSchema = z.discriminatedUnion('type', [
  /** `result` is read by whoever asked, who knows what it should be. */
  z.strictObject({ type: z.literal('done'), id: z.int(), result: z.unknown() }),
  z.strictObject({ type: z.literal('failed'), id: z.int(), failure: failureSchema }),
  /** Finish what is running, and end. */
  z.strictObject({ type: z.literal('stop') }),
]);

export type ShardRequest = z.infer<typeof requestSchema>;
export type FromShard = z.infer<typeof fromShardSchema>;
export type FromManager = z.infer<typeof fromManagerSchema>;

/** One of ours: discord.js's messages have no type. */
export function isOurs(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message;
}
