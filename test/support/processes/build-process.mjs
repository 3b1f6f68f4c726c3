// A process that builds an index, to be killed or to run beside another. It is the real build from
// dist/ on the real disk; only the model is left out, so that most of its time is spent writing.
// Usage: node build-process.mjs INDEX_DIR VERSION ARTICLES MILLISECONDS_PER_TEXT
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArticle } from '../../../dist/src/corpus/load.js';
import { buildIndex } from '../../../dist/src/store/build.js';

const [indexDir, version, count, delay] = process.argv.slice(2);

const embedder = {
  id: 'fake',
  fingerprint: 'fake:1',
  dimensions: 16,
  async embed(text) {
    if (Number(delay) > 0) await sleep(Number(delay));
    const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
    const norm = Math.hypot(...bytes);
    return Float32Array.from(bytes, (value) => value / norm);
  },
};

const articles = Array.from({ length: Number(count) }, (_, i) => {
  const paragraphs = Array.from(
    { length: 10 },
    (_, p) =>
      `This is version ${version} of article ${i}. Its paragraph ${p} says little. It ends.`,
  );
  return parseArticle(`article-${i}.md`, Buffer.from(paragraphs.join('\n\n')));
});

process.stdout.write('ready\n');
const { built } = await buildIndex({
  indexDir,
  articles,
  embedders: [embedder],
  now: () => new Date(),
  onWait: () => process.stdout.write('waiting\n'),
});
process.stdout.write(built ? 'built\n' : 'up to date\n');
