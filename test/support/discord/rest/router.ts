// Routes as Discord documents them, `/channels/:channel/messages/:message`, and what answers them.
import { refusal } from '../errors.js';
import type { World } from '../world/world.js';
import type { UploadedFile } from './body.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Call = {
  readonly world: World;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** A part of the path that the route names. */
  param(name: string): string;
  has(name: string): boolean;
};

export type Reply = { readonly status: number; readonly body?: unknown };

export type Route = {
  readonly method: Method;
  readonly path: string;
  /** Interaction tokens authorise themselves; everything else needs the bot's token. */
  readonly open?: true;
  readonly answer: (call: Call) => Reply;
};

export type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const noContent: Reply = { status: 204 };

export function findRoute(routes: readonly Route[], method: string, path: string): Match {
  const here = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  if (here.length === 0) throw refusal('NotFound');
  const match = here.find(({ route }) => route.method === method);
  if (!match) throw refusal('MethodNotAllowed');
  return match;
}

export function createCall(
  world: World,
  match: Match,
  request: Pick<Call, 'query' | 'body' | 'files'>,
): Call {
  return {
    world,
    ...request,
    param: (name) => {
      const value = match.params[name];
      if (value === undefined) throw new Error(`${match.route.path} has no :${name}`);
      return value;
    },
    has: (name) => name in match.params,
  };
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [expected, actual] = [pattern.split('/'), path.split('/')];
  if (expected.length !== actual.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}
