// One warm question by stages, as a process of its own: the engine with the models and the index that
// ship, asked the event questions one after the other. Beside each question the same tokens go through
// onnxruntime alone, so that a busy machine slows down both.

import { renderAnswer } from '../commands/ask/answer-message.js';
import { hasMoreQuotes } from '../src/answer/answerer.js';
import { openApp } from '../src/app.js';
import { readConfig } from '../src/config.js';
import { passagesOf } from '../src/corpus/passages.js';
import { translator } from '../src/locales/translate.js';
import { STAGES, withStageTimes } from '../src/stages.js';
import { flatScan, packed } from './flat-scan.js';
import { logInference } from './inference-log.js';
import { readQuestions } from './questions.js';
import { printFigures, quantile, quantilesOf } from './statistics.js';
import { unitVectors } from './unit-vectors.js';

/** Questions before the first that counts: the code is compiled and the memory taken by then. */
const WARM_UP = 8;
/** Candidates of each search, as the engine asks for them. */
const LIMIT = 50;

const log = logInference();
const app = await openApp(readConfig(), { notice: () => {}, progress: () => {} });
const questions = await readQuestions(['event-questions']);

const view = {
  withQuestion: true,
  deletableBy: '1',
  mayAttach: true,
  t: translator('en'),
  votesOn: '1',
};
const { dimensions } = app.index.vectorIndexes[0] ?? { dimensions: 384 };
// A window is not searched.
const searched = app.articles.flatMap(passagesOf).filter(({ level }) => level !== 'window');
const flat = packed(unitVectors(searched.length, dimensions), dimensions);
const query = unitVectors(1, dimensions, 2)[0] ?? new Float32Array(dimensions);

const names = ['question', 'floor', 'render', 'flat', ...STAGES] as const;
const times = new Map<string, number[]>(names.map((name) => [name, []]));
const ratios: number[] = [];
const warmUp = questions.slice(0, WARM_UP).map((question) => ({ question, counts: false }));
for (const { question, counts } of [
  ...warmUp,
  ...questions.map((each) => ({ question: each, counts: true })),
]) {
  log.clear();
  const asked = performance.now();
  const { result, stages } = await withStageTimes(async () => {
    const explained = await app.ask(question);
    return { answer: explained.answer, hasMore: hasMoreQuotes(explained) };
  });
  const answered = performance.now();
  renderAnswer(result, view);
  const rendered = performance.now();
  const floor = await log.replay();
  const scanned = performance.now();
  for (const _ of app.index.vectorIndexes) flatScan(query, flat, LIMIT);
  const flatTime = performance.now() - scanned;
  if (!counts) continue;
  const all = {
    question: rendered - asked,
    floor,
    render: rendered - answered,
    flat: flatTime,
    ...stages,
  };
  for (const name of names) times.get(name)?.push(all[name] ?? 0);
  // A question that is refused unseen costs no inference.
  if (floor > 1) ratios.push(all.question / floor);
}
printFigures({
  ...Object.assign({}, ...[...times].map(([name, values]) => quantilesOf(name, values))),
  ratio: quantile(ratios, 0.5),
});
process.exit();
