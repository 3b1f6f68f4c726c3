// The REST API over HTTP: authorisation, faults, and a record of everything.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, refusal } from '../errors.js';
import type { World } from '../world/world.js';
import { type RequestBody, readBody } from './body.js';
import type { Faults } from './faults.js';
import type { Recorder } from './record.js';
import { bucketOf, faultReply, respond } from './respond.js';
import { createCall, findRoute, type Match, type Reply, type Route } from './router.js';
import { serveAttachment } from './serve-attachment.js';

type Setup = {
  readonly world: World;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly recorder: Recorder;
};

const prefix = '/api/v10';

export function createRestServer(setup: Setup): Server {
  return createServer((request, response) => {
    handle(setup, request, response).catch((error: unknown) => {
      if (!request.complete) return;
      setup.recorder.crash(error);
      if (!response.headersSent) respond(response, faultReply(undefined), 'unknown');
    });
  });
}

async function handle(setup: Setup, request: IncomingMessage, response: ServerResponse) {
  const { world, routes, faults, recorder } = setup;
  const url = new URL(request.url ?? '/', 'http://loopback');
  if (url.pathname.startsWith('/attachments/')) {
    return serveAttachment(world, url.pathname, response);
  }
  const method = request.method ?? 'GET';
  const path = url.pathname.replace(prefix, '');
  const entry = recorder.begin(method, path);
  const fault = faults.take(method, path);
  const match = attempt(() => findRoute(routes, method, path));
  const body = await readBody(request).catch((error: unknown) => asApiError(error));
  if (fault?.delay) await sleep(fault.delay);
  if (!(match instanceof ApiError) && !(body instanceof ApiError)) entry.describe(match, body);
  const lost = fault !== undefined && (fault.reset || fault.status !== undefined);
  const answer = () => answerTo(world, match, body, url, request.headers.authorization);
  const reply = lost && !fault.after ? null : attempt(answer);
  if (lost && fault.reset) {
    entry.end({ status: 0 }, true);
    return request.socket.resetAndDestroy();
  }
  const sent = lost || reply === null ? faultReply(fault) : asReply(reply);
  entry.end(sent, lost);
  respond(response, sent, match instanceof ApiError ? 'unknown' : bucketOf(match), fault);
}

function answerTo(
  world: World,
  match: Match | ApiError,
  body: RequestBody | ApiError,
  url: URL,
  authorization: string | undefined,
): Reply {
  if (!url.pathname.startsWith(prefix)) throw refusal('NotFound');
  if (match instanceof ApiError) throw match;
  if (!match.route.open && authorization !== `Bot ${world.settings.token}`) {
    throw refusal('Unauthorized');
  }
  if (body instanceof ApiError) throw body;
  const request = { query: url.searchParams, body: body.json, files: body.files };
  return match.route.answer(createCall(world, match, request));
}

function asReply(result: Reply | ApiError): Reply {
  if (!(result instanceof ApiError)) return result;
  const { status, code, message, errors } = result;
  return { status, body: { message, code, ...(errors && { errors }) } };
}

function attempt<T>(action: () => T): T | ApiError {
  try {
    return action();
  } catch (error) {
    return asApiError(error);
  }
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}
