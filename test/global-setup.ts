// Runs once before all tests: compiles the project, because some tests start it as a process of its
// own, and makes the folder in which the test files share one index of the articles that ship, and more.
import { execSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Removed when all tests are done. */
    sharedDir: string;
    sharedIndexDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execSync('npm run -s build', { stdio: ['ignore', 'inherit', 'inherit'] });
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-shared-'));
  project.provide('sharedDir', folder);
  project.provide('sharedIndexDir', path.join(folder, 'index'));
  return () => rm(folder, { recursive: true, force: true });
}
