// The server that the other tests rely on: it starts, survives kill -9 with its data, and leaves nothing.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { startWeaviate, type WeaviateNode, type WeaviateServer } from './weaviate-server.js';

describe.each([1, 3] as const)('with %i nodes', (count) => {
  let server: WeaviateServer;
  beforeAll(async () => {
    server = await startWeaviate(count);
  });
  afterAll(() => server?.stop());

  const first = () => server.nodes[0] as WeaviateNode;

  test('every node is ready and knows the others', async () => {
    for (const node of server.nodes) {
      expect(await nodesOf(node)).toHaveLength(count);
    }
  });

  test('a node that is killed is gone, and comes back with its data', async () => {
    const schema = { class: 'Note', replicationConfig: { factor: count }, vectorizer: 'none' };
    await post(first(), 'schema', schema);
    await post(first(), 'objects', { class: 'Note', id: ID, properties: { text: 'kept' } });
    await first().kill();
    await expect(get(first(), 'meta')).rejects.toThrow();
    await first().start();
    expect(await get(first(), `objects/Note/${ID}`)).toMatchObject({
      properties: { text: 'kept' },
    });
    // It has found the others again.
    await vi.waitUntil(async () => (await nodesOf(first())).length === count, { timeout: 60_000 });
  });

  test('stopped, it leaves no process', async () => {
    const pids = server.nodes.map((node) => node.pid() as number);
    await server.stop();
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

const ID = '00000000-0000-4000-8000-000000000001';

async function nodesOf(node: WeaviateNode) {
  return z.object({ nodes: z.array(z.unknown()) }).parse(await get(node, 'nodes')).nodes;
}

async function get(node: WeaviateNode, resource: string) {
  return read(await fetch(`http://127.0.0.1:${node.httpPort}/v1/${resource}`));
}

async function post(node: WeaviateNode, resource: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const options = { method: 'POST', headers, body: JSON.stringify(body) };
  return read(await fetch(`http://127.0.0.1:${node.httpPort}/v1/${resource}`, options));
}

async function read(response: Response) {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}
