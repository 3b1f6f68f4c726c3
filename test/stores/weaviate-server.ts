// A real Weaviate: one node or three as processes on free ports, with data in a temporary folder. Its
// HTTP port listens on 127.0.0.1, but its gRPC and cluster ports listen on all interfaces whatever one
// sets, without a password: run this in a network that you trust, or on Linux confine the whole command,
// `unshare -rn sh -c 'ip link set lo up && exec npm run test:stores'`.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

export interface WeaviateNode {
  readonly name: string;
  /** Ports on 127.0.0.1; they stay the same when the node is started again. */
  readonly httpPort: number;
  readonly grpcPort: number;
  /** As WEAVIATE_URL has it. */
  readonly url: string;
  /** The process at present. */
  pid(): number | undefined;
  /** Ends it as a power cut would (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it, again or for the first time, on the data that it has; resolves when it is ready. */
  start(): Promise<void>;
}

export interface WeaviateServer {
  readonly nodes: readonly WeaviateNode[];
  /** All nodes, as WEAVIATE_URL has it. */
  readonly url: string;
  /** Kills all nodes and removes their data. */
  stop(): Promise<void>;
}

/** When the tests end before they could stop them. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const node of running) node.kill('SIGKILL');
});

/** Milliseconds: it takes six seconds on an idle machine. */
const READY_MS = 120_000;
/** HTTP, gRPC, gossip, data (gossip + 1), raft, raft's calls (raft + 1): the pairs are fixed by Weaviate. */
const PORTS_PER_NODE = 6;
/** Below the ports that Linux and macOS give to outgoing connections. */
const [FIRST_PORT, LAST_PORT] = [15_000, 32_000];

/** @param nodes with three, every collection may have a replication factor of up to three */
export async function startWeaviate(nodes: 1 | 3 = 1): Promise<WeaviateServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-weaviate-'));
  const first = await freePorts(nodes * PORTS_PER_NODE);
  const members = Array.from({ length: nodes }, (_, i) => ({
    name: `node${i + 1}`,
    port: first + i * PORTS_PER_NODE,
  }));
  const started = members.map((member) => createNode(member, members, folder));
  const end = async (rubbish: readonly string[]) => {
    await Promise.all(started.map((node) => node.kill()));
    await Promise.all(rubbish.map((each) => rm(each, { recursive: true, force: true })));
  };
  try {
    await Promise.all(started.map((node) => node.start()));
  } catch (error) {
    // The logs stay: the error names them.
    await end(members.map(({ name }) => path.join(folder, name)));
    throw error;
  }
  return {
    nodes: started,
    url: started.map(({ url }) => url).join(','),
    stop: () => end([folder]),
  };
}

interface Member {
  readonly name: string;
  /** The first of its ports. */
  readonly port: number;
}

function createNode(member: Member, members: readonly Member[], folder: string): WeaviateNode {
  const { name, port } = member;
  const logFile = path.join(folder, `${name}.log`);
  let child: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  const problem = async (what: string) =>
    new Error(`${name} ${what}. ${logFile} ends with:\n${(await log()).slice(-2_000)}`);
  return {
    name,
    httpPort: port,
    grpcPort: port + 1,
    url: `http://127.0.0.1:${port}?grpc=${port + 1}`,
    pid: () => child?.pid,
    async kill() {
      child?.kill('SIGKILL');
      await ended;
    },
    async start() {
      const data = path.join(folder, name);
      await mkdir(data, { recursive: true });
      const output = openSync(logFile, 'a');
      const address = ['--scheme', 'http', '--host', '127.0.0.1', '--port', String(port)];
      child = spawn(inject('weaviateBinary'), address, {
        env: { PATH: process.env.PATH, ...environmentOf(member, members, data) },
        cwd: data,
        stdio: ['ignore', output, output],
      });
      closeSync(output);
      const node = child;
      running.add(node);
      ended = once(node, 'close')
        .catch(() => {})
        .finally(() => running.delete(node));
      const until = performance.now() + READY_MS;
      while (!(await isReady(port))) {
        if (child.exitCode !== null || child.signalCode !== null) throw await problem('has ended');
        if (performance.now() > until) throw await problem('is not ready');
        await sleep(100);
      }
    },
  };
}

function environmentOf({ name, port }: Member, members: readonly Member[], data: string) {
  return {
    PERSISTENCE_DATA_PATH: data,
    AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'true',
    DEFAULT_VECTORIZER_MODULE: 'none',
    ENABLE_API_BASED_MODULES: 'false',
    DISABLE_TELEMETRY: 'true',
    GO_PROFILING_DISABLE: 'true',
    // It would refuse to write on a developer's disk that is nine tenths full.
    DISK_USE_READONLY_PERCENTAGE: '100',
    GRPC_PORT: String(port + 1),
    CLUSTER_HOSTNAME: name,
    CLUSTER_IN_LOCALHOST: 'true',
    CLUSTER_BIND_ADDR: '127.0.0.1',
    CLUSTER_GOSSIP_BIND_PORT: String(port + 2),
    CLUSTER_DATA_BIND_PORT: String(port + 3),
    // Itself as well: a node that finds nobody at these addresses gives up, and one of them is the first.
    CLUSTER_JOIN: members.map((each) => `127.0.0.1:${each.port + 2}`).join(','),
    RAFT_PORT: String(port + 4),
    RAFT_INTERNAL_RPC_PORT: String(port + 5),
    RAFT_JOIN: members.map((each) => `${each.name}:${each.port + 4}`).join(','),
    RAFT_BOOTSTRAP_EXPECT: String(members.length),
    // With the timings that it has by itself, a node that was started again stays stale for minutes.
    ASYNC_REPLICATION_FREQUENCY: '5s',
    ASYNC_REPLICATION_PROPAGATION_DELAY: '1s',
  };
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/.well-known/ready`, {
    signal: AbortSignal.timeout(2_000),
  }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

/** The first of so many free ports in a row. */
async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT - count));
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)));
    if (free.every(Boolean)) return first;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listened = once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.listen(port, '127.0.0.1');
  const free = await listened;
  if (free) await new Promise((closed) => server.close(closed));
  return free;
}
