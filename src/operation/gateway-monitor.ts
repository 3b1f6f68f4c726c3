// Whether Discord is heard: discord.js reconnects by itself, and now and then ends up connected to
// nothing. Where no event and no answer to a heartbeat came for too long, the process has to end, and
// its supervisor starts it anew.
import { Events, Status, type WebSocketShard } from 'discord.js';
import { SilentGateway } from './silent-gateway.js';

/** What the monitor needs of discord.js's client. */
export interface GatewayClient {
  on(event: Events.Raw, listener: (packet: unknown, shardId: number) => void): unknown;
  readonly ws: {
    readonly shards: ReadonlyMap<
      number,
      Pick<WebSocketShard, 'status' | 'ping' | 'lastPingTimestamp'>
    >;
  };
}

export interface ShardState {
  readonly id: number;
  /** As discord.js calls it: "Ready", "Connecting", … */
  readonly status: string;
  /** Milliseconds from the last heartbeat to its answer; null before the first. */
  readonly pingMs: number | null;
  /** Milliseconds since an event, or the answer to a heartbeat. */
  readonly silentMs: number;
  /** Milliseconds of silence after which it counts as lost. */
  readonly limitMs: number;
}

export interface GatewayMonitor {
  /** This process's connections; one that is "Idle" before there are any. */
  shards(): readonly ShardState[];
  stop(): void;
}

const TICK_MS = 250;
/** Discord asks for a heartbeat every 41.25 seconds: what is assumed until two were answered. */
const HEARTBEAT_MS = 45_000;
/** The most that is taken for the time between two: what is longer had a reconnect in it. */
const LONGEST_BEAT_MS = 60_000;
/** Heartbeats that must have gone unanswered, however short the limit is. */
const HEARTBEATS = 2;

interface Heard {
  silentMs: number;
  /** When discord.js sent the last heartbeat that was answered. */
  beat: number;
  sinceBeatMs: number;
  betweenBeatsMs: number;
}

export interface MonitorOptions {
  /** Milliseconds of silence that are borne, or two heartbeats where those take longer. */
  readonly limitMs: number;
  /** Called once, when a connection is lost. */
  readonly onSilent: (error: SilentGateway) => void;
  /** What stands for the connections until discord.js says which there will be; 0 where it is left out. */
  readonly first?: number;
  /** Whether this process waits for its turn to identify: it then has nothing to hear. */
  readonly isQueued?: () => boolean;
}

/**
 * Time is counted in ticks of this process, so that neither a clock that is set nor a machine that slept
 * counts as silence.
 */
export function watchGateway(
  client: GatewayClient,
  { limitMs, onSilent, first = 0, isQueued = () => false }: MonitorOptions,
): GatewayMonitor {
  const shards = new Map<number, Heard>();
  const heard = (id: number): Heard => {
    const known = shards.get(id);
    if (known) return known;
    const fresh = { silentMs: 0, beat: -1, sinceBeatMs: 0, betweenBeatsMs: HEARTBEAT_MS };
    shards.set(id, fresh);
    return fresh;
  };
  const limitOf = ({ betweenBeatsMs }: Heard) => Math.max(limitMs, HEARTBEATS * betweenBeatsMs);
  const idsOf = () => (client.ws.shards.size > 0 ? [...client.ws.shards.keys()] : [first]);
  const tick = (id: number) => {
    const shard = heard(id);
    shard.silentMs += TICK_MS;
    shard.sinceBeatMs += TICK_MS;
    const beat = client.ws.shards.get(id)?.lastPingTimestamp ?? -1;
    if (beat !== shard.beat) {
      if (shard.beat !== -1) {
        shard.betweenBeatsMs = Math.min(shard.sinceBeatMs, LONGEST_BEAT_MS);
      }
      Object.assign(shard, { beat, silentMs: 0, sinceBeatMs: 0 });
    }
    if (shard.silentMs < limitOf(shard)) return;
    clearInterval(timer);
    onSilent(silentGateway(stateOf(id)));
  };
  const stateOf = (id: number): ShardState => {
    const shard = client.ws.shards.get(id);
    return {
      id,
      status: Status[shard?.status ?? Status.Idle],
      pingMs: shard && shard.ping >= 0 ? shard.ping : null,
      silentMs: heard(id).silentMs,
      limitMs: limitOf(heard(id)),
    };
  };
  client.on(Events.Raw, (_, id) => {
    heard(id).silentMs = 0;
  });
  const timer = setInterval(() => isQueued() || idsOf().forEach(tick), TICK_MS).unref();
  return { shards: () => idsOf().map(stateOf), stop: () => clearInterval(timer) };
}

function silentGateway({ id, status, silentMs }: ShardState): SilentGateway {
  const seconds = Math.round(silentMs / 1_000);
  return new SilentGateway(
    `Discord has been silent for ${seconds} seconds: no event and no answer to a heartbeat (connection ${id}: ${status}). The bot ends, for its supervisor to start it anew; how long it waits is GATEWAY_TIMEOUT_SECONDS.`,
  );
}
