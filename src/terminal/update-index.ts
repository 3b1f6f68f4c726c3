// `npm run index`: brings the index up to date with the articles and says what it did.
import { updateIndex } from '../app.js';
import { readConfig } from '../config.js';
import { counted } from '../render/counted.js';
import { createReporter, print } from './output.js';

export async function runIndex(): Promise<void> {
  const reporter = createReporter();
  const start = performance.now();
  try {
    const summary = await updateIndex(readConfig(), reporter);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const { built, articles, passages, vectors, added, changed, unchanged, removed } = summary;
    print(built ? `Built the index in ${seconds} s.` : `The index is up to date (${seconds} s).`);
    print(
      `${counted(articles, 'article')}, ${counted(passages, 'passage')}, ${counted(vectors, 'vector')}.`,
    );
    print(
      `Articles: ${added} new, ${changed} changed, ${unchanged} unchanged, ${removed} removed.`,
    );
  } finally {
    reporter.finish();
  }
}
