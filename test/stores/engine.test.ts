// The articles that ship, with the real models: both stores have to find the same, in the same order, for
// every question that the engine is measured with; and the terminal, from moving the index to an answer.
import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readEventQuestions } from '../../eval/sets/questions.js';
import { readConfig } from '../../src/config.js';
import { openRetriever } from '../../src/indexing.js';
import { PROJECT_DIR } from '../../src/paths.js';
import type { Retrieval, Retriever } from '../../src/retrieval/retriever.js';
import { openIndex } from '../../src/store/open.js';
import { storesOf } from '../../src/store/stores.js';
import { SHIPPED } from '../../src/store/vector-store.js';
import { summarise } from '../../src/summary/summarise.js';
import { type RealEngine, realEngine } from '../support/real-engine.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { almost } from './almost.js';
import { startWeaviate, type WeaviateServer } from './weaviate-server.js';

let server: WeaviateServer;
let engine: RealEngine;
let indexDir: string;
beforeAll(async () => {
  [server, engine] = await Promise.all([startWeaviate(), realEngine()]);
  indexDir = await temporaryFolder();
  await cp(inject('sharedIndexDir'), indexDir, { recursive: true });
});
afterAll(() => server?.stop());

function cli(args: string[], settings: Record<string, string> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return spawnSync(process.execPath, [path.join(PROJECT_DIR, 'dist/src/cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...env, INDEX_DIR: indexDir, WEAVIATE_URL: server.url, ...settings },
  });
}

const QUESTION = 'Who is in the Russian delegation?';
let answered: string;

test('the index in use is moved by one command, which says what to set', () => {
  answered = cli(['ask', '--json', QUESTION]).stdout;
  const { stdout, stderr, status } = cli(['index', '--to', 'weaviate']);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('Moved the index');
  expect(stdout).toContain('set VECTOR_STORE=weaviate');
  const again = cli(['index', '--to', 'weaviate'], { VECTOR_STORE: 'weaviate' });
  expect(again.stdout).toContain('The index is already there.');
});

test('the terminal answers the same, and summarises', () => {
  const settings = { VECTOR_STORE: 'weaviate' };
  const { stdout, stderr, status } = cli(['ask', '--json', QUESTION], settings);
  expect([stderr, status]).toEqual(['', 0]);
  expect(JSON.parse(stdout)).toEqual(almost(JSON.parse(answered)));
  const summary = cli(['summary', 'trade'], settings);
  expect([summary.stderr, summary.status]).toEqual(['', 0]);
});

test.each(['event-questions', 'held-out-questions'])(
  'both stores find the same for %s, with the same signals',
  async (name) => {
    const { questions } = await readEventQuestions(
      path.join(PROJECT_DIR, `eval/data/${name}.jsonl`),
    );
    const other = await weaviateRetriever();
    for (const { question } of questions) {
      const [inFiles, onServers] = await Promise.all(
        [engine.retriever, other].map((each) => each.retrieve(question)),
      );
      expect(rankingOf(onServers), question).toEqual(almost(rankingOf(inFiles)));
    }
  },
);

test('both stores summarise in the same lines', async () => {
  const { stores } = weaviate();
  const index = await openIndex(indexDir, { stores });
  const retriever = await weaviateRetriever();
  for (const topic of ['trade', 'the war in Ukraine', 'Xi Jinping']) {
    const inFiles = await summarise(engine, topic);
    const onServers = await summarise({ ...engine, index, retriever }, topic);
    expect(onServers).toEqual(almost(inFiles));
  }
});

test('without its servers the terminal says what to do, and moves back once they are there', async () => {
  const [node] = server.nodes;
  await node?.kill();
  const { stdout, stderr, status } = cli(['ask', QUESTION], { VECTOR_STORE: 'weaviate' });
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toMatch(
    /^Weaviate cannot be reached at http:\S+ Start it, or correct WEAVIATE_URL\.\n$/,
  );
  await node?.start();
  const back = cli(['index', '--to', 'vectra'], { VECTOR_STORE: 'weaviate' });
  expect(back.stderr).toBe('');
  expect(back.stdout).toContain('set VECTOR_STORE=vectra');
  expect(cli(['ask', '--json', QUESTION], { WEAVIATE_URL: '' }).stdout).toBe(answered);
});

test('a store that is not set up is asked for', () => {
  const { stderr, status } = cli(['index', '--to', 'weaviate'], { WEAVIATE_URL: '' });
  expect(stderr).toBe('Set WEAVIATE_URL to the address of a Weaviate server first.\n');
  expect(status).toBe(1);
});

function weaviate() {
  return {
    stores: storesOf(readConfig({ VECTOR_STORE: 'weaviate', WEAVIATE_URL: server.url })),
    corpus: SHIPPED,
  };
}

async function weaviateRetriever(): Promise<Retriever> {
  const reporter = {
    notice: (message: string) => expect.unreachable(message),
    progress: () => {},
  };
  const { articles, embedders } = engine;
  return (await openRetriever(indexDir, articles, embedders, reporter, weaviate())).retriever;
}

function rankingOf(retrieval: Retrieval | undefined) {
  return {
    evidence: retrieval?.evidence,
    ranked: retrieval?.ranked.map(({ candidate: { key, signals }, score, share }) => ({
      key,
      signals,
      score,
      share,
    })),
  };
}
