// Starts an inference process and speaks with it. Whatever goes wrong in there, a native crash
// included, is a rejected promise here.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environmentWithoutToken } from '../config.js';
import { UserError } from '../errors.js';
import type { StageTimes } from '../stages.js';
import type { Pointer } from '../store/build-files.js';
import { errorOf } from './failure.js';
import {
  type CorpusName,
  type ResultOf,
  readResult,
  responseSchema,
  type Task,
} from './protocol.js';

/** One that does tasks, and may break. */
export interface InferenceWorker {
  /** @param onBegun called when it is at work, if that is later than at once */
  run<T extends Task>(task: T, corpus?: CorpusName, onBegun?: () => void): Promise<ResultOf<T>>;
  /** Resolves with the reason when it has ended, in the middle of a task or not. */
  readonly ended: Promise<Error>;
  /** Memory that it uses, as it said last. */
  readonly residentBytes: number;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** A process that does tasks on one build of the index. */
export interface WorkerProcess extends InferenceWorker {
  readonly pointer: Pointer;
}

export interface WorkerOptions {
  /** The build of the index to work with; the one in use, made first if need be, where it is left out. */
  readonly pointer?: Pointer | undefined;
  readonly onNotice: (message: string) => void;
  /** A task is done, and its stages took this long. */
  readonly onStages?: (stages: StageTimes) => void;
}

/** Loading models and a large index takes seconds; a process that takes this long hangs. */
const START_LIMIT_MS = 60_000;

const SCRIPT = fileURLToPath(new URL('./worker.js', import.meta.url));

/** They end with this process: while they load their models they do not notice that it has gone. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Takes what came of a task: an error, or a result that is still to be read. */
type Settle = (outcome: Error | { readonly result: unknown }) => void;

/** Resolves when its models are loaded and warm. @throws UserError when a person can fix it */
export async function startWorkerProcess(options: WorkerOptions): Promise<WorkerProcess> {
  const { pointer, onNotice, onStages } = options;
  const child = fork(SCRIPT, pointer ? [JSON.stringify(pointer)] : [], {
    execArgv: [],
    env: environmentWithoutToken(),
  });
  running.add(child);
  const waiting = new Map<number, Settle>();
  const ended = new Promise<Error>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve(new Error(`An inference process ended (${signal ?? `exit code ${code}`}).`));
    });
  });
  const memory = { residentBytes: 0 };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`An inference process was not ready after ${START_LIMIT_MS} ms.`));
    }, START_LIMIT_MS);
    // Building an index takes as long as it takes.
    if (!pointer) clearTimeout(late);
    const fail = (error: Error) => {
      clearTimeout(late);
      reject(error);
      for (const settle of waiting.values()) settle(error);
      waiting.clear();
    };
    child.on('error', fail);
    void ended.then(fail);
    child.on('message', (message) => {
      const response = responseSchema.safeParse(message);
      if (!response.success) {
        child.kill('SIGKILL');
        return fail(new Error('An inference process sent nonsense.'));
      }
      const { data } = response;
      if ('residentBytes' in data) memory.residentBytes = data.residentBytes;
      if (data.type === 'done') onStages?.(data.stages);
      if (data.type === 'ready') {
        clearTimeout(late);
        resolve(workerOf(child, data.pointer, { waiting, ended, memory }));
      } else if (data.type === 'notice') onNotice(data.message);
      else if (data.type === 'unable')
        fail(data.fixable ? new UserError(data.message) : new Error(data.message));
      else {
        waiting.get(data.id)?.(data.type === 'failed' ? errorOf(data.failure) : data);
        waiting.delete(data.id);
      }
    });
  });
}

interface Exchange {
  readonly waiting: Map<number, Settle>;
  readonly ended: Promise<Error>;
  readonly memory: { readonly residentBytes: number };
}

function workerOf(
  child: ChildProcess,
  pointer: Pointer,
  { waiting, ended, memory }: Exchange,
): WorkerProcess {
  let id = 0;
  return {
    pointer,
    get residentBytes() {
      return memory.residentBytes;
    },
    run: async (task, corpus) => {
      const { result } = await new Promise<{ readonly result: unknown }>((resolve, reject) => {
        id += 1;
        const settle: Settle = (outcome) =>
          outcome instanceof Error ? reject(outcome) : resolve(outcome);
        if (!child.connected) return settle(new Error('An inference process has ended.'));
        waiting.set(id, settle);
        // It is about to end, and then it is known of what.
        child.send({ id, task, corpus }, (error) => error && void ended.then(settle));
      });
      return readResult(task, result);
    },
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}
