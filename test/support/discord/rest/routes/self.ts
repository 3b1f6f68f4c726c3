// The bot about itself: its user, its application, and where the gateway is.
import { refusal } from '../../errors.js';
import { userPayload } from '../../payload/user.js';
import type { World } from '../../world/world.js';
import { type Call, ok, type Reply, type Route } from '../router.js';

export function selfRoutes(identifies: () => number): readonly Route[] {
  const sessions = ({ settings }: World): Reply['body'] => ({
    total: 1000,
    remaining: 1000 - identifies(),
    reset_after: 14_400_000,
    max_concurrency: settings.maxConcurrency,
  });
  const url = ({ origin }: World) => `${origin.replace('http', 'ws')}/gateway`;
  return [
    { method: 'GET', path: '/gateway', open: true, answer: ({ world }) => ok({ url: url(world) }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      answer: ({ world }) => {
        const { shards } = world.settings;
        return ok({ url: url(world), shards, session_start_limit: sessions(world) });
      },
    },
    { method: 'GET', path: '/users/@me', answer: ({ world }) => ok(userPayload(world.bot)) },
    { method: 'GET', path: '/users/:user', answer: readUser },
    { method: 'GET', path: '/applications/@me', answer: ({ world }) => ok(application(world)) },
    {
      method: 'GET',
      path: '/oauth2/applications/@me',
      answer: ({ world }) => ok(application(world)),
    },
  ];
}

function readUser({ world, param }: Call): Reply {
  const user = world.users.get(param('user'));
  if (!user) throw refusal('UnknownUser');
  return ok(userPayload(user));
}

function application(world: World) {
  const install = {
    oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' },
  };
  return {
    id: world.app.id,
    name: world.app.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: userPayload(world.bot),
    owner: userPayload(world.app.owner),
    team: null,
    verify_key: '',
    flags: 0,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: [...world.users.values()].filter((user) => user.hasApp).length,
    integration_types_config: {
      '0': install,
      ...(world.settings.userInstallable && { '1': install }),
    },
  };
}
