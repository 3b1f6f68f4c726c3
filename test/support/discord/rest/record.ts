// Every request that the bot made, and every one that Discord would have refused.
import type { RequestBody } from './body.js';
import type { Match, Reply } from './router.js';

export type RecordedRequest = {
  readonly method: string;
  readonly path: string;
  /** The route as documented, with `:names`; null when there is none. */
  readonly route: string | null;
  readonly body: unknown;
  readonly files: readonly string[];
  /** The status answered; 0 when the connection was broken, null while under way. */
  readonly status: number | null;
  readonly response: unknown;
  /** When it arrived (milliseconds since the epoch), and how long it took. */
  readonly at: number;
  readonly ms: number;
  /** Whether the answer was a fault that the test asked for. */
  readonly injected: boolean;
};

export type Rejection = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly errors?: unknown;
  readonly body: unknown;
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export type Recorder = {
  readonly requests: readonly RecordedRequest[];
  readonly rejections: readonly Rejection[];
  begin(
    method: string,
    path: string,
  ): {
    describe(match: Match, body: RequestBody): void;
    end(reply: Reply, injected?: boolean): void;
  };
  crash(error: unknown): void;
};

export function createRecorder(): Recorder {
  const requests: Writable<RecordedRequest>[] = [];
  const rejections: Rejection[] = [];
  return {
    requests,
    rejections,
    begin: (method, path) => {
      const entry = begun(method, path);
      requests.push(entry);
      return {
        describe: ({ route }, { json, files }) => {
          entry.route = route.path;
          entry.body = json;
          entry.files = files.map(({ name }) => name);
        },
        end: ({ status, body }, injected = false) => {
          Object.assign(entry, { status, response: body, ms: Date.now() - entry.at, injected });
          if (status >= 400 && !injected) rejections.push(rejected(entry, status, body));
        },
      };
    },
    crash: (error) => {
      rejections.push({
        method: '',
        path: '',
        status: 500,
        code: 0,
        message: `The loopback itself failed: ${String(error)}`,
        errors: error,
        body: null,
      });
    },
  };
}

function begun(method: string, path: string): Writable<RecordedRequest> {
  return {
    method,
    path,
    route: null,
    body: undefined,
    files: [],
    status: null,
    response: undefined,
    at: Date.now(),
    ms: 0,
    injected: false,
  };
}

function rejected(entry: RecordedRequest, status: number, body: unknown): Rejection {
  const { method, path } = entry;
  const details = body as Pick<Rejection, 'code' | 'message' | 'errors'>;
  return { method, path, status, ...details, body: entry.body };
}
