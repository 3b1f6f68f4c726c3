// Where something was measured, when and of which sources: said beside every figure.
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { PROJECT_DIR } from '../src/paths.js';

export interface Conditions {
  readonly machine: string;
  /** As in 2026-01-31. */
  readonly date: string;
  /** "with changes" after it where what was measured is in no commit. */
  readonly commit: string;
}

export function conditions(): Conditions {
  const cores = os.cpus();
  const gibibytes = Math.round(os.totalmem() / 2 ** 30);
  const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
  return {
    machine: `${cores.length} × ${cores[0]?.model.trim() || os.arch()}, ${gibibytes} GiB, ${os.type()}, Node ${process.version}`,
    date: new Date().toISOString().slice(0, 10),
    commit: git('rev-parse', '--short', 'HEAD') + (isChanged ? ' with changes' : ''),
  };
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: PROJECT_DIR, encoding: 'utf8' }).trim();
}
