// One bot at a time on a DATA_DIR, told by processes that hold it and are ended in every way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdDataDir } from '../../src/operation/hold.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { folderWith, temporaryFolder } from '../support/temporary-folder.js';

const SCRIPT = path.join(PROJECT_DIR, 'dist/src/operation/hold.js');
const HOLD = `import { holdDataDir } from ${JSON.stringify(SCRIPT)};
  await holdDataDir(process.argv[1]);
  global.gc();
  process.stdout.write('held');
  setInterval(() => {}, 1_000);`;

async function holder(folder: string) {
  const args = ['--expose-gc', '--input-type=module', '-e', HOLD, folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await once(child, 'exit');
  };
}

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a second one is refused with what to do, until the first has ended by %s',
  async (signal) => {
    const folder = path.join(await temporaryFolder(), 'data');
    const end = await holder(folder);
    await expect(holdDataDir(folder, 2)).rejects.toThrow(/Another bot is running on .* DATA_DIR/);
    await end(signal);
    await holdDataDir(folder, 1);
    await expect(holdDataDir(folder, 1)).rejects.toThrow('Another bot');
    expect((await stat(folder)).mode & 0o077).toBe(0);
  },
);

test.skipIf(process.platform === 'win32')(
  'a folder that was there is for the bot alone from then on, unless it is others’ too',
  async () => {
    const modeAfter = async (mode: number, owner = process.getuid?.() ?? 0) => {
      const folder = await temporaryFolder();
      await chmod(folder, mode);
      if (owner !== process.getuid?.()) await chown(folder, owner, -1);
      await holdDataDir(folder, 1);
      return (await stat(folder)).mode & 0o7777;
    };
    expect(await modeAfter(0o755)).toBe(0o700);
    expect(await modeAfter(0o2770)).toBe(0o2700);
    // As /tmp is.
    expect(await modeAfter(0o1777)).toBe(0o1777);
    if (process.getuid?.() === 0) expect(await modeAfter(0o755, 65_534)).toBe(0o755);
  },
);

test('one that starts while another is stopping waits for it', async () => {
  const folder = await temporaryFolder();
  const end = await holder(folder);
  const holding = holdDataDir(folder);
  await end('SIGTERM');
  await holding;
});

test('a folder that cannot be written is left to whoever writes there first', async () => {
  const file = path.join(await folderWith({ data: 'a file' }), 'data');
  await holdDataDir(file, 1);
});
