// One socket of the gateway: HELLO, then IDENTIFY or RESUME, then heartbeats until it closes.
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { changed, type World } from '../world/world.js';
import { identify, resume } from './handshake.js';
import { type Session, send } from './session.js';
import type { GatewayState } from './state.js';

const packet = z.object({ op: z.int(), d: z.unknown().optional() });

export function connect(world: World, state: GatewayState, socket: WebSocket, query: string): void {
  const { heartbeatIntervalMs } = world.settings;
  const refused = checkProtocol(new URLSearchParams(query));
  if (refused !== null) {
    socket.close(refused);
    return;
  }
  const watchdog = setTimeout(
    () => socket.close(GatewayCloseCodes.SessionTimedOut),
    2 * heartbeatIntervalMs,
  );
  socket.on('message', (data) => {
    const { success, data: received } = packet.safeParse(parseJson(String(data)));
    if (!success) return socket.close(GatewayCloseCodes.DecodeError);
    if (received.op === GatewayOpcodes.Heartbeat) watchdog.refresh();
    const closeCode = receive(world, state, socket, received);
    if (closeCode !== null) socket.close(closeCode);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    clearTimeout(watchdog);
    leave(state, socket, code);
    changed(world);
  });
  send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatIntervalMs } });
}

/** Only version 10, in JSON, uncompressed: what discord.js asks for without zlib-sync. */
function checkProtocol(asked: URLSearchParams): GatewayCloseCodes | null {
  if (asked.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
  const isPlain = asked.get('encoding') === 'json' && !asked.has('compress');
  return isPlain ? null : GatewayCloseCodes.DecodeError;
}

function receive(
  world: World,
  state: GatewayState,
  socket: WebSocket,
  { op, d }: z.infer<typeof packet>,
): GatewayCloseCodes | null {
  const session = sessionOf(state, socket);
  switch (op) {
    case GatewayOpcodes.Heartbeat:
      state.heartbeats.push(Date.now());
      if (state.acknowledges) send(socket, { op: GatewayOpcodes.HeartbeatAck });
      changed(world);
      return null;
    case GatewayOpcodes.Identify:
      return session ? GatewayCloseCodes.AlreadyAuthenticated : identify(world, state, socket, d);
    case GatewayOpcodes.Resume:
      return resume(world, state, socket, d);
    case GatewayOpcodes.PresenceUpdate:
    case GatewayOpcodes.VoiceStateUpdate:
    case GatewayOpcodes.RequestGuildMembers:
      return session ? null : GatewayCloseCodes.NotAuthenticated;
    default:
      return GatewayCloseCodes.UnknownOpcode;
  }
}

/** A client that closes with 1000 or 1001 gives its session up; any other code keeps it. */
function leave(state: GatewayState, socket: WebSocket, code: number): void {
  const session = sessionOf(state, socket);
  if (!session) return;
  session.socket = null;
  if (code === 1000 || code === 1001) state.sessions.delete(session.id);
}

function sessionOf(state: GatewayState, socket: WebSocket): Session | undefined {
  return [...state.sessions.values()].find((session) => session.socket === socket);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
