// What the bot and its inference processes say to each other, validated on arrival: tasks, each with
// its result.
import { z } from 'zod';
import { answerSchema } from '../answer/answer.js';
import { guildIdSchema } from '../guild-folders.js';
import { LANGUAGES } from '../locales/catalogue.js';
import { STAGES } from '../stages.js';
import { pointerSchema } from '../store/build-files.js';
import { REFUSALS } from '../summary/topic.js';
import { ENTITY_KINDS } from '../topics/entity.js';
import { failureSchema } from './failure.js';
import { placeSchema, verificationSchema } from './places.js';

const offset = z.int().nonnegative();

const language = z.enum(LANGUAGES);

/** A page by its number, from 1; how much fits one depends on the language. */
const paged = { page: z.int(), language };

const askSchema = z.strictObject({
  type: z.literal('ask'),
  question: z.string(),
  /** The id of the only article to search. */
  article: z.string().optional(),
  /** Looks further down the ranking for quotes. */
  more: z.boolean().optional(),
});

const summariseSchema = z.strictObject({ type: z.literal('summarise'), topic: z.string() });

/** Whether a question that may show what can be asked is answered: the one at a place, from 0. */
const exampleSchema = z.strictObject({ type: z.literal('example'), at: offset });

/** A question and its answer, with which the next message is read. */
const turnSchema = z.strictObject({
  written: z.string(),
  question: z.string(),
  quotes: z
    .array(
      z.strictObject({
        article: z.string(),
        start: offset,
        end: offset,
        highlights: z.array(z.strictObject({ start: offset, end: offset })).readonly(),
      }),
    )
    .readonly(),
});

/** What is looked up without a model, by the thread for it. */
const lookUpSchemas = {
  /** A page of what the articles say about a topic; the head names what was typed only where it `isTyped`. */
  lookup: z.strictObject({
    type: z.literal('lookup'),
    topic: z.string(),
    isTyped: z.boolean(),
    /** Position of the first quote that is wanted, from 0. */
    from: z.int().nonnegative(),
    language,
  }),
  /** Topics for what is being typed. */
  suggest: z.strictObject({ type: z.literal('suggest'), typed: z.string() }),
  /** Names of whoever speaks in the articles, for what is being typed. */
  speakers: z.strictObject({ type: z.literal('speakers'), typed: z.string() }),
  timeline: z.strictObject({ type: z.literal('timeline'), topic: z.string().nullable(), ...paged }),
  compare: z.strictObject({ type: z.literal('compare'), topic: z.string(), ...paged }),
  verify: z.strictObject({
    type: z.literal('verify'),
    quotes: z.array(z.string()).readonly(),
    speaker: z.string().nullable(),
  }),
  /** Names and figures of a claim, each as all that may be looked up for it. */
  claim: z.strictObject({
    type: z.literal('claim'),
    particulars: z.array(z.array(z.string()).readonly()).readonly(),
  }),
  /** What a message asks after these turns, the latest first. */
  followUp: z.strictObject({
    type: z.literal('followUp'),
    message: z.string(),
    turns: z.array(turnSchema).readonly(),
  }),
};

const lookUpSchema = z.discriminatedUnion('type', [
  lookUpSchemas.lookup,
  lookUpSchemas.suggest,
  lookUpSchemas.speakers,
  lookUpSchemas.timeline,
  lookUpSchemas.compare,
  lookUpSchemas.verify,
  lookUpSchemas.claim,
  lookUpSchemas.followUp,
]);

const taskSchema = z.discriminatedUnion('type', [
  askSchema,
  summariseSchema,
  exampleSchema,
  lookUpSchema,
]);

/** What a topic was taken for: an entity by its own name. */
const understoodSchema = { topic: z.string().nullable(), isCorrected: z.boolean() };

/** Which page it is, of how many, and the number of its first citation. */
const shownSchema = { page: z.int().positive(), pages: offset, first: z.int().positive() };

/** As `LineFigure` of src/summary/differing.ts has it. */
const lineFigureSchema = z.strictObject({ position: offset, start: offset, end: offset });

const dateSchema = z.strictObject({
  year: z.int().exactOptional(),
  month: z.int().min(1).max(12).exactOptional(),
  day: z.int().min(1).max(31).exactOptional(),
});

/** What each task results in. */
const resultSchemas = {
  /** An answer, and whether asking for more would show further quotes. */
  ask: z.strictObject({ answer: answerSchema, hasMore: z.boolean() }),
  /** As `Summary` of src/summary/summarise.ts has it, with articles by their ids. */
  summarise: z.strictObject({
    refusal: z.enum(REFUSALS).nullable(),
    ranked: z.array(placeSchema.omit({ highlights: true })),
    relevant: offset,
    differing: z.array(z.array(z.array(lineFigureSchema).readonly()).readonly()).readonly(),
  }),
  /** As `Tried` of src/examples/examples.ts has it. */
  example: z.strictObject({ example: z.string().nullable(), isLast: z.boolean() }),
  /** As `LookupPage` of src/message/pages/lookup.ts has it. */
  lookup: z.strictObject({
    topic: z.string(),
    kind: z.enum(ENTITY_KINDS).nullable(),
    isCorrected: z.boolean(),
    nearest: z.array(z.string()).readonly(),
    articles: offset,
    all: offset,
    from: offset,
    previous: offset.nullable(),
    excerpts: z.array(placeSchema),
  }),
  suggest: z.array(z.strictObject({ topic: z.string(), articles: offset, quotes: offset })),
  speakers: z.array(z.string()),
  timeline: z.strictObject({
    ...understoodSchema,
    ...shownSchema,
    entries: z.array(
      z.strictObject({
        date: dateSchema.nullable(),
        until: dateSchema.nullable(),
        excerpts: z.tuple([placeSchema], placeSchema),
      }),
    ),
  }),
  compare: z.strictObject({
    ...understoodSchema,
    ...shownSchema,
    differences: z.array(
      z.strictObject({
        kind: z.enum(['figure', 'speech', 'wording']),
        sides: z.array(z.tuple([placeSchema], placeSchema)),
      }),
    ),
    sentences: offset,
    articles: offset,
    repeated: offset,
    leftOut: offset,
    agree: z.boolean(),
  }),
  verify: z.array(verificationSchema),
  /** Whether the articles have each. */
  claim: z.array(z.boolean()).readonly(),
  /** As `FollowUp` of src/follow-ups/turn.ts has it. */
  followUp: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('alone') }),
    z.strictObject({ kind: z.literal('understood'), question: z.string() }),
    z.strictObject({
      kind: z.literal('unclear'),
      choices: z.array(z.strictObject({ name: z.string(), question: z.string() })),
    }),
  ]),
} satisfies Record<Task['type'], z.ZodType>;

/** The corpus of a server, as one build of its index has it. */
const corpusSchema = z.strictObject({ guild: guildIdSchema, pointer: pointerSchema });

/** On whose behalf; the server is null in direct messages. */
const askerSchema = z.strictObject({
  user: z.string(),
  guild: z.string().nullable(),
  isPatient: z.boolean().exactOptional(),
});

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
export type LookUp = z.infer<typeof lookUpSchema>;
export type ResultOf<T extends Task> = z.output<(typeof resultSchemas)[T['type']]>;
export type AskOptions = Omit<z.infer<typeof askSchema>, 'type' | 'question'>;
export type Asked = ResultOf<z.infer<typeof askSchema>>;
export type Request = z.infer<typeof requestSchema>;
export type Response = z.infer<typeof responseSchema>;

/** Whether it needs no model. */
export function isLookUp(task: Task): task is LookUp {
  return task.type in lookUpSchemas;
}

/** @throws ZodError for anything but a result of this task */
export function readResult<T extends Task>({ type }: T, result: unknown): ResultOf<T> {
  // TypeScript does not connect the schema of a type with the result of a task of that type.
  return resultSchemas[type].parse(result) as ResultOf<T>;
}
