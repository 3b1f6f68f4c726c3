// The gateway on the loopback's own port, and the ways in which a test can disturb it.
import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { waitFor } from '../world/wait.js';
import { changed, type World } from '../world/world.js';
import { connect } from './connection.js';
import { deliver, send } from './session.js';
import { createGatewayState, type GatewayState } from './state.js';

export type Gateway = {
  /** Sessions begun and resumed so far, and when heartbeats arrived. */
  readonly state: Readonly<GatewayState>;
  /** Resolves when the bot is connected and has been sent READY or RESUMED. */
  ready(timeoutMs?: number): Promise<void>;
  /** The shards that are connected, in order. */
  shards(): readonly number[];
  /** Cuts every socket, with a close code or (without one) as a broken network would. */
  drop(code?: number): void;
  /** Asks the client to reconnect and resume (op 7). */
  reconnect(): void;
  /** Tells the client that its session is invalid (op 9). */
  invalidate(resumable: boolean): void;
  /** Stops acknowledging heartbeats, or starts again. */
  silenceHeartbeats(silent?: boolean): void;
  /** Refuses new sockets while unavailable. */
  setAvailable(available: boolean): void;
  /** Milliseconds until the client answers a heartbeat request (op 1): its event loop's delay. */
  ping(): Promise<number>;
};

export function openGateway(world: World, server: Server): Gateway & { close(): void } {
  const state = createGatewayState();
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const [path, query] = (request.url ?? '').split('?');
    const known = path?.replace(/\/$/, '').match(/^\/(gateway|resume)$/);
    if (!state.available || !known) {
      state.refusals += 1;
      changed(world);
      return socket.destroy();
    }
    sockets.handleUpgrade(request, socket, head, (client) =>
      connect(world, state, client, query ?? ''),
    );
  });
  world.news.on('dispatch', (event) => {
    for (const session of state.sessions.values()) deliver(session, event);
  });
  const broadcast = (payload: unknown) => {
    for (const client of sockets.clients) send(client, payload);
  };
  const detach = () => {
    for (const session of state.sessions.values()) session.socket = null;
  };
  return {
    state,
    ready: (timeoutMs) => {
      const check = () => (connected(state).length > 0 ? true : undefined);
      return waitFor(world, check, 'the bot to connect', timeoutMs).then(() => {});
    },
    shards: () =>
      [...state.sessions.values()]
        .flatMap(({ shard: [id], socket }) => (socket ? id : []))
        .sort((a, b) => a - b),
    drop: (code) => {
      for (const client of sockets.clients) code ? client.close(code) : client.terminate();
      detach();
    },
    reconnect: () => {
      broadcast({ op: GatewayOpcodes.Reconnect, d: null });
      detach();
    },
    invalidate: (resumable) => {
      if (!resumable) state.sessions.clear();
      broadcast({ op: GatewayOpcodes.InvalidSession, d: resumable });
      detach();
    },
    silenceHeartbeats: (silent = true) => {
      state.acknowledges = !silent;
    },
    setAvailable: (available) => {
      state.available = available;
    },
    ping: async () => {
      const [before, start] = [state.heartbeats.length, Date.now()];
      broadcast({ op: GatewayOpcodes.Heartbeat, d: null });
      return waitFor(world, () => state.heartbeats[before], 'a heartbeat').then((at) => at - start);
    },
    close: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function connected({ sessions }: GatewayState): WebSocket[] {
  return [...sessions.values()].flatMap(({ socket }) => socket ?? []);
}
