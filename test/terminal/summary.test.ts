// `npm run summary` as a user meets it: the real program in a process of its own.
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.js';
import { realEngine } from '../support/real-engine.js';
import { runCli } from './run-cli.js';

const line = z.object({
  number: z.int(),
  article: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
});
const summarySchema = z.object({
  topic: z.string(),
  length: z.string(),
  reason: z.object({ code: z.string(), message: z.string() }).nullable(),
  lines: z.array(line),
  differing: z.int(),
  next: z.array(line),
});

let articles: readonly Article[];

beforeAll(async () => {
  ({ articles } = await realEngine());
});

describe('summary', () => {
  it('prints the topic, whole quotes with their numbers, and the sources', () => {
    const { stdout, status } = runCli(
      'summary',
      'trade between Russia and China',
      '--length',
      'short',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^trade between Russia and China\n\nThe articles differ:\n\n {5}│ /);
    expect(stdout).toContain('customs data shows. [2]');
    expect(stdout).toMatch(/\nSources\n\[1\] .*\n\[2\] .*\n\[3\] .*\n$/);
    expect(stdout).not.toContain('\x1b');
  });

  it('says where the first of them differ, and which lines do not take part', () => {
    const { stdout } = runCli('summary', 'trade', '--length', 'short');
    const [head, ...rest] = stdout.split('\nAlso\n');
    expect(head).toMatch(
      /^trade\n\nThe articles differ:\n\n.*\*\*more than US\$200 billion\*\*.* \[1\]\n\n.*\*\*\$240\.1bn\*\*.*\[2\]\n$/s,
    );
    expect(rest).toHaveLength(1);
    expect(runCli('summary', 'Serbia').stdout).not.toContain('The articles differ');
  });

  it('as JSON has the lines and what could replace them, word for word', () => {
    const { stdout } = runCli('summary', '--json', 'Ukraine');
    const { topic, length, reason, lines, next } = summarySchema.parse(JSON.parse(stdout));
    expect([topic, length, reason]).toEqual(['Ukraine', 'medium', null]);
    expect(lines).toHaveLength(5);
    expect(next.length).toBeGreaterThan(5);
    for (const [i, { number, article, start, end, text }] of [...lines, ...next].entries()) {
      expect(number).toBe(i + 1);
      expect(articles.find(({ id }) => id === article)?.body.slice(start, end)).toBe(text);
    }
  });

  it('refuses a topic that the articles have nothing about, with exit code 0', () => {
    const { stdout, status } = runCli('summary', 'football');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^I found nothing about this topic in the articles\./);
  });

  it.each([
    [[], /No topic\. Give one: npm run summary/],
    [['--length', 'huge', 'Ukraine'], /Allowed choices are short, medium, long/],
  ])('%j ends with 2 and says why', (args, message) => {
    const { status, stderr } = runCli('summary', ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
