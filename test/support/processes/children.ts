// The processes that a process has started, by their ids.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export async function childrenOf(pid: number | undefined): Promise<number[]> {
  const { stdout } = await promisify(execFile)('pgrep', ['-P', String(pid)]);
  return stdout.trim().split('\n').map(Number);
}
