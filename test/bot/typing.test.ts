// What is looked for while a member types.
import type { AutocompleteInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { typingOf } from '../../src/bot/typing.js';

test('is a hundred characters of it at most, of every option', () => {
  const texts: Record<string, string> = { topic: 'x'.repeat(6_000), article: 'y'.repeat(6_000) };
  const options = {
    getFocused: () => ({ name: 'topic', value: texts.topic }),
    getString: (name: string) => texts[name] ?? null,
  };
  const typing = typingOf({
    guildId: '1',
    locale: 'en-US',
    user: { id: '2' },
    options,
  } as unknown as AutocompleteInteraction);
  expect(typing).toMatchObject({
    guildId: '1',
    userId: '2',
    option: 'topic',
    text: 'x'.repeat(100),
  });
  expect(typing.other('article')).toBe('y'.repeat(100));
  expect(typing.other('paragraph')).toBe('');
});
