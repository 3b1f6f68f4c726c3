// A model hub on this machine: serves a shipped model's files under any model id, as hubs do.
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { PROJECT_DIR } from '../../src/paths.js';

export interface LoopbackHub {
  readonly url: string;
  /** Paths that were asked for and served. */
  readonly served: string[];
  close(): Promise<void>;
}

/** Milliseconds: what a file of a distant hub takes, so that others happen in the meantime. */
const LATENCY_MS = 100;

/** @param models which model folder answers for which id */
export async function startHub(models: Readonly<Record<string, string>>): Promise<LoopbackHub> {
  const served: string[] = [];
  const server = createServer((request, response) => {
    const [id, file] = (request.url ?? '').slice(1).split('/resolve/main/');
    const model = id && models[id];
    const location = model && file && path.join(PROJECT_DIR, 'models', model, file);
    if (!location || !existsSync(location)) {
      response.writeHead(404).end();
      return;
    }
    served.push(request.url ?? '');
    setTimeout(() => createReadStream(location).pipe(response), LATENCY_MS);
  });
  return {
    url: await listen(server),
    served,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port.'));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
