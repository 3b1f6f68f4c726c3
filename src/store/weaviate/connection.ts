// The only import of weaviate-client, loaded when it is needed: work is given to the first server that
// answers, and to the next one when that fails. A server that failed is asked again when it is ready.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WeaviateClient } from 'weaviate-client';
import { messageOf, UserError } from '../../errors.js';
import { StoreUnavailable } from '../vector-store.js';
import type { Endpoint } from './endpoints.js';

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

type Work<T> = (client: WeaviateClient) => Promise<T>;

/** Thrown by work whose server lacks something that another may have: a replica that is catching up. */
export class Incomplete extends Error {
  override name = 'Incomplete';
}

/** The server stopped being ready in the middle of the work. */
class Gone extends Error {
  override name = 'Gone';
  constructor(
    readonly endpoint: Endpoint,
    readonly state: State,
  ) {
    super(`${endpoint.url} does not answer.`);
  }
}

/** "slow" when a server takes too long to say whether it is ready, or says that it is not: it may be in a moment. */
type State = 'ready' | 'slow' | 'away';

/** How long to begin again when all servers have failed, in milliseconds, and whether also when all are away. */
const PATIENCE = {
  /** Somebody waits, with a deadline of some ten seconds. */
  question: { ms: 4_000, evenWhenAway: false },
  /** A cluster that lost a server has a leader again by then, and one server has been started again. */
  building: { ms: 300_000, evenWhenAway: true },
};

type Patience = keyof typeof PATIENCE;

/**
 * Seconds. A question waits for two of these at most. A batch of 200 objects takes about one; what was
 * sent while a cluster had no leader is not taken up again when it has one, and has to be sent anew.
 */
const TIMEOUTS = { init: 2, query: 3, insert: 20 };
/** Milliseconds that a server may take to say that it is ready. */
const READY_MS = 2_000;
/** Milliseconds between looks whether a server is ready, while it is down or slow to answer. */
const LOOK_MS = 1_000;
/** Milliseconds after which it is looked whether the server that works is still there. */
const SLOW_MS = 300;
/** Milliseconds after which a server that failed is preferred again: its replicas have caught up. */
const CATCH_UP_MS = 30_000;
/** Milliseconds before all servers are tried again. */
const PAUSE_MS = 1_000;

interface Server {
  readonly endpoint: Endpoint;
  client: WeaviateClient | undefined;
  state: State;
  /** When it was last looked whether it is ready, and when it last failed or was found to be down. */
  lookedAt: number;
  failedAt: number;
}

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

async function attempt<T>(server: Server, work: Work<T>, apiKey: string | undefined): Promise<T> {
  const done = new AbortController();
  const working = async () => {
    server.client ??= await connect(server.endpoint, apiKey);
    return work(server.client);
  };
  try {
    return await Promise.race([working(), whenGone(server.endpoint, done.signal)]);
  } catch (error) {
    throw explained(error);
  } finally {
    done.abort();
  }
}

/** Rejects when the server is no longer ready: the client would try again until its time is up. */
async function whenGone(endpoint: Endpoint, done: AbortSignal): Promise<never> {
  await sleep(SLOW_MS, undefined, { ref: false });
  while (!done.aborted) {
    const state = await stateOf(endpoint);
    if (state !== 'ready') throw new Gone(endpoint, state);
    await sleep(LOOK_MS, undefined, { ref: false });
  }
  return new Promise(() => {});
}

async function stateOf({ url }: Endpoint): Promise<State> {
  const signal = AbortSignal.timeout(READY_MS);
  try {
    const response = await fetch(`${url}/v1/.well-known/ready`, { signal });
    await response.body?.cancel();
    return response.ok ? 'ready' : 'slow';
  } catch {
    return signal.aborted ? 'slow' : 'away';
  }
}

async function connect({ http, grpc }: Endpoint, apiKey: string | undefined) {
  const { default: weaviate } = await import('weaviate-client');
  quiet();
  const client = await weaviate.connectToCustom({
    httpHost: http.host,
    httpPort: http.port,
    httpPath: http.path,
    httpSecure: http.secure,
    grpcHost: grpc.host,
    grpcPort: grpc.port,
    grpcSecure: grpc.secure,
    ...(apiKey !== undefined && { authCredentials: new weaviate.ApiKey(apiKey) }),
    // It would take several seconds to say that a server is away.
    skipInitChecks: true,
    timeout: TIMEOUTS,
  });
  // Until it knows the version, client 3.12 asks for it in every collection and leaves a failure unhandled.
  await client.getWeaviateVersion();
  return client;
}

let isQuiet = false;

/** The client writes a stack trace to the console for each attempt that it repeats; we tell of a failure once. */
function quiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  const { warn } = console;
  console.warn = (...args: unknown[]) => {
    if (!/^(Attempt|Healthcheck) \d+ failed/.test(String(args[1]))) warn(...args);
  };
}

/** What a person can mend in the settings; anything else as it is. */
function explained(error: unknown): unknown {
  const message = messageOf(error);
  if (/UNAUTHENTICATED|PERMISSION_DENIED|status code: 40[13]|anonymous access/i.test(message))
    return new UserError(
      `Weaviate does not let this program in (${message}). Set WEAVIATE_API_KEY to a key that may read and write.`,
    );
  return error;
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
