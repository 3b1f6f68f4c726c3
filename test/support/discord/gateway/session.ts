// A gateway session outlives its socket: it numbers its events and keeps them for a RESUME.
import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import { type Dispatch, isOn, type Shard } from '../world/world.js';

export type Session = {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  readonly events: { readonly s: number; readonly [key: string]: unknown }[];
  socket: WebSocket | null;
};

export function createSession(intents: number, shard: Shard, socket: WebSocket): Session {
  return { id: randomBytes(16).toString('hex'), intents, shard, events: [], socket };
}

/** Tells a session of what its shard is told of, if it wants to know. */
export function deliver(session: Session, { guild, ...event }: Dispatch): void {
  if (isOn(session.shard, guild?.id ?? null)) tell(session, event);
}

/** Tells this very session, if it wants to know. */
export function tell(session: Session, { t, d, intent }: Omit<Dispatch, 'guild'>): void {
  if (intent !== null && (session.intents & intent) === 0) return;
  const event = { op: GatewayOpcodes.Dispatch, s: session.events.length + 1, t, d };
  session.events.push(event);
  send(session.socket, event);
}

export function replay(session: Session, after: number): void {
  for (const event of session.events) if (event.s > after) send(session.socket, event);
}

export function send(socket: WebSocket | null, payload: unknown): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(payload));
}
