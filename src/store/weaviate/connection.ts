// Which server does the work: the first that answers, and the next one when that fails. A server that
// failed is asked again when it is ready.
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, UserError } from '../../errors.js';
import { StoreUnavailable } from '../vector-store.js';
import type { Endpoint } from './endpoints.js';
import { attempt, Gone, LOOK_MS, type Server, stateOf, type Work } from './server.js';

export interface Connection {
  /**
   * Has a server do the work, and the next one when that fails; work may therefore be done twice.
   * @throws StoreUnavailable when none could
   */
  ask<T>(work: Work<T>, patience?: Patience): Promise<T>;
  /**
   * Has two servers do the work at once, where two can: the results, at least one.
   * @throws StoreUnavailable when none could
   */
  askTwo<T>(work: Work<T>): Promise<readonly T[]>;
  /**
   * Has every server do the work that can: the results, at least one.
   * @throws StoreUnavailable when none could
   */
  askAll<T>(work: Work<T>, patience: Patience): Promise<readonly T[]>;
}

/** Thrown by work whose server lacks something that another may have: a replica that is catching up. */
export class Incomplete extends Error {
  override name = 'Incomplete';
}

/** How long to begin again when all servers have failed, in milliseconds, and whether also when all are away. */
const PATIENCE = {
  /** Somebody waits, with a deadline of some ten seconds. */
  question: { ms: 4_000, evenWhenAway: false },
  /** A cluster that lost a server has a leader again by then, and one server has been started again. */
  building: { ms: 300_000, evenWhenAway: true },
};

type Patience = keyof typeof PATIENCE;

/** Milliseconds after which a server that failed is preferred again: its replicas have caught up. */
const CATCH_UP_MS = 30_000;
/** Milliseconds before all servers are tried again. */
const PAUSE_MS = 1_000;

export function createConnection(
  endpoints: readonly Endpoint[],
  apiKey: string | undefined,
): Connection {
  const servers = endpoints.map(
    (endpoint): Server => ({
      endpoint,
      client: undefined,
      state: 'ready',
      lookedAt: Number.NEGATIVE_INFINITY,
      failedAt: Number.NEGATIVE_INFINITY,
    }),
  );
  const look = async (server: Server) => {
    server.lookedAt = performance.now();
    server.state = await stateOf(server.endpoint);
    if (isDown(server)) server.failedAt = performance.now();
  };
  /** Those that are not down, in their order; those that failed a moment ago last. */
  const usable = async () => {
    const now = performance.now();
    const due = servers.filter((each) => isDown(each) && now - each.lookedAt > LOOK_MS);
    const looks = Promise.all(due.map(look));
    if (servers.every(isDown)) await looks;
    const up = servers.filter((each) => !isDown(each));
    const hasFailed = ({ failedAt }: Server) => now - failedAt < CATCH_UP_MS;
    return [...up.filter((each) => !hasFailed(each)), ...up.filter(hasFailed)];
  };
  const askSome = async <T>(work: Work<T>, count: number): Promise<readonly [T, ...T[]]> => {
    const waiting = await usable();
    const results: T[] = [];
    let failure: unknown;
    const askNext = async () => {
      for (let server = waiting.shift(); server; server = waiting.shift()) {
        try {
          results.push(await attempt(server, work, apiKey));
          return;
        } catch (error) {
          if (error instanceof UserError) throw error;
          failure = error;
          if (error instanceof Gone)
            Object.assign(server, { state: error.state, lookedAt: performance.now() });
          else await look(server);
          // Ready or not, others are asked first for a while.
          server.failedAt = performance.now();
        }
      }
    };
    await Promise.all(Array.from({ length: count }, askNext));
    if (isFilled(results)) return results;
    if (failure instanceof Incomplete) throw failure;
    throw unavailable(endpoints, servers.every(isDown) ? undefined : failure);
  };
  const patiently = async <T>(patience: Patience, asking: () => Promise<T>): Promise<T> => {
    const { ms, evenWhenAway } = PATIENCE[patience];
    const until = performance.now() + ms;
    for (;;) {
      try {
        return await asking();
      } catch (error) {
        const isAway = servers.every(({ state }) => state === 'away') && !evenWhenAway;
        const isOver = isAway || performance.now() >= until;
        if (isOver || !(error instanceof StoreUnavailable)) throw error;
        await sleep(PAUSE_MS);
      }
    }
  };
  return {
    ask: async (work, patience = 'question') =>
      (await patiently(patience, () => askSome(work, 1)))[0],
    askTwo: (work) => patiently('question', () => askSome(work, 2)),
    askAll: (work, patience) => patiently(patience, () => askSome(work, servers.length)),
  };
}

function isDown({ state }: Server): boolean {
  return state !== 'ready';
}

function isFilled<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** @param failure what a server that is ready said; undefined where none is */
function unavailable(endpoints: readonly Endpoint[], failure: unknown): StoreUnavailable {
  const urls = endpoints.map(({ url }) => url).join(', ');
  return failure === undefined
    ? new StoreUnavailable(
        `Weaviate cannot be reached at ${urls}. Start it, or correct WEAVIATE_URL.`,
      )
    : new StoreUnavailable(
        `Weaviate at ${urls} could not do what it was asked for (${messageOf(failure)}). Look into its log, or correct WEAVIATE_URL, also its gRPC port.`,
      );
}
