// Two hundred generated quotes, and more of them with another seed: never a wrong "found", checked by a
// search that knows nothing of how the quotes are checked.
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import type { Verification } from '../../src/verification/verdict.js';
import { verify } from '../../src/verification/verify.js';
import { articleOf, shippedArticles } from '../support/articles.js';
import { type Case, generateCases, KINDS } from './cases.js';

const MADE_UP = [
  articleOf(
    'Mayor Ada Lovelace opened the bridge on 3 May. “We built it with 40 workers and no loans,” she said.\n\n' +
      '“The river will not flood again,” said Mr Ben Okri, who planned it. The bridge cost $12.5m.\n\n' +
      'According to the council, the old bridge closes in June. Critics do not believe that.',
    'bridge',
  ),
];

const corpora = [
  { name: 'the articles that ship', articles: await shippedArticles(), count: 200, seed: 2024 },
  { name: 'another seed', articles: await shippedArticles(), count: 200, seed: 7 },
  { name: 'a made-up article', articles: MADE_UP, count: 60, seed: 1 },
];

describe.each(corpora)('$name', ({ articles, count, seed }) => {
  const cases = generateCases(articles, count, seed);

  test('gives only verdicts that may be given on such a quote', async () => {
    for (const each of cases) {
      const { verdict } = await verify(articles, each.quote, each.speaker);
      const stands = stoodAnyway(articles, each.quote);
      // What was changed may, by chance, stand in an article all the same.
      const allowed = stands ? [...each.allowed, 'found'] : each.allowed;
      expect(allowed, `${each.kind}: ${each.quote}`).toContain(verdict.kind);
    }
  });

  test('never says that it found what no article has', async () => {
    const found: string[] = [];
    for (const each of cases) {
      const verification = await verify(articles, each.quote, each.speaker);
      if (!['found', 'other-speaker', 'unattributed'].includes(verification.verdict.kind)) continue;
      found.push(each.kind);
      expect(stoodAnyway(articles, each.quote), `${each.kind}: ${each.quote}`).toBe(true);
    }
    expect(found.length).toBeGreaterThan(count / 5);
  });

  test('shows differences that lead from the article to the quote, and back', async () => {
    let shown = 0;
    for (const each of cases) {
      const verification = await verify(articles, each.quote, each.speaker);
      if (verification.verdict.kind !== 'changed') continue;
      shown++;
      const [typed, source] = rebuilt(verification);
      expect(bare(typed), each.quote).toBe(bare(each.quote));
      const { article, start, end } = verification.verdict.place;
      expect(bare(article.body.slice(start, end)), each.quote).toContain(bare(source));
    }
    if (articles.length > 1) expect(shown).toBeGreaterThan(count / 8);
  });

  test('covers every kind', () => {
    expect(new Set(cases.map(({ kind }: Case) => kind)).size).toBeGreaterThanOrEqual(
      KINDS.length - 2,
    );
  });
});

/** Whether the words stand in one article, each piece between ellipses after the one before. */
function stoodAnyway(articles: readonly Article[], quote: string): boolean {
  const pieces = quote.split(/…/).map(plain);
  return articles.some(({ body }) => {
    const text = plain(body);
    let from = 0;
    return pieces.every((piece) => {
      const at = ` ${text} `.indexOf(` ${piece} `, from);
      from = at + piece.length;
      return at >= 0;
    });
  });
}

/** Letters and figures in a row, everything else one space. */
function plain(text: string): string {
  return text
    .replace(/\p{DI}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function bare(text: string): string {
  return plain(text).replace(/ /g, '');
}

/** The quote as typed and the words of the article, from the differences alone. */
function rebuilt({ quote, verdict }: Verification): [string, string] {
  if (verdict.kind !== 'changed') return ['', ''];
  const { body } = verdict.place.article;
  const typed = verdict.differences.flatMap((each) =>
    'typed' in each ? [quote.slice(each.typed.start, each.typed.end)] : [],
  );
  const source = verdict.differences.flatMap((each) =>
    'source' in each ? [body.slice(each.source.start, each.source.end)] : [],
  );
  for (const each of verdict.differences) {
    if (each.kind !== 'equal') continue;
    expect(bare(quote.slice(each.typed.start, each.typed.end))).toBe(
      bare(body.slice(each.source.start, each.source.end)),
    );
  }
  return [typed.join(' '), source.join(' ')];
}
