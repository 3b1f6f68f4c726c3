// In a shard: the manager, as what the bot needs of it. Its pools answer as if they were here; what
// fails there fails here in the same way.
import { z } from 'zod';
import { createActiveWork } from '../bot/active-work.js';
import type { IdentifyQueue } from '../bot/connection/client.js';
import { errorOf } from '../inference/failure.js';
import type { OpenPool } from '../inference/open-pool.js';
import type { InferencePool } from '../inference/pool.js';
import { readResult } from '../inference/protocol.js';
import type { Report } from '../operation/reports.js';
import type { Turns } from '../processes/turns.js';
import { type Pointer, pointerSchema } from '../store/build-files.js';
import { type OtherProcess, senderTo } from './channel.js';
import { type FromShard, fromManagerSchema, isOurs, type ShardRequest } from './protocol.js';

export interface ManagerLink {
  readonly openPool: OpenPool;
  /** Work of which the machine does one of a kind at a time, whichever shard it is for. */
  readonly errands: Turns;
  /** The manager's, in which all shards wait. */
  readonly identifies: IdentifyQueue;
  /** Says how this shard is. */
  report(report: Report): Promise<void>;
  /** Says why neither this shard nor another can run until a person has mended it. */
  unable(message: string): Promise<void>;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** @param onStop the manager wants this shard to end */
export function linkToManager(manager: OtherProcess, onStop: () => void): ManagerLink {
  const send = senderTo<FromShard>(manager);
  const waiting = new Map<number, Waiting>();
  let last = 0;

  manager.on('message', (received) => {
    if (!isOurs(received)) return;
    const message = fromManagerSchema.parse(received);
    if (message.type === 'stop') return onStop();
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'done') asked?.resolve(message.result);
    else asked?.reject(errorOf(message.failure));
  });

  const ask = (request: ShardRequest, signal: AbortSignal): Promise<unknown> => {
    last += 1;
    const id = last;
    const abort = () => {
      waiting.get(id)?.reject(signal.reason);
      void send({ type: 'cancel', id }).catch(nothing);
    };
    const reply = new Promise<unknown>((resolve, reject) => {
      signal.throwIfAborted();
      waiting.set(id, { resolve, reject });
      signal.addEventListener('abort', abort);
      send({ type: 'request', id, request }).catch(reject);
    });
    return reply.finally(() => {
      waiting.delete(id);
      // The signal of a pool lives as long as the pool: it would hold on to every answer.
      signal.removeEventListener('abort', abort);
    });
  };

  const poolOn = ({ build }: Pointer): InferencePool => {
    const inHand = createActiveWork();
    const killed = new AbortController();
    return {
      run: (task, options) => {
        if (inHand.isStopping()) return Promise.reject(closed());
        const result = ask({ type: 'run', build, task, ...options }, killed.signal);
        inHand.track(result.then(nothing, nothing));
        return result.then((each) => readResult(task, each));
      },
      close: async () => {
        await inHand.stop();
        await send({ type: 'release', build });
      },
      kill: () => {
        void inHand.stop();
        void send({ type: 'release', build }).catch(nothing);
        killed.abort(closed());
      },
    };
  };

  let queued = 0;
  const forever = new AbortController().signal;
  return {
    openPool: async (wanted) => {
      const pointer = pointerSchema.parse(await ask({ type: 'open', pointer: wanted }, forever));
      return { pointer, pool: poolOn(pointer) };
    },
    errands: async (key, work) => {
      const turn = z.int().parse(await ask({ type: 'turn', key }, forever));
      return work().finally(() => send({ type: 'turnDone', turn }).catch(nothing));
    },
    identifies: {
      waitForIdentify: async (_, signal) => {
        queued += 1;
        await ask({ type: 'identify' }, signal).finally(() => {
          queued -= 1;
        });
      },
      isWaiting: () => queued > 0,
    },
    report: (report) => send({ type: 'report', report }),
    unable: (message) => send({ type: 'unable', message }),
  };
}

function closed(): Error {
  return new Error('The inference pool is closed.');
}

function nothing(): void {}
