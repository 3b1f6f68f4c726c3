// `npm run fit:messages`: fits the classifier of messages to those of training/messages and to those by which the
// phrases were written, with questions about the events that the reader was trained on; the threshold by
// cross-validation. Prints what that finds, and writes src/conversation/classifier-weights.ts.
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  BUCKETS,
  CLASSES,
  type Feature,
  featuresOf,
  probabilities,
} from '../src/conversation/classifier.js';
import { textOf } from '../src/corpus/article.js';
import { PROJECT_DIR } from '../src/paths.js';
import { percent, seededRandom } from './measures/metrics.js';
import { runScript } from './script.js';
import { readLines } from './sets/halves.js';
import { messageSchema } from './sets/message.js';
import { readWritten, type WrittenEvent, writtenFile } from './sets/written.js';

const FOLDS = 5;
/** Of the questions about events and of the words that answer them, one in so many. */
const EVERY = 4;
/** Words of the longest fragment. */
const MOST_WORDS = 4;
const PASSES = 20;
const RATE = 0.2;
/** L2 penalty of a weight, for each message that has its feature. */
const PENALTY = 3e-4;
/** Share of the questions that look like other messages that may be lost. */
const MAY_BE_LOST = 0.01;
/** Messages that have a feature, at least: what one alone has tells nothing of others. */
const LEAST_COUNT = 2;
/** The greatest weight is so many steps: 31 take a third of the room of 127. */
const GREATEST = 31;

interface Example {
  readonly features: readonly Feature[];
  /** Its place in CLASSES. */
  readonly right: number;
  /** Whether it is about an event, and was not written to look like anything else. */
  readonly isOfEvent: boolean;
}

const QUESTION = CLASSES.indexOf('question');

await runScript('npm run fit:messages', { help: { type: 'boolean' } }, async () => {
  const examples = await readExamples();
  const random = seededRandom(1);
  const folds = examples.map(() => Math.floor(random() * FOLDS));
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fit(examples.filter((_, i) => folds[i] !== fold));
    return examples.flatMap((example, i) =>
      folds[i] === fold
        ? [{ ...example, found: probabilities(example.features, (at) => weights[at] ?? 0) }]
        : [],
    );
  }).flat();
  const isQuestion = ({ right }: Example) => right === QUESTION;
  const alike = held.filter((each) => isQuestion(each) && !each.isOfEvent);
  const ofEvents = held.filter(({ isOfEvent }) => isOfEvent);
  const others = held.filter((each) => !isQuestion(each));
  const asked = (each: (typeof held)[0]) => each.found[QUESTION] ?? 0;
  const least = alike.map(asked).toSorted((a, b) => a - b);
  const threshold = Number((least[Math.floor(MAY_BE_LOST * least.length)] ?? 0).toFixed(4));
  const below = (some: typeof held) =>
    percent(some.filter((each) => asked(each) < threshold).length / some.length);
  process.stdout.write(
    `below ${threshold}: ${below(others)} of ${others.length} other messages, ${below(alike)} of ` +
      `${alike.length} questions that look like them, ${below(ofEvents)} of ${ofEvents.length} about events\n`,
  );
  await writeWeights(fit(examples), threshold);
});

async function readExamples(): Promise<readonly Example[]> {
  const folder = path.join(PROJECT_DIR, 'training/messages');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const read = [
    ...files.map((name) => path.join('../../training/messages', name)),
    'messages.jsonl',
  ];
  const messages = (await Promise.all(read.map((file) => readLines(file, messageSchema)))).flat();
  const events = await readWritten(writtenFile('train', PROJECT_DIR));
  const asked = events.flatMap((event) => event.questions.map(({ question }) => question));
  const ofEvents = [...everyFew(asked), ...everyFew(events.flatMap(fragmentsOf))];
  const examples = [
    ...messages.map(({ text, kind }) => ({ text, kind, isOfEvent: false })),
    ...ofEvents.map((text) => ({ text, kind: 'question' as const, isOfEvent: true })),
  ].map(({ text, kind, isOfEvent }) => ({
    features: featuresOf(text),
    right: CLASSES.indexOf(kind),
    isOfEvent,
  }));
  return withoutRareFeatures(examples);
}

/** What answers in few words, as somebody types what they look for: "dual-use goods". */
function fragmentsOf({ articles, questions }: WrittenEvent): readonly string[] {
  const sentences = articles.flatMap((article) =>
    article.sentences.map((sentence) => ({
      article: article.id,
      paragraph: sentence.paragraph,
      text: textOf(article, sentence),
    })),
  );
  const spans = questions.flatMap((question) => sentences.flatMap(question.spansIn).flat());
  return [...new Set(spans)].filter((span) => span.split(' ').length <= MOST_WORDS);
}

function everyFew(texts: readonly string[]): readonly string[] {
  return texts.filter((_, i) => i % EVERY === 0);
}

function withoutRareFeatures(examples: readonly Example[]): readonly Example[] {
  const counts = new Uint32Array(BUCKETS);
  for (const { features } of examples) {
    for (const { bucket } of features) counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return examples.map(({ features, ...rest }) => ({
    ...rest,
    features: features.filter(({ bucket }) => (counts[bucket] ?? 0) >= LEAST_COUNT),
  }));
}

/** By stochastic gradient descent with a rate of its own for each weight (AdaGrad, Duchi et al. 2011). */
function fit(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(BUCKETS * CLASSES.length);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const random = seededRandom(2);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { features, right } of shuffled(examples, random)) {
      const found = probabilities(features, (at) => weights[at] ?? 0);
      for (const { bucket, value } of features) {
        for (const [c, probability] of found.entries()) {
          const at = bucket * CLASSES.length + c;
          const weight = weights[at] ?? 0;
          const gradient = value * (probability - (c === right ? 1 : 0)) + PENALTY * weight;
          squares[at] = (squares[at] ?? 0) + gradient ** 2;
          weights[at] = weight - (RATE * gradient) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  }
  return weights;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

async function writeWeights(weights: Float64Array, threshold: number): Promise<void> {
  const scale = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / GREATEST;
  const bytes = Int8Array.from(weights, (each) => Math.round(each / scale));
  await writeFile(
    path.join(PROJECT_DIR, 'src/conversation/classifier-weights.ts'),
    [
      '// Written by `npm run fit:messages`.',
      "import { brotliDecompressSync } from 'node:zlib';",
      '',
      'export const CLASSIFIER = {',
      `  scale: ${scale},`,
      `  threshold: ${threshold},`,
      '  weights: new Int8Array(',
      '    brotliDecompressSync(',
      '      Buffer.from(',
      `        '${brotliCompressSync(bytes).toString('base64')}',`,
      "        'base64',",
      '      ),',
      '    ),',
      '  ),',
      '};',
      '',
    ].join('\n'),
  );
}
