// `npm run eval -- --corpora`: the corpora of other kinds of text (test/corpora), a row for each: release notes, a
// wiki copy, saved pages, minutes, a long report. Each is read as an attached file is, whatever its length, and indexed.
import { mkdtemp, readFile as readBytes, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { answerQuestion } from '../../src/answer/answerer.js';
import { readConfig } from '../../src/config.js';
import type { Article } from '../../src/corpus/article.js';
import { loadCorpus, parseArticle } from '../../src/corpus/load.js';
import { openRetriever } from '../../src/indexing.js';
import { wordsIn } from '../../src/ingestion/draft.js';
import { readFile } from '../../src/ingestion/read-file.js';
import { createEmbedders, openReader } from '../../src/open-models.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { mean } from '../measures/metrics.js';
import { readJsonLines } from './json-lines.js';

/** A folder each, with its questions. */
export const FOLDER = path.join(PROJECT_DIR, 'test/corpora');

const questionSchema = z.object({
  q: z.string(),
  kind: z.enum(['answerable', 'unanswerable']),
  /** Patterns that a right quote matches, all of them. */
  must: z.array(z.string()),
});

interface Outcome {
  readonly isAnswerable: boolean;
  readonly isRefused: boolean;
  /** Rank of the first right quote; Infinity where none is shown. */
  readonly rank: number;
  readonly shown: number;
  readonly right: number;
}

/** The table; each row is told when it is measured. */
export async function measureCorpora(notice: (message: string) => void): Promise<string> {
  const config = readConfig();
  const [embedders, reader] = await Promise.all([createEmbedders(config), openReader(config)]);
  const lines: string[] = [];
  for (const name of (await readdir(FOLDER)).sort()) {
    const articles = await articlesIn(path.join(FOLDER, name));
    const indexDir = await mkdtemp(path.join(tmpdir(), 'verbatim-corpora-'));
    try {
      const since = performance.now();
      const reporter = { notice: () => {}, progress: () => {} };
      const { retriever } = await openRetriever(indexDir, articles, embedders, reporter);
      const seconds = (performance.now() - since) / 1000;
      const outcomes: Outcome[] = [];
      for (const question of await questionsIn(path.join(FOLDER, name, 'questions.jsonl'))) {
        const { answer } = await answerQuestion({ retriever, reader }, question.q);
        outcomes.push(outcomeOf(question, answer.status === 'no-answer', answer.quotes));
      }
      const words = articles.reduce((sum, { body }) => sum + wordsIn(body), 0);
      const size = (await bytesIn(indexDir)) / 1024 / 1024;
      lines.push(rowOf(name, words, outcomes, `${seconds.toFixed(1)} s | ${size.toFixed(1)} MB`));
      notice(lines.at(-1) ?? '');
    } finally {
      await rm(indexDir, { recursive: true, force: true });
    }
  }
  return [HEAD, '| --- |'.padEnd(7) + ' ---: |'.repeat(8), ...lines].join('\n');
}

const HEAD =
  '| corpus | words | right first | in three | wrongly refused | refused | quotes that answer | indexing | size |';

function rowOf(name: string, words: number, outcomes: readonly Outcome[], index: string): string {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
  const others = outcomes.filter(({ isAnswerable }) => !isAnswerable);
  const of = (all: readonly Outcome[], holds: (outcome: Outcome) => boolean) =>
    `${all.filter(holds).length} of ${all.length}`;
  const shown = answerable.filter((outcome) => !outcome.isRefused);
  const share = mean(shown.map(({ right, shown: all }) => right / Math.max(1, all)));
  return `| ${[
    name,
    words,
    of(answerable, ({ rank }) => rank === 1),
    of(answerable, ({ rank }) => rank <= 3),
    of(answerable, ({ isRefused }) => isRefused),
    of(others, ({ isRefused }) => isRefused),
    `${Math.round(share * 100)} %`,
    index,
  ].join(' | ')} |`;
}

function outcomeOf(
  { kind, must }: z.infer<typeof questionSchema>,
  isRefused: boolean,
  quotes: readonly { readonly text: string }[],
): Outcome {
  const patterns = must.map((pattern) => new RegExp(pattern));
  const isRight = ({ text }: { readonly text: string }) =>
    patterns.every((each) => each.test(text));
  return {
    isAnswerable: kind === 'answerable',
    isRefused,
    rank: quotes.findIndex(isRight) + 1 || Number.POSITIVE_INFINITY,
    shown: quotes.length,
    right: quotes.filter(isRight).length,
  };
}

export function questionsIn(file: string) {
  return readJsonLines(file, questionSchema);
}

/** As an operator's folder is read; pages as attached ones are. */
export async function articlesIn(folder: string): Promise<readonly Article[]> {
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.html')).sort();
  if (pages.length === 0) return (await loadCorpus(folder)).articles;
  return Promise.all(
    pages.map(async (file) => {
      const { title, published, body } = readFile(file, await readBytes(path.join(folder, file)));
      const article = parseArticle(`${path.parse(file).name}.txt`, Buffer.from(body));
      return Object.assign(article, { title }, published === undefined ? {} : { published });
    }),
  );
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
