// Registering application commands, globally and for one guild.
import { formError } from '../../errors.js';
import type { Command } from '../../world/types.js';
import { changed } from '../../world/world.js';
import { checkCount, checked, commandOf, commandsIn, payload, store, twinOf } from '../registry.js';
import { type Call, noContent, ok, type Reply, type Route } from '../router.js';

const scopes = ['/applications/:application', '/applications/:application/guilds/:guild'];
export const commandRoutes: readonly Route[] = scopes.flatMap((scope): Route[] => [
  { method: 'GET', path: `${scope}/commands`, answer: list },
  { method: 'PUT', path: `${scope}/commands`, answer: overwrite },
  { method: 'POST', path: `${scope}/commands`, answer: create },
  {
    method: 'GET',
    path: `${scope}/commands/:command`,
    answer: (call) => show(call, commandOf(call)),
  },
  { method: 'PATCH', path: `${scope}/commands/:command`, answer: edit },
  { method: 'DELETE', path: `${scope}/commands/:command`, answer: remove },
]);

function list(call: Call): Reply {
  return ok(commandsIn(call).map((command) => payload(call, command)));
}

function overwrite(call: Call): Reply {
  const { world, body } = call;
  const old = commandsIn(call);
  if (!Array.isArray(body)) {
    throw formError([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  }
  const wished = body.map((each: unknown, index) => checked(call, each, [index]));
  wished.forEach(({ name, type }, index) => {
    if (wished.findIndex((each) => each.name === name && each.type === type) === index) return;
    const message = 'Application command names must be unique';
    throw formError([index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
  });
  checkCount(wished);
  for (const { id } of old) world.commands.delete(id);
  const made = wished.map((each) => store(call, each, twinOf(old, each)));
  return ok(made.map((command) => payload(call, command)));
}

function create(call: Call): Reply {
  const old = commandsIn(call);
  const wished = checked(call, call.body, []);
  const twin = twinOf(old, wished);
  checkCount([...old.filter((each) => each !== twin), wished]);
  return { status: twin ? 200 : 201, body: payload(call, store(call, wished, twin)) };
}

function edit(call: Call): Reply {
  const old = commandOf(call);
  const wished = checked(call, { ...old, ...(call.body as object), type: old.type }, []);
  const twin = twinOf(commandsIn(call), wished);
  if (twin && twin !== old) {
    const message = 'Application command names must be unique';
    throw formError(['name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
  }
  return show(call, store(call, wished, old));
}

function remove(call: Call): Reply {
  call.world.commands.delete(commandOf(call).id);
  changed(call.world);
  return noContent;
}

function show(call: Call, command: Command): Reply {
  return ok(payload(call, command));
}
