// What the bot and its inference processes say to each other, validated on arrival.
import { z } from 'zod';
import { answerSchema } from '../answer/answer.js';

const optionsSchema = z.strictObject({
  article: z.string().optional(),
  more: z.boolean().optional(),
});

export const requestSchema = z.strictObject({
  id: z.int(),
  question: z.string(),
  options: optionsSchema,
});

/** An answer, and whether asking for more would show further quotes. */
const resultSchema = z.strictObject({ answer: answerSchema, hasMore: z.boolean() });

export const responseSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('notice'), message: z.string() }),
  /** The process cannot start; `fixable` when the message tells a person what to do. */
  z.strictObject({ type: z.literal('unable'), message: z.string(), fixable: z.boolean() }),
  z.strictObject({ type: z.literal('answered'), id: z.int(), result: resultSchema }),
  z.strictObject({ type: z.literal('failed'), id: z.int(), message: z.string() }),
]);

export type AskOptions = z.infer<typeof optionsSchema>;
export type Asked = z.infer<typeof resultSchema>;
export type Request = z.infer<typeof requestSchema>;
export type Response = z.infer<typeof responseSchema>;
