// A program as the first process of a container, for want of one: first in a namespace of processes of its own.
import { execFileSync } from 'node:child_process';

/** What is written before a program's command. */
export const AS_FIRST = [
  'unshare',
  '--user',
  '--map-root-user',
  '--pid',
  '--fork',
  '--mount-proc',
  '--kill-child',
];

/** Why it cannot be tested here; undefined where it can. */
export function whyNoFirstProcess(): string | undefined {
  const [program = '', ...options] = AS_FIRST;
  try {
    execFileSync(program, [...options, 'true'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'unshare is missing here, or may make no namespace of processes';
  }
}
