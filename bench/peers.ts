// LangChain.js and LlamaIndexTS beside: they are installed by this command, from their own lock file, and
// never with the project.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { loadCorpus } from '../src/corpus/load.js';
import { passagesOf } from '../src/corpus/passages.js';
import { PROJECT_DIR } from '../src/paths.js';
import { figuresIn, run } from './child.js';
import type { Figures } from './statistics.js';

const FOLDER = path.join(PROJECT_DIR, 'bench/peers');

const PEERS = ['langchain', 'llamaindex'] as const;

export type Peers = Readonly<Partial<Record<(typeof PEERS)[number], Figures>>>;

/**
 * @param sizes of the stores that are searched with made-up vectors
 * @returns nothing where they cannot be installed
 */
export async function measurePeers(
  questions: readonly string[],
  sizes: readonly number[],
): Promise<Peers> {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    const problem = await promisify(execFile)('npm', args, { cwd: FOLDER }).catch((error) => error);
    if (problem instanceof Error) return {};
  }
  const { articles } = await loadCorpus(path.join(PROJECT_DIR, 'articles'));
  const input = JSON.stringify({
    texts: articles.flatMap(passagesOf).map(({ text }) => text),
    questions,
    modelsDir: path.join(PROJECT_DIR, 'models') + path.sep,
    model: 'verbatim-embedder',
    growth: sizes,
  });
  const measured: Partial<Record<(typeof PEERS)[number], Figures>> = {};
  for (const peer of PEERS) {
    measured[peer] = figuresIn(await run([path.join(FOLDER, 'peer.mjs'), peer], {}, input));
  }
  return measured;
}
