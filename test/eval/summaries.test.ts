// Keeps the figures of the summaries in eval/README.md from falling unseen, and the reference honest: its
// sentences are those of the articles. A fact or two less than reported is left for processors that round
// int8 products differently.
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../../eval/measures/metrics.js';
import { NOTHING, type SummaryScore, scoreOf } from '../../eval/measures/summary-scores.js';
import { type ReferenceTopic, readTopics } from '../../eval/sets/summary-topics.js';
import { PROJECT_DIR } from '../../src/paths.js';
import { LENGTH_NAMES, type Length } from '../../src/summary/lines.js';
import { rankLines } from '../../src/summary/ranking.js';
import { measure } from '../../src/summary/summarise.js';
import { type RealEngine, realEngine } from '../support/real-engine.js';

let engine: RealEngine;
let topics: readonly ReferenceTopic[];
let scores: readonly Readonly<Record<Length, SummaryScore>>[];

beforeAll(async () => {
  engine = await realEngine();
  topics = await readTopics(path.join(PROJECT_DIR, 'eval/data/summaries.jsonl'));
  const own = [];
  for (const topic of topics.filter(({ split }) => split === 'dev')) {
    const measured = await measure(engine, topic.topic);
    const at = (length: Length) =>
      typeof measured === 'string'
        ? NOTHING
        : scoreOf(topic, rankLines(measured).first, measured, length);
    own.push({ short: at('short'), medium: at('medium'), long: at('long') });
  }
  scores = own;
});

it('the reference has sentences of the articles only', () => {
  expect(topics).toHaveLength(15);
  const bodies = new Map(engine.articles.map(({ id, body }) => [id, body]));
  for (const { article, text } of topics.flatMap(({ facts }) =>
    facts.flatMap(({ sentences }) => sentences),
  )) {
    expect(bodies.get(article)).toContain(text);
  }
});

describe('summaries of the ten topics', () => {
  it.each([
    ['short', 38],
    ['medium', 51],
    ['long', 56],
  ] as const)('state enough of the facts when %s', (length, least) => {
    expect(100 * mean(scores.map((each) => each[length].coverage))).toBeGreaterThanOrEqual(least);
  });

  it('repeat little and are seldom beside the point', () => {
    const all = scores.flatMap((each) => LENGTH_NAMES.map((length) => each[length]));
    const lines = all.reduce((sum, each) => sum + each.lines, 0);
    const repeating = all.reduce((sum, each) => sum + each.repeating, 0);
    const beside = all.reduce((sum, each) => sum + each.beside, 0);
    expect((100 * repeating) / lines).toBeLessThanOrEqual(13);
    expect((100 * beside) / lines).toBeLessThanOrEqual(15);
  });

  it('stay short', () => {
    expect(mean(scores.map(({ long }) => long.words))).toBeLessThanOrEqual(150);
  });
});
