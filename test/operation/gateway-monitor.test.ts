// When Discord counts as silent, with a client and a clock made up for it.
import { EventEmitter } from 'node:events';
import { Events, Status } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GatewayMonitor, watchGateway } from '../../src/operation/gateway-monitor.js';
import type { SilentGateway } from '../../src/operation/silent-gateway.js';

const LIMIT_MS = 300_000;
const HEARTBEAT_MS = 41_250;

type Shard = { status: Status; ping: number; lastPingTimestamp: number };

let shards: Map<number, Shard>;
let client: EventEmitter & { ws: { shards: Map<number, Shard> } };
let ends: SilentGateway[];
let monitor: GatewayMonitor;
let isQueued: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  shards = new Map();
  client = Object.assign(new EventEmitter(), { ws: { shards } });
  ends = [];
  isQueued = false;
});
afterEach(() => {
  monitor.stop();
  vi.useRealTimers();
});

const watch = (limitMs = LIMIT_MS) => {
  monitor = watchGateway(client, {
    limitMs,
    onSilent: (error) => ends.push(error),
    isQueued: () => isQueued,
  });
};
const pass = (ms: number) => vi.advanceTimersByTime(ms);
const connect = (...ids: number[]) => {
  for (const id of ids) shards.set(id, { status: Status.Ready, ping: -1, lastPingTimestamp: -1 });
};
const beat = (...ids: number[]) => {
  for (const id of ids) {
    Object.assign(shards.get(id) ?? {}, { ping: 40, lastPingTimestamp: Date.now() });
  }
};
const hear = (id: number) => client.emit(Events.Raw, { t: 'GUILD_CREATE' }, id);

test('answers to heartbeats are enough, however quiet the servers are', () => {
  watch();
  connect(0);
  for (let i = 0; i < 100; i++) {
    pass(HEARTBEAT_MS);
    beat(0);
  }
  expect(ends).toEqual([]);
  expect(monitor.shards()).toEqual([
    { id: 0, status: 'Ready', pingMs: 40, silentMs: expect.any(Number), limitMs: LIMIT_MS },
  ]);
  expect(monitor.shards()[0]?.silentMs).toBeLessThanOrEqual(HEARTBEAT_MS);
});

test('events are enough, even if no heartbeat is answered', () => {
  watch();
  connect(0);
  for (let i = 0; i < 10; i++) {
    pass(LIMIT_MS - 1_000);
    hear(0);
  }
  expect(ends).toEqual([]);
});

test('the end comes once, after the limit and not before, and says what was missing', () => {
  watch();
  connect(0);
  hear(0);
  pass(LIMIT_MS - 250);
  expect(ends).toEqual([]);
  pass(LIMIT_MS);
  expect(ends).toHaveLength(1);
  expect(ends[0]?.message).toContain('silent for 300 seconds');
  expect(ends[0]?.message).toContain('connection 0: Ready');
});

test('a reconnect within the limit is nothing to end for', () => {
  watch();
  connect(0);
  for (let i = 0; i < 10; i++) {
    Object.assign(shards.get(0) ?? {}, { status: Status.Connecting });
    pass(LIMIT_MS - 1_000);
    Object.assign(shards.get(0) ?? {}, { status: Status.Ready });
    hear(0);
  }
  expect(ends).toEqual([]);
});

test('one silent connection among several is enough', () => {
  watch();
  connect(0, 1);
  for (let i = 0; i < 10; i++) {
    pass(HEARTBEAT_MS);
    beat(0);
  }
  expect(ends).toHaveLength(1);
  expect(ends[0]?.message).toContain('connection 1');
});

test('a gateway that cannot be reached from the beginning counts as silent', () => {
  watch();
  pass(LIMIT_MS);
  expect(ends).toHaveLength(1);
  expect(ends[0]?.message).toContain('Idle');
});

test('who waits for a turn to identify is not silent meanwhile', () => {
  watch();
  isQueued = true;
  pass(3 * LIMIT_MS);
  expect(ends).toEqual([]);
  isQueued = false;
  pass(LIMIT_MS);
  expect(ends).toHaveLength(1);
});

test('a limit shorter than two heartbeats does not end a bot that is only quiet', () => {
  watch(5_000);
  connect(0);
  hear(0);
  for (let i = 0; i < 20; i++) {
    pass(HEARTBEAT_MS);
    beat(0);
  }
  expect(ends).toEqual([]);
  expect(monitor.shards()[0]?.limitMs).toBe(2 * HEARTBEAT_MS);
  pass(2 * HEARTBEAT_MS - 1_000);
  expect(ends).toEqual([]);
  pass(2_000);
  expect(ends).toHaveLength(1);
});

test('neither a clock that is set nor a machine that slept is silence', () => {
  watch();
  connect(0);
  hear(0);
  vi.setSystemTime(Date.now() + 10 * LIMIT_MS);
  pass(1_000);
  vi.setSystemTime(0);
  pass(1_000);
  expect(ends).toEqual([]);
  expect(monitor.shards()[0]?.silentMs).toBe(2_000);
});
