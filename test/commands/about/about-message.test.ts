// /status: what it counts. That /help names every command is in test/locales/catalogue.test.ts.
import { expect, test } from 'vitest';
import { renderStatus } from '../../../commands/about/about-message.js';
import { translator } from '../../../src/locales/translate.js';
import type { Manifest } from '../../../src/store/manifest.js';
import { articleOf } from '../../support/articles.js';

const manifest: Manifest = {
  format: 3,
  fingerprint: '0'.repeat(16),
  builtAt: '2026-01-01T00:00:00Z',
  chunking: '1',
  entities: '1',
  place: { kind: 'vectra' },
  embedders: [],
  articles: [],
  passages: 7,
  vectors: 7,
  files: {},
};

const of = { manifest, reader: 'r', version: '1.0.0', startedAt: new Date(0) };
const alone = { id: 0, count: 1 };

test("a server's own articles are counted among all, and by themselves", () => {
  const article = articleOf('Oil rose.');
  const linesWith = (articles: readonly (typeof article)[]) =>
    renderStatus({ ...of, articles, shard: alone }, translator('en')).content.split('\n');
  expect(linesWith([article])[1]).toBe('Articles: 1');
  expect(linesWith([article, { ...article, origin: 'server' }])[1]).toBe(
    'Articles: 2 · added by this server: 1',
  );
});

test('a shard says which one it is, where there are several', () => {
  const status = (shard: { id: number; count: number }) =>
    renderStatus({ ...of, articles: [], shard }, translator('en')).content;
  expect(status(alone)).not.toContain('Shard');
  expect(status({ id: 1, count: 3 })).toContain('Shard: 1 of 3 (counted from 0)');
});
