// Backup and restore as README.md describes them: copied while the bot runs, put back after a loss.
import { execFile } from 'node:child_process';
import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { deploy, startBot } from '../support/bot/bot-process.js';
import { startLoopbackDiscord } from '../support/discord/index.js';
import { bareEnvironment } from '../support/processes/bare-environment.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('what the bot keeps is there again after a backup was put back', async () => {
  const discord = await startLoopbackDiscord({ patienceMs: 30_000 });
  const [ada, mod] = [discord.addUser('ada'), discord.addUser('mod')];
  const guild = discord.addGuild('Reading room', { members: [ada, mod] });
  const role = discord.addRole(guild, 'managers', {
    permissions: ['ManageGuild', 'ManageMessages'],
  });
  discord.addMember(guild, mod, [role]);
  const channel = discord.addChannel(guild, 'general');
  const data = path.join(await temporaryFolder(), 'data');
  await deploy(discord);
  const bot = await startBot(discord, { DATA_DIR: data });
  const question = discord.say(ada, channel, `<@${discord.bot.id}> What does rice cost in Lima?`);
  const answer = await discord.waitForMessage(({ reference }) => reference === question);

  // Written half a second after the answer, at most.
  await vi.waitFor(() => access(path.join(data, 'answered.json')), { timeout: 10_000 });
  const folder = path.join(await temporaryFolder(), 'backup');
  const cli = path.join(PROJECT_DIR, 'dist/src/cli.js');
  const env = bareEnvironment({ DATA_DIR: data });
  const run = async (...words: string[]) =>
    (await promisify(execFile)(process.execPath, [cli, ...words], { env })).stdout;
  expect(await run('backup', folder)).toContain(`to ${folder}`);
  await expect(run('restore', folder, '--replace')).rejects.toThrow('Another bot is running');
  await bot.stop('SIGKILL');
  await rm(data, { recursive: true });
  expect(await run('restore', folder)).toContain(`to ${data}. Now start the bot.`);

  const again = await startBot(discord, { DATA_DIR: data });
  const gaps = await discord.slash(mod, channel, 'gaps').response(20_000);
  expect(gaps.content).toContain('rice cost in Lima');
  discord.remove(ada, question);
  await discord.waitUntil(() => answer.deletedAt !== null, 'the answer to be deleted');
  expect((await again.stop()).code).toBe(0);
  await discord.close();
});
