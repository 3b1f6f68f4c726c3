// What only concerns the store on servers: what is written and removed there, what is lost there, and
// servers that are away.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { type BuildOptions, buildIndex } from '../../src/store/build.js';
import { IndexProblem } from '../../src/store/index-problem.js';
import { hashedPassagesOf } from '../../src/store/manifest.js';
import { openIndex } from '../../src/store/open.js';
import type { VectorIndex } from '../../src/store/vector-index.js';
import { StoreUnavailable, type VectorStores } from '../../src/store/vector-store.js';
import { objectsOf } from '../../src/store/weaviate/objects.js';
import { articleOf } from '../support/articles.js';
import { failureOf } from '../support/failure.js';
import { fakeEmbedder, unitVector } from '../support/fake-embedder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { almost } from './almost.js';
import { startWeaviate, type WeaviateNode, type WeaviateServer } from './weaviate-server.js';
import { weaviateStores } from './weaviate-stores.js';

let server: WeaviateServer;
let node: WeaviateNode;
beforeAll(async () => {
  server = await startWeaviate();
  node = server.nodes[0] as WeaviateNode;
});
afterAll(() => server?.stop());

const A = articleOf('Putin visits China. He meets Xi.\n\nTrade grew.', 'a');
const B = articleOf('Xi went to Serbia. He met Vucic.', 'b');
const C = articleOf('Oil is cheap. Gas is not.', 'c');
const GUILD = '100000000000000001';
const QUERY = unitVector(Array.from({ length: 16 }, (_, i) => i + 1));

let prefixes = 0;
/** Stores with collections of their own, and an index in them. */
async function setUp(...articles: Article[]) {
  const prefix = `Own${++prefixes}`;
  const setting = {
    prefix,
    stores: weaviateStores(server.url, prefix),
    indexDir: await temporaryFolder(),
  };
  if (articles.length > 0) await build(setting, articles);
  return setting;
}

interface Setting {
  readonly stores: VectorStores;
  readonly indexDir: string;
}

/** By default later by a day each time: nobody still reads what was replaced before. */
let days = 0;

function build(
  { stores, indexDir }: Setting,
  articles: readonly Article[],
  options: Partial<BuildOptions> = {},
) {
  const now = () => new Date(Date.now() + ++days * 86_400_000);
  const embedders = [fakeEmbedder()];
  return buildIndex({ indexDir, articles, embedders, now, stores, ...options });
}

const search = async ({ stores, indexDir }: Setting) =>
  (await vectorsOf({ stores, indexDir })).search(QUERY, 'sentence', 10);

async function vectorsOf({ stores, indexDir }: Setting): Promise<VectorIndex> {
  return (await openIndex(indexDir, { stores })).vectorIndexes[0] as VectorIndex;
}

describe('what is written', () => {
  it('is what is new, and nothing a second time', async () => {
    const setting = await setUp(A, B);
    const before = await objectsIn(setting.prefix);
    await build(setting, [A, B, C]);
    const after = await objectsIn(setting.prefix);
    expect(after.size).toBe(objectsFor(A, B, C));
    for (const [id, time] of before) expect(after.get(id)).toBe(time);
  });

  it('is found again by an index whose folder was lost, without the model', async () => {
    const setting = await setUp(A, B);
    const embedder = fakeEmbedder();
    const lost = { ...setting, indexDir: await temporaryFolder() };
    await build(lost, [A, B], { embedders: [embedder] });
    expect(embedder.embedded).toEqual([]);
    expect(await search(lost)).toEqual(await search(setting));
  });

  it('goes one build later, so that whoever reads the build before can finish', async () => {
    const setting = await setUp(A, B);
    await build(setting, [A]);
    expect(await count(setting)).toBe(objectsFor(A, B));
    await build(setting, [A, C]);
    expect(await count(setting)).toBe(objectsFor(A, C));
  });

  it('stays while builds follow upon each other faster than readers do', async () => {
    const setting = await setUp(A, B);
    const now = () => new Date();
    await build(setting, [A], { now });
    const reader = await openIndex(setting.indexDir, setting);
    await build(setting, [C], { now });
    await build(setting, [B], { now });
    expect(await reader.vectorIndexes[0]?.search(QUERY, 'sentence', 9)).toHaveLength(3);
    // A day later, nobody reads it.
    await build(setting, [C]);
    expect(await count(setting)).toBe(objectsFor(B, C));
  });

  it('is not lost when a build fails: the next one goes on from there', async () => {
    const setting = await setUp(A);
    const many = Array.from({ length: 90 }, (_, i) =>
      articleOf(`This is article ${i}. It says little of ${i}.`, `n${i}`),
    );
    const failing = fakeEmbedder({
      before: (text) => {
        if (text.includes('article 80')) throw new Error('The model broke.');
      },
    });
    await expect(build(setting, many, { embedders: [failing] })).rejects.toThrow('broke');
    const written = await count(setting);
    expect(written).toBeGreaterThan(objectsFor(A));
    const embedder = fakeEmbedder();
    await build(setting, many, { embedders: [embedder] });
    expect(embedder.embedded.length).toBeLessThan(failing.embedded.length);
    await build(setting, [C]);
    await build(setting, [C, B]);
    expect(await count(setting)).toBe(objectsFor(B, C));
  });

  it('goes as a whole with the corpus, and nothing of another one', async () => {
    const setting = await setUp(A);
    const guild = { ...setting, indexDir: await temporaryFolder() };
    await build(guild, [A, B], { corpus: GUILD });
    await setting.stores.weaviate?.erase(GUILD);
    await setting.stores.weaviate?.erase(GUILD);
    expect(await tenantsOf(setting.prefix)).toEqual(['shipped']);
    expect(await search(setting)).toHaveLength(3);
    expect(await failureOf(() => search(guild))).toMatchObject({ kind: 'damaged' });
  });
});

describe('an index that is moved', () => {
  it('takes its vectors along, and the articles as they were indexed', async () => {
    const indexDir = await temporaryFolder();
    const inFiles = { indexDir, stores: { ...(await setUp()).stores, used: 'vectra' as const } };
    const onServers = { indexDir, stores: { ...inFiles.stores, used: 'weaviate' as const } };
    await build(inFiles, [A, B]);
    const before = await search(inFiles);
    for (const setting of [onServers, inFiles]) {
      const embedder = fakeEmbedder();
      const { built } = await build(setting, [A, B], { embedders: [embedder] });
      expect([built, embedder.embedded]).toEqual([true, []]);
      expect(await search(setting)).toEqual(almost(before));
    }
    // What was on the servers goes with the next build.
    await build(inFiles, [A]);
    expect(await tenantsOf(`Own${prefixes}`)).toEqual([]);
  });
});

describe('what is lost on the servers', () => {
  it('is noticed, all of it or a part, and written again', async () => {
    const setting = await setUp(A, B);
    const [first] = await objectsIn(setting.prefix).then((objects) => [...objects.keys()]);
    await request(
      'DELETE',
      `objects/${await collectionOf(setting.prefix)}/${first}?tenant=shipped`,
    );
    expect(await failureOf(() => openIndex(setting.indexDir, setting))).toMatchObject({
      name: 'IndexProblem',
      message: expect.stringContaining('Weaviate lacks vectors of it'),
    });
    expect(await build(setting, [A, B])).toMatchObject({ built: true });
    expect(await search(setting)).toHaveLength(5);
    await request('DELETE', `schema/${await collectionOf(setting.prefix)}`);
    expect(await failureOf(() => search(setting))).toBeInstanceOf(IndexProblem);
    expect(await build(setting, [A, B])).toMatchObject({ built: true });
    expect(await search(setting)).toHaveLength(5);
  });

  it('is noticed by `npm run index` also where something else makes up the number', async () => {
    const setting = await setUp(A, B);
    await build(setting, [A]);
    // What B had is still there.
    const [of] = [...(await objectsIn(setting.prefix)).keys()].filter(isOf(A));
    await request('DELETE', `objects/${await collectionOf(setting.prefix)}/${of}?tenant=shipped`);
    expect((await openIndex(setting.indexDir, setting)).articles).toEqual([A]);
    expect(await build(setting, [A])).toMatchObject({ built: true });
    expect(await search(setting)).toHaveLength(3);
    expect(await build(setting, [A])).toMatchObject({ built: false });
  });
});

describe('servers that are away', () => {
  it('are named, with what to do, and used again once they are back', async () => {
    const setting = await setUp(A, B);
    const index = await vectorsOf(setting);
    const expected = await index.search(QUERY, 'sentence', 10);
    await node.kill();
    for (const asked of [1, 2]) {
      const error = await failureOf(() => index.search(QUERY, 'sentence', 10));
      expect(error, `${asked}`).toBeInstanceOf(StoreUnavailable);
      expect(error).toMatchObject({
        message: expect.stringMatching(/cannot be reached at http:.+ Start it, or correct/),
      });
    }
    // Its articles are there, and whoever opens it may find the servers back when somebody asks.
    expect((await openIndex(setting.indexDir, setting)).articles).toEqual([A, B]);
    const building = build(setting, [A]);
    await expect(building).rejects.toThrow(StoreUnavailable);
    await node.start();
    expect(await patiently(() => index.search(QUERY, 'sentence', 10))).toEqual(expected);
    await build(setting, [A]);
    expect(await search(setting)).toHaveLength(3);
  });

  it('are passed over for the next one', async () => {
    const { prefix, indexDir } = await setUp(A, B);
    const stores = weaviateStores(`http://127.0.0.1:9?grpc=9,${server.url}`, prefix);
    expect(await search({ stores, indexDir })).toHaveLength(5);
    const silent = weaviateStores(`http://127.0.0.1:${node.httpPort}?grpc=9`, prefix);
    expect(await failureOf(() => search({ stores: silent, indexDir }))).toMatchObject({
      message: expect.stringContaining('also its gRPC port'),
    });
  });
});

/** How many objects they make: one for each text and level. */
function objectsFor(...articles: Article[]): number {
  const all = articles.flatMap(passagesOf).map(({ level, text }) => `${level}:${text}`);
  return new Set(all).size;
}

/** Whether an object is one of an article. */
function isOf(article: Article): (id: string) => boolean {
  const objects = objectsOf(hashedPassagesOf([article]));
  return (id) => objects.has(id);
}

/** A server that has just started says that it is ready before its vectors are. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    const result = await work().catch((error) => error);
    if (!(result instanceof StoreUnavailable)) return result;
    await sleep(200);
  }
}

async function request(method: string, resource: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${node.httpPort}/v1/${resource}`, { method });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.text();
}

async function collectionOf(prefix: string): Promise<string> {
  const schema = z
    .object({ classes: z.array(z.object({ class: z.string() })) })
    .parse(JSON.parse(await request('GET', 'schema')));
  return (
    schema.classes.map((each) => each.class).find((name) => name.startsWith(`${prefix}_`)) ?? ''
  );
}

async function tenantsOf(prefix: string): Promise<string[]> {
  const tenants = await request('GET', `schema/${await collectionOf(prefix)}/tenants`);
  return z
    .array(z.object({ name: z.string() }))
    .parse(JSON.parse(tenants))
    .map(({ name }) => name);
}

/** When each object of what ships was written, by id. */
async function objectsIn(prefix: string): Promise<Map<string, number>> {
  const collection = await collectionOf(prefix);
  const objects = z
    .object({ objects: z.array(z.object({ id: z.string(), lastUpdateTimeUnix: z.number() })) })
    .parse(
      JSON.parse(await request('GET', `objects?class=${collection}&tenant=shipped&limit=1000`)),
    );
  return new Map(objects.objects.map(({ id, lastUpdateTimeUnix }) => [id, lastUpdateTimeUnix]));
}

async function count({ prefix }: { readonly prefix: string }): Promise<number> {
  return (await objectsIn(prefix)).size;
}
