// `npm run lookup` as a user meets it: the real program in a process of its own, the articles that ship.
import { expect, it } from 'vitest';
import { shippedArticles } from '../support/articles.js';
import { runCli } from './run-cli.js';

it('shows every quote by article, the name marked, and says what was understood', () => {
  const { stdout, status } = runCli('lookup', 'lavrof');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^Sergei Lavrov · person · 3 quotes in 2 articles\nShowing results for Sergei Lavrov\. You typed “lavrof”\./,
  );
  expect(stdout.match(/\*\*(?:Sergei )?Lavrov\*\*/g)).toHaveLength(3);
  expect(stdout.match(/\[\d\]/g)).toHaveLength(3);
  expect(stdout).toContain('[1] paragraph 7');
  expect(stdout).toContain('(003_96bedf45fe97eb42.txt)');
});

it('prints quotes that are slices of the articles with --json', async () => {
  const { stdout } = runCli('lookup', '--json', '"no limits"');
  const { kind, articles } = JSON.parse(stdout);
  expect(kind).toBeNull();
  expect(articles).toHaveLength(3);
  const shipped = await shippedArticles();
  for (const { article, quotes } of articles) {
    const body = shipped.find(({ id }) => id === article)?.body;
    for (const { text, start, end, highlights } of quotes) {
      expect(body?.slice(start, end)).toBe(text);
      expect(highlights.map((each: { text: string }) => each.text)).toEqual(['no limits']);
    }
  }
});

it('says so where nothing is found, and what is nearest', () => {
  const { stdout, status } = runCli('lookup', 'Iraq');
  expect(status).toBe(0);
  expect(stdout).toBe('No article mentions “Iraq”. Did you mean Iran?\n');
});

it('lists what is mentioned most where no topic is given', () => {
  const lines = runCli('lookup').stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(25);
  expect(lines[0]).toBe('China · 5 articles, 44 quotes');
});
