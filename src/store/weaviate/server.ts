// Work on one server, for as long as it is ready. weaviate-client is loaded when it is needed.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WeaviateClient } from 'weaviate-client';
import { messageOf, UserError } from '../../errors.js';
import type { Endpoint } from './endpoints.js';

export type Work<T> = (client: WeaviateClient) => Promise<T>;

/** The server stopped being ready in the middle of the work. */
export class Gone extends Error {
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

/**
 * Seconds. A question waits for two of these at most. A batch of 200 objects takes about one; what was
 * sent while a cluster had no leader is not taken up again when it has one, and has to be sent anew.
 */
const TIMEOUTS = { init: 2, query: 3, insert: 20 };
/** Milliseconds that a server may take to say that it is ready. */
const READY_MS = 2_000;
/** Milliseconds between looks whether a server is ready, while it is down or slow to answer. */
export const LOOK_MS = 1_000;
/** Milliseconds after which it is looked whether the server that works is still there. */
const SLOW_MS = 300;

export interface Server {
  readonly endpoint: Endpoint;
  /** Made once, however many ask for it first. */
  client: Promise<WeaviateClient> | undefined;
  state: State;
  /** When it was last looked whether it is ready, and when it last failed or was found to be down. */
  lookedAt: number;
  failedAt: number;
}

/** @throws Gone when the server is no longer ready; UserError for what a person can mend in the settings */
export async function attempt<T>(
  server: Server,
  work: Work<T>,
  apiKey: string | undefined,
): Promise<T> {
  const done = new AbortController();
  const working = async () => {
    server.client ??= connect(server.endpoint, apiKey).catch((error) => {
      server.client = undefined;
      throw error;
    });
    return work(await server.client);
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

export async function stateOf({ url }: Endpoint): Promise<State> {
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
      `Weaviate refused access (${message}). Set WEAVIATE_API_KEY to a key that may read and write.`,
    );
  return error;
}
