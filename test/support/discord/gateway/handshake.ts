// Beginning a session with IDENTIFY, or going on with one by RESUME.
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { guildCreatePayload } from '../payload/channel.js';
import { userPayload } from '../payload/user.js';
import { changed, isOn, type World } from '../world/world.js';
import { checkIdentify, checkResume } from './identify.js';
import { createSession, replay, send, tell } from './session.js';
import type { GatewayState } from './state.js';

export function identify(world: World, state: GatewayState, socket: WebSocket, data: unknown) {
  const wish = checkIdentify(world.settings, data);
  if (typeof wish === 'number') return wish;
  const { intents, shard } = wish;
  const guilds = [...world.guilds.values()].filter(
    ({ id, members }) => members.has(world.bot.id) && isOn(shard, id),
  );
  if (guilds.length > world.settings.guildsPerShard) return GatewayCloseCodes.ShardingRequired;
  state.identifies += 1;
  const session = createSession(intents, shard, socket);
  state.sessions.set(session.id, session);
  const ready = {
    v: 10,
    user: userPayload(world.bot),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${world.origin.replace('http', 'ws')}/resume`,
    application: { id: world.app.id, flags: 0 },
    shard,
  };
  tell(session, { t: GatewayDispatchEvents.Ready, d: ready, intent: null });
  for (const guild of guilds) {
    if (!guild.isAvailable) continue;
    const d = guildCreatePayload(world, guild);
    tell(session, { t: GatewayDispatchEvents.GuildCreate, d, intent: GatewayIntentBits.Guilds });
  }
  changed(world);
  return null;
}

export function resume(world: World, state: GatewayState, socket: WebSocket, data: unknown) {
  const wish = checkResume(world.settings, data);
  if (typeof wish === 'number') return wish;
  const session = state.sessions.get(wish.session_id);
  if (!session) {
    send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    return null;
  }
  if (wish.seq > session.events.length) return GatewayCloseCodes.InvalidSeq;
  state.resumes += 1;
  session.socket = socket;
  replay(session, wish.seq);
  tell(session, { t: GatewayDispatchEvents.Resumed, d: {}, intent: null });
  changed(world);
  return null;
}
