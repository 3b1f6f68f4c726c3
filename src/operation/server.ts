// The endpoint for whoever watches the bot: GET /metrics for Prometheus, /healthz (is it alive?) for its
// supervisor, /readyz (would it answer now?) for whoever waits for it.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { Config } from '../config.js';
import { codeOf, UserError } from '../errors.js';
import type { Health } from './health.js';
import type { Exposition } from './metrics/metrics.js';

/** What is served, looked at anew for each request: of this process, or of several. */
export interface Observable {
  metrics(): Promise<Exposition>;
  health(): Health;
}

/** Serves until the process ends. @throws UserError when the port cannot be had */
export async function serveOperation(
  { METRICS_HOST: host, METRICS_PORT: port }: Config,
  observed: Observable,
): Promise<void> {
  const server = createServer(({ method, url = '' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return sendJson(response, 405, {});
    route(url.split('?')[0] ?? '', response, observed).catch((error) => {
      // Not the bot's own log: whoever asks for metrics is the one to hear of it.
      sendJson(response, 500, { error: error instanceof Error ? error.message : String(error) });
    });
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error) => {
    throw new UserError(
      `${host}:${port} cannot be used for metrics (${codeOf(error)}). Set METRICS_PORT to a free port or to 0, or METRICS_HOST to an address of this machine.`,
    );
  });
  // A connection that fails is whoever asked's to notice.
  server.on('error', () => {});
  // The bot ends when it has logged out, whoever is still reading.
  server.unref();
}

async function route(path: string, response: ServerResponse, observed: Observable): Promise<void> {
  if (path === '/metrics') {
    const { contentType, text } = await observed.metrics();
    response.writeHead(200, { 'content-type': contentType }).end(text);
    return;
  }
  const { isAlive, isReady, ...details } = observed.health();
  if (path === '/healthz') return sendJson(response, isAlive ? 200 : 503, details);
  if (path === '/readyz') return sendJson(response, isReady ? 200 : 503, details);
  sendJson(response, 404, { paths: ['/metrics', '/healthz', '/readyz'] });
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}
