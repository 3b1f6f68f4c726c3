// Building in processes of their own: two at a time, and killed at any moment. KILLS=50 kills more often.
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/store/open.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SCRIPT = fileURLToPath(new URL('../support/processes/build-process.mjs', import.meta.url));
const KILLS = Number(process.env.KILLS ?? 12);
const ARTICLES = 12;

describe('two processes that build the same index', () => {
  it('take turns: one waits and says so, and both end well', async () => {
    const indexDir = await temporaryFolder();
    const first = start(indexDir, 'A', { delay: 5 });
    await first.saw('ready');
    const second = start(indexDir, 'A', { delay: 5 });
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    const outputs = [first.output(), second.output()].sort();
    expect(outputs).toEqual(['ready\nbuilt\n', 'ready\nwaiting\nup to date\n']);
    expect(await versionsIn(indexDir)).toEqual(['A']);
  });
});

describe.skipIf(process.platform !== 'linux')('a process that can write no more', () => {
  it('leaves the old index in use, says why, and the next one builds anew', async () => {
    const indexDir = await temporaryFolder();
    expect(await start(indexDir, 'A').ended).toBe(0);
    // Less than the vectors take, and more than whatever is written before them.
    for (const most of [0, 1_000, 20_000]) {
      const child = start(indexDir, 'B', { most });
      expect(await child.ended).toBe(1);
      expect(child.output()).toContain('cannot be written: a file would become larger');
      expect(await versionsIn(indexDir)).toEqual(['A']);
    }
    expect(await start(indexDir, 'B').ended).toBe(0);
    expect(await versionsIn(indexDir)).toEqual(['B']);
  });
});

describe('a process that is killed while it builds', () => {
  it(
    `leaves the old index in use or the new one, never a damaged one, ${KILLS} times of ${KILLS}`,
    async () => {
      const indexDir = await temporaryFolder();
      expect(await start(indexDir, 'A').ended).toBe(0);
      const duration = await timeToBuild(indexDir, 'B');
      let inUse = 'B';
      let killed = 0;
      for (let round = 0; killed < KILLS && round < 4 * KILLS; round++) {
        const next = inUse === 'A' ? 'B' : 'A';
        const child = start(indexDir, next);
        await child.saw('ready');
        // Multiples of the golden ratio: spread over the whole build however many they are.
        await sleep(((round * 0.618034) % 1) * duration);
        child.kill();
        if ((await child.ended) === null) killed++;
        const versions = await versionsIn(indexDir);
        expect([[inUse], [next]]).toContainEqual(versions);
        inUse = versions[0] ?? '';
        // The lock of a dead process is taken over after seconds; the next round does not wait for that.
        await rm(path.join(indexDir, 'builds.lock'), { recursive: true, force: true });
      }
      expect(killed).toBe(KILLS);
      const last = inUse === 'A' ? 'B' : 'A';
      expect(await start(indexDir, last).ended).toBe(0);
      expect(await versionsIn(indexDir)).toEqual([last]);
    },
    Math.max(120_000, KILLS * 20_000),
  );
});

/** The versions of the articles in the index in use, which has to open and to be whole. */
async function versionsIn(indexDir: string): Promise<string[]> {
  const { articles, vectorIndexes } = await openIndex(indexDir);
  expect(articles).toHaveLength(ARTICLES);
  expect(vectorIndexes).toHaveLength(1);
  return [...new Set(articles.map(({ body }) => /version (\w)/.exec(body)?.[1] ?? '?'))];
}

async function timeToBuild(indexDir: string, version: string): Promise<number> {
  const child = start(indexDir, version);
  await child.saw('ready');
  const started = performance.now();
  await child.saw('built');
  return performance.now() - started;
}

/** proper-lockfile would have the process end at this signal, of which there is none when a disk is full. */
const STAY = `data:text/javascript,process.on('SIGXFSZ', () => {})`;

interface Conditions {
  /** Milliseconds for each text. */
  readonly delay?: number;
  /** Bytes of a file that it may write; util-linux' prlimit sees to it. */
  readonly most?: number;
}

function start(indexDir: string, version: string, { delay = 0, most }: Conditions = {}) {
  const args = [SCRIPT, indexDir, version, String(ARTICLES), String(delay)];
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
  const child =
    most === undefined
      ? spawn(process.execPath, args, { stdio })
      : spawn('prlimit', [`--fsize=${most}`, process.execPath, '--import', STAY, ...args], {
          stdio,
        });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return {
    /** The exit code, or null when it was killed. */
    ended: exitOf(child),
    output: () => output,
    kill: () => child.kill('SIGKILL'),
    async saw(line: string): Promise<void> {
      while (!output.includes(line)) {
        if (child.exitCode !== null) throw new Error(`It ended before it said "${line}".`);
        await sleep(1);
      }
    },
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
