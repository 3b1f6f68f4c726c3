// `npm run bench`: everything that is measured of speed and memory, each figure beside its floor and its
// peers, each goal with whether it is met. BENCH_WRITE=1 puts it into bench/README.md; BENCH_LARGE=1
// also measures 50,000 passages.
import { inject, test } from 'vitest';
import { measure, run } from './child.js';
import { tablesOf } from './figure.js';
import { figuresOf } from './figures.js';
import { measureMembers } from './members.js';
import { measurePeers } from './peers.js';
import { readQuestions } from './questions.js';
import { writeResults } from './report.js';
import { type Figures, quantile } from './statistics.js';

/** Starts of which the median counts. */
const STARTS = 5;

const SIZES = [100, 1_000, 10_000, ...(process.env.BENCH_LARGE ? [50_000] : [])];

test('bench', { timeout: 3_600_000 }, async () => {
  const settings = { INDEX_DIR: inject('sharedIndexDir') };
  const say = (what: string) => process.stderr.write(`${what} …\n`);
  const questions = await readQuestions();

  say('cold start');
  const start: Record<string, number> = {};
  await run(['dist/src/cli.js', 'ask', questions[0] ?? ''], settings);
  for (const [name, args] of Object.entries({
    ask: ['dist/src/cli.js', 'ask', questions[0] ?? ''],
    lookup: ['dist/src/cli.js', 'lookup', 'Lavrov'],
    floor: ['dist/bench/measure-start.js'],
  })) {
    const times = [];
    for (let i = 0; i < STARTS; i++) times.push((await run(args, settings)).ms);
    start[name] = quantile(times, 0.5);
  }
  say('one warm question');
  const question = await measure('measure-question', settings);
  say('indexing');
  const indexing = await measure('measure-indexing', settings);
  say('members who ask at once');
  const members = await measureMembers(questions);
  say('LangChain.js and LlamaIndexTS');
  const peers = await measurePeers(questions.slice(0, 75), SIZES);
  const growth: Record<number, Figures> = {};
  for (const size of SIZES) {
    say(`${size} passages`);
    growth[size] = await measure('measure-growth', {}, [String(size)]);
  }

  const figures = figuresOf({ start, question, indexing, members, peers, growth });
  process.stdout.write(`\n${tablesOf(figures)}\n`);
  if (process.env.BENCH_WRITE) await writeResults(figures);
});
