// One thing done in a process of its own, which ends when it is done: what it is given may make it slow,
// large or crash, and nothing but the errand suffers.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { messageOf, UserError } from '../errors.js';
import { residentMegabytes } from './resident.js';

export interface ErrandOptions {
  /** All of its environment. */
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds after which it is ended. */
  readonly timeLimitMs: number;
  /**
   * Megabytes that it may take; as many as there are where it is left out. Node.js knows a limit of the heap alone, and
   * none of what is in buffers, so that all of it is looked at ten times a second; only Linux tells it.
   */
  readonly memoryMb?: number;
  /** Ends it early. */
  readonly signal?: AbortSignal;
}

/** Milliseconds between looks at its memory: what unpacks fills some 50 MB in that time. */
const LOOK_MS = 100;

/** The process ran out of time or memory, crashed or was ended. */
export class ErrandFailed extends Error {
  override name = 'ErrandFailed';
}

const outcomeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('done'), result: z.unknown() }),
  /** `fixable` when the message tells a person what to do. */
  z.strictObject({ type: z.literal('failed'), message: z.string(), fixable: z.boolean() }),
]);

/**
 * Starts the script, which has to call `serveErrand`, and gives it the input.
 * @throws UserError or Error as the script did, ErrandFailed when it ended without a result
 */
export async function runErrand<T>(
  script: URL,
  input: unknown,
  schema: z.ZodType<T>,
  { env, timeLimitMs, memoryMb, signal }: ErrandOptions,
): Promise<T> {
  const child = fork(fileURLToPath(script), [], {
    execArgv: memoryMb === undefined ? [] : [`--max-old-space-size=${memoryMb}`],
    env,
    timeout: timeLimitMs,
    killSignal: 'SIGKILL',
    // Binary data arrives as it is.
    serialization: 'advanced',
    // What V8 says of a heap that is full is nobody's concern.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    ...(signal && { signal }),
  });
  const unlimited = memoryMb === undefined ? undefined : limitMemory(child, memoryMb);
  const outcome = await new Promise<unknown>((resolve, reject) => {
    child.on('message', resolve);
    child.on('error', (error) => reject(new ErrandFailed(messageOf(error))));
    child.on('exit', (code, by) =>
      reject(new ErrandFailed(`It ended without a result (${by ?? `exit code ${code}`}).`)),
    );
    child.send({ input }, (error) => error && reject(new ErrandFailed(messageOf(error))));
  }).finally(unlimited);
  const read = outcomeSchema.parse(outcome);
  if (read.type === 'done') return schema.parse(read.result);
  throw read.fixable ? new UserError(read.message) : new Error(read.message);
}

/** @returns what ends the looking */
function limitMemory(child: ChildProcess, mostMb: number): () => void {
  const looking = setInterval(() => {
    if ((residentMegabytes(child.pid) ?? 0) > mostMb) child.kill('SIGKILL');
  }, LOOK_MS);
  return () => clearInterval(looking);
}

/** In the script: does the work when the input comes, says what came of it, and ends. */
export function serveErrand<T>(schema: z.ZodType<T>, work: (input: T) => Promise<unknown>): void {
  // Ctrl-C reaches the whole group of processes; the bot decides when an errand ends.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit());
  process.once('message', async (message) => {
    const outcome = await attempt(schema, work, message);
    process.send?.(outcome, () => process.disconnect());
  });
}

async function attempt<T>(
  schema: z.ZodType<T>,
  work: (input: T) => Promise<unknown>,
  message: unknown,
): Promise<z.input<typeof outcomeSchema>> {
  try {
    const { input } = z.strictObject({ input: schema }).parse(message);
    return { type: 'done', result: await work(input) };
  } catch (error) {
    return { type: 'failed', message: messageOf(error), fixable: error instanceof UserError };
  }
}
