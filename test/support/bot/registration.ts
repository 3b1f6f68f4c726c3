// The bot's commands, registered as `npm run deploy` does it: by the real program for the first loopback of a
// process, and then with the very request that it sent, for the program takes a second to load.
import { expect } from 'vitest';
import type { LoopbackDiscord } from '../discord/index.js';
import { deploy } from './bot-process.js';

let sent: unknown;

export async function registerCommands(discord: LoopbackDiscord): Promise<void> {
  const where = `/applications/${discord.applicationId}/commands`;
  if (sent === undefined) {
    expect(await deploy(discord)).toMatchObject({ code: 0, stderr: '' });
    sent = discord.requests.find(({ method, path }) => method === 'PUT' && path === where)?.body;
    return;
  }
  const { status } = await fetch(`${discord.api}/v10${where}`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  });
  expect(status).toBe(200);
}
