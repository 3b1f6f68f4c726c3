// Puts the results into bench/README.md, and as pictures into docs/pictures/.
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PROJECT_DIR } from '../src/paths.js';
import { conditions } from './conditions.js';
import { type Figure, tablesOf } from './figure.js';
import { drawCrowds, drawGrowth, drawQuestion } from './pictures.js';

const MARK = '<!-- results -->';

export async function writeResults(figures: readonly Figure[]): Promise<void> {
  const file = path.join(PROJECT_DIR, 'bench/README.md');
  const [before = ''] = (await readFile(file, 'utf8')).split(MARK);
  const { date, commit, machine } = conditions();
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  const taken = `${date}, commit ${commit}, ${machine}, load ${load} at the end.`;
  await writeFile(file, `${before}${MARK}\n\n${taken}\n\n${tablesOf(figures)}\n`);
  const pictures = { question: drawQuestion, crowds: drawCrowds, growth: drawGrowth };
  for (const [name, draw] of Object.entries(pictures)) {
    await writeFile(path.join(PROJECT_DIR, `docs/pictures/bench-${name}.svg`), draw(figures));
  }
}
