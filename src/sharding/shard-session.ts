// In the manager: one process of a shard, as long as it lives. It is given what it asks for, and what it
// held is released when it ends.
import type { ChildProcess } from 'node:child_process';
import type { IIdentifyThrottler } from 'discord.js';
import type { Logger } from 'pino';
import { failureOf } from '../inference/failure.js';
import type { Reports } from '../operation/reports.js';
import type { Turns } from '../processes/turns.js';
import { senderTo } from './channel.js';
import type { Pools } from './pools.js';
import { type FromManager, fromShardSchema, isOurs, type ShardRequest } from './protocol.js';

export interface SessionOptions {
  readonly shard: number;
  readonly pools: Pools;
  readonly reports: Reports;
  readonly identifies: IIdentifyThrottler;
  /** The turns of all shards. */
  readonly turns: Turns;
  readonly log: Logger;
  /** No shard can run until a person has mended it. */
  readonly onUnable: (message: string) => void;
}

/** @returns what tells the process to finish what is running, and to end */
export function serveShard(child: ChildProcess, options: SessionOptions): () => void {
  const { shard, pools, reports, identifies, turns, log, onUnable } = options;
  const send = senderTo<FromManager>(child);
  const ended = new AbortController();
  // Whoever is gone needs no reply.
  const tell = (message: FromManager) => void send(message).catch(() => {});

  /** What ends each turn that this process has. */
  const turnsTaken = new Map<number, () => void>();
  let lastTurn = 0;
  const takeTurn = (key: string) =>
    new Promise<number>((granted) => {
      const begin = (done: () => void) => {
        if (ended.signal.aborted) return done();
        lastTurn += 1;
        turnsTaken.set(lastTurn, done);
        granted(lastTurn);
      };
      void turns(key, () => new Promise<void>(begin));
    });
  const endTurn = (turn: number) => {
    turnsTaken.get(turn)?.();
    turnsTaken.delete(turn);
  };

  /** What takes a request out of the queue of those that want to identify. */
  const queued = new Map<number, AbortController>();
  const identify = async (id: number) => {
    const cancelled = new AbortController();
    queued.set(id, cancelled);
    const signal = AbortSignal.any([ended.signal, cancelled.signal]);
    await identifies.waitForIdentify(shard, signal).finally(() => queued.delete(id));
  };

  const carryOut = async (id: number, request: ShardRequest): Promise<unknown> => {
    switch (request.type) {
      case 'open':
        return pools.open(child, request.pointer);
      case 'run': {
        const { build, task, corpus, asker } = request;
        return pools.on(build).run(task, { corpus, asker });
      }
      case 'identify':
        return identify(id);
      case 'turn':
        return takeTurn(request.key);
    }
  };

  child.on('message', (received) => {
    if (!isOurs(received)) return;
    const message = fromShardSchema.safeParse(received);
    if (!message.success) {
      // Its program was updated under the manager, say.
      log.error({ err: message.error, shard }, 'a shard sent nonsense; restart the bot');
      return void child.kill('SIGKILL');
    }
    const { data } = message;
    if (data.type === 'unable') return onUnable(data.message);
    // What was still on its way when it ended would be held for nobody.
    if (ended.signal.aborted) return;
    if (data.type === 'release') return pools.release(child, data.build);
    if (data.type === 'cancel') return queued.get(data.id)?.abort();
    if (data.type === 'turnDone') return endTurn(data.turn);
    if (data.type === 'report') return reports.receive(child, data.report);
    const { id, request } = data;
    carryOut(id, request).then(
      // Nothing at all would be lost on the way.
      (result = null) => tell({ type: 'done', id, result }),
      (error) => tell({ type: 'failed', id, failure: failureOf(error) }),
    );
  });
  child.on('exit', () => {
    ended.abort(new Error('The shard has ended.'));
    pools.release(child);
    reports.forget(child);
    for (const turn of turnsTaken.keys()) endTurn(turn);
  });
  return () => tell({ type: 'stop' });
}
