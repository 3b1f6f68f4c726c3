// The program in a process of its own, without colours, on the articles that ship and the index of all tests.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';

export function runCli(...args: string[]) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawnSync(process.execPath, [path.join(PROJECT_DIR, 'dist/src/cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...inherited, INDEX_DIR: inject('sharedIndexDir') },
  });
}
