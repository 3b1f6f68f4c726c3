// Runs what measures as a process of its own, so that no measurement warms up or burdens another.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_DIR } from '../src/paths.js';
import { bareEnvironment } from '../test/support/processes/bare-environment.js';
import type { Figures } from './statistics.js';

const figuresSchema = z.record(z.string(), z.number());

/** Settings of a run: the operator's own have no say. */
type Settings = Readonly<Record<string, string>>;

export interface Ended {
  readonly stdout: string;
  /** Milliseconds from the start to the end. */
  readonly ms: number;
}

/** @throws when it fails */
export async function run(
  args: readonly string[],
  settings: Settings = {},
  input = '',
): Promise<Ended> {
  const since = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: PROJECT_DIR,
    env: bareEnvironment(settings),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const ms = performance.now() - since;
  if (code !== 0) throw new Error(`${args.join(' ')} failed (${code}):\n${stderr}`);
  return { stdout, ms };
}

/** Has a compiled script of bench/ measure. */
export async function measure(
  script: string,
  settings: Settings = {},
  args: readonly string[] = [],
): Promise<Figures> {
  const file = path.join(PROJECT_DIR, 'dist/bench', `${script}.js`);
  return figuresIn(await run([file, ...args], settings));
}

export function figuresIn({ stdout }: Ended): Figures {
  return figuresSchema.parse(JSON.parse(stdout));
}
