// Any environment gives settings that keep their promises, or one sentence for each setting that is wrong.
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { UserError } from '../../src/errors.js';
import { anyText, runs } from './runs.js';

const SECRET = 'c2VjcmV0';
const NAMES = Object.keys(
  readConfig({ DISCORD_TOKEN: 'a.b.c', DISCORD_GUILD_ID: '123456789012345678' }),
);

const value = fc.oneof(
  anyText,
  fc.integer().map(String),
  fc.double().map(String),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('https://discord.com/api/v10', 'javascript:alert(1)', 'http:', 'file:///etc'),
  fc.array(fc.constantFrom('a/b', 'a b', 'verbatim-embedder', '', '../x', 'a/b/c')).map(String),
  fc.constantFrom(`https://a:${SECRET}@example.org`, `https://example.org/?key=${SECRET}`),
  fc.constantFrom(`${SECRET}.x`, `${SECRET} a.b`, `${SECRET}.b.c\n`),
);
const environment = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...NAMES), value),
    fc.dictionary(anyText, anyText, { maxKeys: 3 }),
  )
  .map(([known, others]) => ({ ...others, ...known }));

function sentencesOf(settings: NodeJS.ProcessEnv): readonly string[] {
  try {
    expectPromises(readConfig(settings));
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.split('\n');
  }
}

function expectPromises(config: ReturnType<typeof readConfig>): void {
  for (const [name, setting] of Object.entries(config)) {
    expect(NAMES).toContain(name);
    if (typeof setting === 'number') expect(Number.isSafeInteger(setting)).toBe(true);
    if (name.endsWith('_DIR')) expect(path.isAbsolute(String(setting))).toBe(true);
    if (/_URL$|_ENDPOINT$/.test(name)) expect(URL.canParse(String(setting))).toBe(true);
  }
}

test('any environment gives settings, or one sentence for each that is wrong', () => {
  fc.assert(
    fc.property(environment, (settings) => {
      const sentences = sentencesOf(settings);
      const named = sentences.map((sentence) => /^([A-Z_]+) .+\.$/.exec(sentence)?.[1] ?? sentence);
      expect(named.filter((name) => !NAMES.includes(name))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
      // One that was wrong is wrong alone, too: nothing is hidden behind another.
      for (const [name, alone] of Object.entries(settings)) {
        expect(sentencesOf({ [name]: alone }).length > 0).toBe(named.includes(name));
      }
      // What somebody put there may be a secret in the wrong place.
      expect(sentences.join()).not.toContain(SECRET);
    }),
    runs(300),
  );
});
