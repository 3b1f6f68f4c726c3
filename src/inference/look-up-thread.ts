// Starts the thread that looks up, and speaks with it. It shares no event loop with whoever starts it, and
// holds no model, so that it can be ended in the middle of anything; what it holds of the heap is limited.
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Pointer } from '../store/build-files.js';
import { errorOf } from './failure.js';
import { type LookUpSettings, lookUpResponseSchema } from './look-up-messages.js';
import { readResult } from './protocol.js';
import type { InferenceWorker } from './worker-process.js';

export interface LookUpThreadOptions {
  readonly indexDir: string;
  readonly dataDir: string;
  /** The build of the index to look up in. */
  readonly pointer: Pointer;
}

/** Megabytes of its heap; with what it loads and the articles that ship it takes some fifty in all. */
const HEAP_MB = 256;
/** Milliseconds; opening a large index takes seconds. */
const START_LIMIT_MS = 60_000;

/** Resolves when the index is open. */
export async function startLookUpThread(options: LookUpThreadOptions): Promise<InferenceWorker> {
  const settings: LookUpSettings = options;
  const thread = new Worker(new URL('./look-up-script.js', import.meta.url), {
    workerData: settings,
    // Nothing of the environment, and nothing that is loaded before the program.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const kill = () => void thread.terminate();
  let problem = new Error('The thread for look-ups has ended.');
  thread.on('error', (error) => {
    problem = error;
  });
  const ended = new Promise<Error>((resolve) => thread.once('exit', () => resolve(problem)));
  const gone = new AbortController();
  void ended.then(() => gone.abort());
  // Not raced with `ended`, which would keep every message until it is resolved.
  const messages = on(thread, 'message', { signal: gone.signal });
  /** What came next; a thread is asked one thing at a time. */
  const next = async () => {
    const received = await messages.next().catch(() => undefined);
    if (!received || received.done) throw await ended;
    const response = lookUpResponseSchema.parse(received.value[0]);
    if (response.type === 'failed') throw errorOf(response.failure);
    return response;
  };
  const late = setTimeout(kill, START_LIMIT_MS);
  await next().finally(() => clearTimeout(late));
  return {
    // Of this process.
    residentBytes: 0,
    ended,
    kill,
    run: async (task, corpus, onBegun) => {
      thread.postMessage({ task, corpus });
      let response = await next();
      if (response.type === 'begun') {
        onBegun?.();
        response = await next();
      }
      if (response.type !== 'done') throw new Error('The thread for look-ups sent nonsense.');
      return readResult(task, response.result);
    },
  };
}
