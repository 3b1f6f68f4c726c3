// `timeline` and `compare` in the terminal: the real program on the articles that ship.
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedArticles } from '../support/articles.js';
import { realEngine } from '../support/real-engine.js';
import { runCli } from './run-cli.js';

// So that no command has to say that it builds the index.
beforeAll(async () => {
  await realEngine();
});

/** Every quote anywhere in the JSON is a slice of its article. */
async function expectSlices(value: unknown): Promise<number> {
  const articles = await shippedArticles();
  let seen = 0;
  const visit = (each: unknown) => {
    if (typeof each !== 'object' || each === null) return;
    if ('text' in each && 'article' in each && 'start' in each && 'end' in each) {
      const article = articles.find(({ id }) => id === each.article);
      expect(article?.body.slice(Number(each.start), Number(each.end))).toBe(each.text);
      seen++;
    }
    Object.values(each).forEach(visit);
  };
  visit(value);
  return seen;
}

describe('timeline', () => {
  it('lists quotes under their dates, then what has none, then the sources', () => {
    const { stdout, stderr, status } = runCli('timeline');
    expect([status, stderr]).toEqual([0, '']);
    const order = [
      '\nFebruary 2022\n',
      '\nMay 7, 2024\n',
      '\nMay 14, 2024\n',
      '\nMay 16 – 17, 2024\n',
      '\nYear not stated\n',
      '\nNo certain date\n',
      '**Thursday**',
      '\nSources\n[1] ',
    ].map((text) => stdout.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(stdout).not.toContain('\x1b');
  });

  it('is about a topic', () => {
    const { stdout } = runCli('timeline', 'joe', 'biden');
    expect(stdout).toContain('the beginning of 2021');
    expect(stdout).not.toContain('February 2022');
  });

  it('says so where there is no date', () => {
    expect(runCli('timeline', 'zebra')).toMatchObject({
      status: 0,
      stdout: 'The articles mention no date for “zebra”. Try fewer or other words.\n',
    });
  });

  it('is one JSON object, verbatim', async () => {
    const found = JSON.parse(runCli('timeline', '--json').stdout);
    expect(Object.keys(found)).toEqual(['topic', 'dated', 'yearless', 'undated']);
    expect(await expectSlices(found)).toBeGreaterThan(25);
    expect(found.dated[0]).toMatchObject({ date: { year: 1949 }, until: null, written: '1949' });
  });
});

describe('compare', () => {
  it('sets the versions beside each other, with the articles that have them', () => {
    const { stdout, status } = runCli('compare', 'trade');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ quotes compared · 4 articles\n\nDifferent figures or dates\n/);
    expect(stdout).toContain('**$240.1bn**');
    expect(stdout.replace(/\n +│ /g, ' ')).toContain('**more than US$200 billion**. [2]');
    expect(stdout).toContain(
      '\nKremlin: Putin to meet Xi in China and sign several bilateral agreements\n',
    );
  });

  it('says what was compared where nothing differs, and what only repeats', () => {
    expect(runCli('compare', 'oil').stdout).toMatch(
      /^3 quotes compared · 3 articles\nI found no figure, date or quoted speech on which the articles differ\.\n$/,
    );
    expect(runCli('compare', '75', 'years').stdout).toMatch(/ · 1 only repeats another article\n/);
    expect(runCli('compare', 'zebra').stdout).toBe(
      'No article mentions “zebra”. Try fewer or other words.\n',
    );
  });

  it('is one JSON object, verbatim', async () => {
    const found = JSON.parse(runCli('compare', '--json', 'trade').stdout);
    expect(found).toMatchObject({ topic: 'trade', differences: [{ kind: 'figure' }, {}, {}] });
    expect(await expectSlices(found)).toBe(6);
  });

  it.each([[['compare']], [['compare', '?!']], [['timeline', '!?']], [['timeline', '--nonsense']]])(
    '%j is wrong use',
    (args) => {
      const { status, stdout, stderr } = runCli(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).not.toContain('    at ');
    },
  );
});
