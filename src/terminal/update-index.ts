// `npm run index`: brings the index up to date with the articles and says what it did.

import { readConfig } from '../config.js';
import type { Corpus, MarkdownChanges } from '../corpus/load.js';
import { moveIndex, updateIndex } from '../indexing.js';
import { translator } from '../locales/translate.js';
import type { BuildSummary } from '../store/build.js';
import type { StoreKind } from '../store/kinds.js';
import { changeLines } from '../wording/changes.js';
import { counted } from './counted.js';
import { createReporter, print } from './output.js';
import { visible } from './text.js';

export interface IndexOptions {
  /** The store to move the index to. */
  readonly to?: StoreKind;
}

type Summary = BuildSummary & Partial<Pick<Corpus, 'changes'>>;

export async function runIndex({ to }: IndexOptions): Promise<void> {
  const reporter = createReporter();
  const start = performance.now();
  try {
    const config = readConfig();
    const summary: Summary = await (to
      ? moveIndex(config, to, reporter)
      : updateIndex(config, reporter));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const { built, articles, passages, vectors, added, changed, unchanged, removed } = summary;
    if (to) print(built ? `Moved the index in ${seconds} s.` : 'The index is already there.');
    else
      print(built ? `Built the index in ${seconds} s.` : `The index is up to date (${seconds} s).`);
    print(
      `${counted(articles, 'article')}, ${counted(passages, 'passage')}, ${counted(vectors, 'vector')}.`,
    );
    print(
      `Articles: ${added} new, ${changed} changed, ${unchanged} unchanged, ${removed} removed.`,
    );
    summary.changes?.forEach(printChanges);
    if (to && to !== config.VECTOR_STORE) {
      print(`Now set VECTOR_STORE=${to} in the environment or in .env, and start the bot again.`);
      // What is there is removed by the next build.
      if (to === 'vectra') print('Until the next `npm run index`, keep WEAVIATE_URL.');
    }
  } finally {
    reporter.finish();
  }
}

/** What became of a Markdown file, as moderators see it of what they add. */
function printChanges({ file, ...changes }: MarkdownChanges): void {
  const start = (text: string) => visible(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  print(`${file}:`);
  for (const line of changeLines(changes, { examples: 3, start }, translator('en'))) {
    print(`  ${line}`);
  }
}
