// Whoever watches a bot over its port of metrics and health.
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface Watcher {
  /** For METRICS_PORT. */
  readonly port: string;
  readonly address: string;
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
  /** Each sample by its name with its labels, in the order in which the bot gives them. */
  scrape(): Promise<Map<string, number>>;
}

export async function createWatcher(): Promise<Watcher> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const get = async (path: string) => {
    const response = await fetch(address + path);
    return { status: response.status, body: await response.text() };
  };
  return {
    port: String(port),
    address,
    get,
    scrape: async () => {
      const { body } = await get('/metrics');
      const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      return new Map(
        lines.map((line) => {
          const at = line.lastIndexOf(' ');
          return [line.slice(0, at), Number(line.slice(at + 1))];
        }),
      );
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('It has no port.');
  return address.port;
}
