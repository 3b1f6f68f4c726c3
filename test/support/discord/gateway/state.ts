// What the gateway remembers across sockets.
import type { Session } from './session.js';

export type GatewayState = {
  readonly sessions: Map<string, Session>;
  /** When each heartbeat arrived, in milliseconds: gaps show a blocked event loop. */
  readonly heartbeats: number[];
  identifies: number;
  resumes: number;
  /** Sockets turned away while the gateway was unavailable. */
  refusals: number;
  /** Whether heartbeats are acknowledged. */
  acknowledges: boolean;
  /** Whether new sockets are let in. */
  available: boolean;
};

export function createGatewayState(): GatewayState {
  return {
    sessions: new Map(),
    heartbeats: [],
    identifies: 0,
    resumes: 0,
    refusals: 0,
    acknowledges: true,
    available: true,
  };
}
