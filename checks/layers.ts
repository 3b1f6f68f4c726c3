// `npm run layers`: ends with 1 where a folder imports from one that comes after it in the list, and says which.
// Circular imports within a folder are found by Biome (noImportCycles).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_DIR } from '../src/paths.js';
import { filesIn } from './find-expressions.js';
import { wrongImports } from './find-imports.js';

/** From the ground up: a folder with all below it, or a file. Each imports from those before it. */
const LAYERS = [
  'src/errors.ts',
  'src/paths.ts',
  'src/stages.ts',
  'src/locales',
  'src/processes',
  'src/corpus',
  'src/text',
  'src/timeline',
  'src/ingestion',
  'src/corpus/load.ts',
  'src/conversation',
  'src/topics',
  'src/models',
  'src/store',
  'src/config.ts',
  'src/guild-folders.ts',
  'src/retrieval',
  'src/reading',
  'src/follow-ups',
  'src/answer',
  'src/database',
  'src/feedback',
  'src/examples',
  'src/timeline/timeline.ts',
  'src/comparison',
  'src/summary',
  'src/verification',
  'src/wording',
  'src/message',
  'src/open-models.ts',
  'src/indexing.ts',
  'src/app.ts',
  'src/inference',
  'src/knowledge',
  'src/operation',
  'src/shutdown.ts',
  'src/terminal',
  'src/cli.ts',
  'src/bot',
  'src/sharding',
  'commands',
  'src/deploy.ts',
  'src/sharding/shard.ts',
  'src/main.ts',
];

const files = await filesIn(['src', 'commands']);
const wrong: string[] = [];
for (const file of files.sort()) {
  wrong.push(...wrongImports(file, await readFile(path.join(PROJECT_DIR, file), 'utf8'), LAYERS));
}
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\nThe order of the folders is in checks/layers.ts.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${files.length} files, which import only from folders before their own.\n`);
}
