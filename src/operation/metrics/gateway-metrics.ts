// The connections to Discord, as metrics: a "shard" is one of them.
import { Status } from 'discord.js';
import { Gauge, type Registry } from 'prom-client';
import type { ShardState } from '../gateway-monitor.js';

const STATUSES = Object.values(Status).filter((status) => typeof status === 'string');

export function gatewayMetrics(registry: Registry, shards: () => readonly ShardState[]): void {
  const registers = [registry];
  const gauge = (name: string, help: string, value: (shard: ShardState) => number | null) =>
    new Gauge({
      name,
      help,
      labelNames: ['shard'],
      registers,
      collect() {
        for (const shard of shards()) {
          const now = value(shard);
          if (now !== null) this.set({ shard: shard.id }, now);
        }
      },
    });
  new Gauge({
    name: 'verbatim_gateway_status',
    help: 'Whether a connection to Discord has this status: 1 or 0.',
    labelNames: ['shard', 'status'],
    registers,
    collect() {
      for (const { id, status } of shards()) {
        for (const each of STATUSES) this.set({ shard: id, status: each }, each === status ? 1 : 0);
      }
    },
  });
  gauge(
    'verbatim_gateway_ping_seconds',
    'From the last heartbeat to Discord’s answer.',
    ({ pingMs }) => pingMs && pingMs / 1_000,
  );
  gauge(
    'verbatim_gateway_silence_seconds',
    'Since an event, or the answer to a heartbeat, came from Discord.',
    ({ silentMs }) => silentMs / 1_000,
  );
}
