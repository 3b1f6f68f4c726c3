// `npm run layers`: ends with 1 where a room imports from one that stands below it in the list, and says which.
// Within a room, and between rooms in turn, rings are what Biome looks for (noImportCycles).
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_DIR } from '../src/paths.js';
import { wrongImports } from './find-imports.js';

/** From the ground up: a folder with all below it, or a file. Each imports from those before it. */
const ROOMS = [
  'src/errors.ts',
  'src/paths.ts',
  'src/stages.ts',
  'src/locales',
  'src/processes',
  'src/corpus',
  'src/text',
  'src/timeline/calendar.ts',
  'src/timeline/months.ts',
  'src/timeline/years.ts',
  'src/timeline/day-pairs.ts',
  'src/timeline/counted.ts',
  'src/timeline/spans.ts',
  'src/timeline/date-expressions.ts',
  'src/timeline/tense.ts',
  'src/timeline/resolve.ts',
  'src/timeline/expressions.ts',
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
  'src/summary',
  'src/timeline',
  'src/comparison',
  'src/verification',
  'src/wording',
  'src/message',
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

const files = (
  await Promise.all(
    ['src', 'commands'].map(async (folder) =>
      (
        await readdir(path.join(PROJECT_DIR, folder), { recursive: true })
      )
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`),
    ),
  )
).flat();
const wrong: string[] = [];
for (const file of files.sort()) {
  wrong.push(...wrongImports(file, await readFile(path.join(PROJECT_DIR, file), 'utf8'), ROOMS));
}
if (wrong.length > 0) {
  process.stderr.write(`${wrong.join('\n')}\nThe order of the rooms is in checks/layers.ts.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `${files.length} files, which import from the rooms before their own only.\n`,
  );
}
