// What the thread for look-ups is given, and what it says, validated on arrival.
import { z } from 'zod';
import { pointerSchema } from '../store/build-files.js';
import { failureSchema } from './failure.js';
import { runSchema } from './protocol.js';

export const lookUpSettingsSchema = z.strictObject({
  indexDir: z.string(),
  dataDir: z.string(),
  pointer: pointerSchema,
});

export type LookUpSettings = z.infer<typeof lookUpSettingsSchema>;

export const lookUpRequestSchema = runSchema.omit({ asker: true });

export const lookUpResponseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** The corpus of the task is open: from now on it is at work. */
  z.strictObject({ type: z.literal('begun') }),
  z.strictObject({ type: z.literal('done'), result: z.unknown() }),
  z.strictObject({ type: z.literal('failed'), failure: failureSchema }),
]);

export type LookUpResponse = z.infer<typeof lookUpResponseSchema>;
