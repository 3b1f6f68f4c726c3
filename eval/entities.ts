// `npm run eval:entities`: precision and recall of the entities that are found in the articles that ship,
// and of the places where they are named, against a list made by hand (eval/data/entities.jsonl).
import path from 'node:path';
import { loadCorpus } from '../src/corpus/load.js';
import { PROJECT_DIR } from '../src/paths.js';
import { findEntities } from '../src/topics/entities/find-entities.js';
import { ENTITY_KINDS } from '../src/topics/entity.js';
import { percent } from './measures/metrics.js';
import { runScript } from './script.js';
import { type Measures, measure, readEntityList } from './sets/entity-list.js';

await runScript('npm run eval:entities', { help: { type: 'boolean' } }, async () => {
  const { articles } = await loadCorpus(path.join(PROJECT_DIR, 'articles'));
  const listed = await readEntityList(path.join(PROJECT_DIR, 'eval/data/entities.jsonl'), articles);
  const found = await findEntities(articles);
  const all = ENTITY_KINDS.map((kind) => measure(kind, found, listed));
  const columns = [
    'kind',
    'listed',
    'found',
    'right',
    'precision',
    'recall',
    'F1',
    'mentions',
    'precision',
    'recall',
    'F1',
  ];
  const rows = [columns, columns.map((_, i) => (i === 0 ? '---' : '---:')), ...all.map(rowOf)];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const remarks = all.map(
    ({ kind, missing, wrong }) =>
      `${kind}: missing ${missing.join(', ') || 'none'}; wrong ${wrong.join(', ') || 'none'}`,
  );
  process.stdout.write(`${[table, remarks.join('\n')].join('\n\n')}\n`);
});

function rowOf(measures: Measures): string[] {
  const { kind, listed, found, right, listedMentions, foundMentions, rightMentions } = measures;
  return [
    kind,
    String(listed),
    String(found),
    String(right),
    ...shares(right, found, listed),
    String(listedMentions),
    ...shares(rightMentions, foundMentions, listedMentions),
  ];
}

/** Precision, recall and their harmonic mean, in percent. */
function shares(right: number, found: number, listed: number): string[] {
  return [right / found, right / listed, (2 * right) / (found + listed)].map(percent);
}
