// What the bot and its inference processes say to each other, validated on arrival: tasks, each with
// its result.
import { z } from 'zod';
import { answerSchema } from '../answer/answer.js';
import { guildIdSchema } from '../guild-articles/folders.js';
import { STAGES } from '../stages.js';
import { pointerSchema } from '../store/open.js';
import { REFUSALS } from '../summary/topic.js';
import { failureSchema } from './failure.js';

const askSchema = z.strictObject({
  type: z.literal('ask'),
  question: z.string(),
  /** The id of the only article to search. */
  article: z.string().optional(),
  /** Looks further down the ranking for quotes. */
  more: z.boolean().optional(),
});

const summariseSchema = z.strictObject({ type: z.literal('summarise'), topic: z.string() });

/** Questions that show what can be asked. */
const examplesSchema = z.strictObject({ type: z.literal('examples') });

const taskSchema = z.discriminatedUnion('type', [askSchema, summariseSchema, examplesSchema]);

const offset = z.int().nonnegative();

/** What each task results in. */
const resultSchemas = {
  /** An answer, and whether asking for more would show further quotes. */
  ask: z.strictObject({ answer: answerSchema, hasMore: z.boolean() }),
  /** As `Summary` of src/summary/summarise.ts has it, with articles by their ids. */
  summarise: z.strictObject({
    refusal: z.enum(REFUSALS).nullable(),
    ranked: z.array(
      z.strictObject({
        article: z.string(),
        paragraph: z.int().positive(),
        start: offset,
        end: offset,
      }),
    ),
    relevant: offset,
  }),
  examples: z.array(z.string()).readonly(),
} satisfies Record<Task['type'], z.ZodType>;

/** The corpus of a server, as one build of its index has it. */
const corpusSchema = z.strictObject({ guild: guildIdSchema, pointer: pointerSchema });

/** On whose behalf; the server is null in direct messages. */
const askerSchema = z.strictObject({ user: z.string(), guild: z.string().nullable() });

/** What a pool is asked for, where that comes from another process. */
export const runSchema = z.strictObject({
  task: taskSchema,
  /** The server's corpus to do it on; what ships where it is left out. */
  corpus: corpusSchema.optional(),
  asker: askerSchema.optional(),
});

export const requestSchema = runSchema.omit({ asker: true }).extend({ id: z.int() });

/** Memory of the process that is in use. */
const residentBytes = z.int().nonnegative();

export const responseSchema = z.discriminatedUnion('type', [
  /** The build that it works with. */
  z.strictObject({ type: z.literal('ready'), pointer: pointerSchema, residentBytes }),
  z.strictObject({ type: z.literal('notice'), message: z.string() }),
  /** The process cannot start; `fixable` when the message tells a person what to do. */
  z.strictObject({ type: z.literal('unable'), message: z.string(), fixable: z.boolean() }),
  /** The result is read by `readResult`, which knows the task. */
  z.strictObject({
    type: z.literal('done'),
    id: z.int(),
    result: z.unknown(),
    stages: z.partialRecord(z.enum(STAGES), z.number().nonnegative()),
    residentBytes,
  }),
  z.strictObject({ type: z.literal('failed'), id: z.int(), failure: failureSchema }),
]);

export type CorpusName = z.infer<typeof corpusSchema>;
export type Task = z.infer<typeof taskSchema>;
export type ResultOf<T extends Task> = z.output<(typeof resultSchemas)[T['type']]>;
export type AskOptions = Omit<z.infer<typeof askSchema>, 'type' | 'question'>;
export type Asked = ResultOf<z.infer<typeof askSchema>>;
export type Request = z.infer<typeof requestSchema>;
export type Response = z.infer<typeof responseSchema>;

/** @throws ZodError for anything but a result of this task */
export function readResult<T extends Task>({ type }: T, result: unknown): ResultOf<T> {
  // TypeScript does not connect the schema of a type with the result of a task of that type.
  return resultSchemas[type].parse(result) as ResultOf<T>;
}
