// `npm run verify` as a user meets it: verdicts as text and as JSON, from arguments and standard input.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '../../src/paths.js';
import { shippedArticles } from '../support/articles.js';

const SPEECH = 'We will try to establish closer cooperation in the field of industry';

function run(args: string[], { input = '', settings = {} as Record<string, string> } = {}) {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  return spawnSync(
    process.execPath,
    [path.join(PROJECT_DIR, 'dist/src/cli.js'), 'verify', ...args],
    {
      input,
      encoding: 'utf8',
      env: { ...inherited, NO_COLOR: '1', ARTICLES_DIR: '', ...settings },
    },
  );
}

describe('verify', () => {
  test('says that a quote was found, who said it, and where it stands', () => {
    const { stdout, stderr, status } = run([SPEECH, '--speaker', 'Putin']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Found, word for word\.\nThe article attributes it to “Putin”\.\n\n {5}│ “\*\*We will try/,
    );
    expect(stdout).toMatch(/Putin’s trip to China .*, paragraph 6 \(004_/);
  });

  test('shows what was changed', () => {
    const { stdout } = run(['Xi pledged that China would sell weapons to Russia']);
    expect(stdout).toMatch(/^Not found in this form: the quote was altered\.\n/);
    expect(stdout).toContain('would {+not+} sell [-weapons-]{+arms+} to Russia');
  });

  test.each([
    [['no such words anywhere'], /^Not found\.\nThis wording is in none of the 5 articles/],
    [[SPEECH, '--speaker', 'Xi'], /^Found, but said by someone else\.\n.* “Putin”, not to “Xi”\./],
    [['it is'], /^That is too short to check/],
    [Array(500).fill('word'), /at most 2,000 characters/],
  ])('of %.60j says so, with exit code 0', (args, expected) => {
    const { stdout, status } = run(args);
    expect(stdout.replace(/\n(?=\S)/, '\n')).toMatch(expected);
    expect(status).toBe(0);
  });

  test('reads a quote from standard input, and needs one', () => {
    expect(run([], { input: `“${SPEECH}”\n` }).stdout).toMatch(/^Found/);
    const { status, stderr } = run([], { input: ' \n' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^No quote\. Give one/)]);
  });

  test('fails in a sentence where there are no articles', () => {
    const { status, stderr } = run([SPEECH], { settings: { ARTICLES_DIR: 'nowhere' } });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^There is no folder .*nowhere/)]);
  });
});

test('verify --json gives ranges that are slices, of the article and of the quote', async () => {
  const articles = await shippedArticles();
  const quote = '“We will try to establish closer cooperation in the field of farming”';
  const { stdout } = run(['--json', quote, '--speaker', 'Xi']);
  const found = JSON.parse(stdout);
  expect(found).toMatchObject({ quote, speaker: 'Xi', kind: 'changed', agreement: 'other' });
  const body = articles.find(({ id }) => id === found.place.article)?.body ?? '';
  for (const { text, start, end } of [found.place, ...found.place.highlights]) {
    expect(body.slice(start, end)).toBe(text);
  }
  expect(found.differences).toHaveLength(2);
  for (const { typed, source } of found.differences) {
    expect(quote.slice(typed.start, typed.end)).toBe(typed.text);
    expect(body.slice(source.start, source.end)).toBe(source.text);
  }
});
