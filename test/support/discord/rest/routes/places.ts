// Guilds, members and channels: mostly to read, plus typing, direct messages and leaving.
import { GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { refusal } from '../../errors.js';
import { channelPayload, guildPayload } from '../../payload/channel.js';
import { memberPayload, rolePayload, userPayload } from '../../payload/user.js';
import { parseForm } from '../../validate/form.js';
import { directMessages } from '../../world/channels.js';
import { removeBot } from '../../world/guilds.js';
import { demand, isThread } from '../../world/permissions.js';
import { channelOf, guildOf } from '../lookup.js';
import { type Call, noContent, ok, type Reply, type Route } from '../router.js';

export const placeRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', answer: readChannel },
  { method: 'POST', path: '/channels/:channel/typing', answer: type },
  { method: 'GET', path: '/guilds/:guild', answer: readGuild },
  { method: 'GET', path: '/guilds/:guild/channels', answer: readChannels },
  { method: 'GET', path: '/guilds/:guild/roles', answer: readRoles },
  { method: 'GET', path: '/guilds/:guild/members', answer: listMembers },
  { method: 'GET', path: '/guilds/:guild/members/:user', answer: readMember },
  { method: 'GET', path: '/users/@me/guilds', answer: listGuilds },
  { method: 'DELETE', path: '/users/@me/guilds/:guild', answer: leave },
  { method: 'POST', path: '/users/@me/channels', answer: openDirectMessages },
];

function readChannel(call: Call): Reply {
  return ok(channelPayload(call.world, channelOf(call)));
}

function type(call: Call): Reply {
  const channel = channelOf(call);
  demand(call.world, channel, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages');
  return noContent;
}

function readGuild(call: Call): Reply {
  const guild = guildOf(call);
  const counts = call.query.get('with_counts') === 'true' && {
    approximate_member_count: guild.members.size,
    approximate_presence_count: 1,
  };
  return ok({ ...guildPayload(call.world, guild), ...counts });
}

function readChannels(call: Call): Reply {
  const guild = guildOf(call);
  const all = [...call.world.channels.values()].filter((each) => each.guild === guild);
  return ok(all.filter((each) => !isThread(each)).map((each) => channelPayload(call.world, each)));
}

function readRoles(call: Call): Reply {
  return ok([...guildOf(call).roles.values()].map(rolePayload));
}

function readMember(call: Call): Reply {
  const guild = guildOf(call);
  const member = guild.members.get(call.param('user'));
  if (!member) throw refusal('UnknownMember');
  return ok({ ...memberPayload(member.user, guild), user: userPayload(member.user) });
}

/** Listing members needs the privileged intent. */
function listMembers(call: Call): Reply {
  const guild = guildOf(call);
  const granted = call.world.settings.privilegedIntents & GatewayIntentBits.GuildMembers;
  if (granted === 0) throw refusal('MissingAccess');
  const members = [...guild.members.values()];
  return ok(
    members.map(({ user }) => ({ ...memberPayload(user, guild), user: userPayload(user) })),
  );
}

function listGuilds({ world }: Call): Reply {
  const own = [...world.guilds.values()].filter(({ members }) => members.has(world.bot.id));
  return ok(own.map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })));
}

function leave(call: Call): Reply {
  removeBot(call.world, guildOf(call));
  return noContent;
}

function openDirectMessages({ world, body }: Call): Reply {
  const { recipient_id } = parseForm(z.object({ recipient_id: z.string() }), body);
  const user = world.users.get(recipient_id);
  if (!user || user === world.bot) throw refusal('InvalidRecipient');
  return ok(channelPayload(world, directMessages(world, user, world.bot)));
}
