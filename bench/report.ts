// Puts the results into bench/README.md, as JSON into bench/results.json, and as pictures into docs/pictures/.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PROJECT_DIR } from '../src/paths.js';
import { type Figure, tablesOf } from './figure.js';
import { drawCrowds, drawGrowth, drawQuestion } from './pictures.js';

const MARK = '<!-- results -->';

export async function writeResults(figures: readonly Figure[]): Promise<void> {
  const file = path.join(PROJECT_DIR, 'bench/README.md');
  const [before = ''] = (await readFile(file, 'utf8')).split(MARK);
  const machine = machineOf();
  const taken = [
    `${machine.date}, commit ${machine.commit}, ${machine.cores} × ${machine.processor}, ${machine.memoryGigabytes} GB, ` +
      `Node.js ${machine.node}, load ${machine.load} at the end.`,
  ];
  await writeFile(file, `${before}${MARK}\n\n${taken}\n\n${tablesOf(figures)}\n`);
  const results = `${JSON.stringify({ machine, figures }, null, 2)}\n`;
  await writeFile(path.join(PROJECT_DIR, 'bench/results.json'), results);
  const pictures = { question: drawQuestion, crowds: drawCrowds, growth: drawGrowth };
  for (const [name, draw] of Object.entries(pictures)) {
    await writeFile(path.join(PROJECT_DIR, `docs/pictures/bench-${name}.svg`), draw(figures));
  }
}

function machineOf() {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: PROJECT_DIR });
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit.toString().trim(),
    cores: os.cpus().length,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    memoryGigabytes: Math.round(os.totalmem() / 1e9),
    node: process.versions.node,
    load: (os.loadavg()[0] ?? 0).toFixed(1),
  };
}
