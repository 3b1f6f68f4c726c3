// Previews of articles, whatever they contain: within Discord's limits, nothing cut, nothing acted upon.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  refusalText,
  renderPreview,
  renderRemoval,
} from '../../../commands/server-articles/corpus-message.js';
import { splitParagraphs } from '../../../src/corpus/paragraphs.js';
import { MARKS } from '../../../src/ingestion/draft.js';
import { REFUSALS, Refusal } from '../../../src/ingestion/refusal.js';
import type { Preview } from '../../../src/knowledge/guild-articles.js';
import { LANGUAGES } from '../../../src/locales/catalogue.js';
import { translator } from '../../../src/locales/translate.js';
import { hostileArticle } from '../../support/bot/hostile-messages.js';
import { expectWithinLimits } from '../../support/bot/message-checks.js';
import { quotesIn, readMarkdown, withoutIsolates } from '../../support/discord-markdown.js';

const EMPTY = { blocks: [], count: 0, characters: 0, elements: 0, invisible: 0 };
const language = fc.constantFrom(...LANGUAGES);
const count = fc.nat(2_000_000);

const preview = fc
  .tuple(
    hostileArticle,
    hostileArticle,
    fc.boolean(),
    count,
    fc.array(fc.boolean(), { maxLength: 4 }),
    fc.subarray([...MARKS]),
  )
  .map(([article, other, flag, some, hidden, kinds]): Preview => {
    const blocks = hidden.map((isHidden) => ({ text: other.body, isHidden }));
    return {
      id: 'own-0123456789ab',
      file: `${other.title}.txt`,
      draft: {
        title: article.title,
        publisher: other.title,
        body: article.body,
        takenOut: {
          blocks,
          count: blocks.length,
          characters: some,
          elements: some,
          invisible: some,
        },
        marks: kinds.map((kind) => ({
          kind,
          count: some + 1,
          examples: [other.title, other.body.slice(0, 80), article.title],
        })),
        ...(flag
          ? { clash: { named: other.title, read: 'utf-16le' } }
          : { published: '2024-05-16' }),
      },
      repeats: flag ? { title: other.title, shared: 1 } : undefined,
      hasTitleOfAnother: flag,
    };
  });

describe('a preview', () => {
  test('fits a message, and nothing in it is acted upon', () => {
    fc.assert(
      fc.property(preview, language, (each, locale) => {
        const reply = renderPreview(each, translator(locale));
        expectWithinLimits(reply);
        expect(reply.content).not.toBe('');
        const kinds = readMarkdown(reply.content).flatMap(({ spans }) =>
          spans.map(({ kind }) => kind),
        );
        // The name of the option, where the date is missing.
        const code = each.draft.published ? [] : ['code'];
        expect(kinds.filter((kind) => kind !== 'bold')).toEqual(code);
      }),
    );
  });

  test('quotes the first and the last paragraph whole, or not at all', () => {
    fc.assert(
      fc.property(preview, (each) => {
        const { body } = each.draft;
        const paragraphs = splitParagraphs(body).map(({ start, end }) => body.slice(start, end));
        const ends = [paragraphs.at(0), paragraphs.at(-1)].map((text) =>
          withoutIsolates(text ?? ''),
        );
        for (const { text } of quotesIn(renderPreview(each, translator('en')).content)) {
          const shown = withoutIsolates(text);
          // One beside the other is drawn as one block.
          expect([...ends, ends.join('\n')]).toContain(shown);
        }
      }),
    );
  });

  test('says that nothing was taken out', () => {
    const draft = { title: 'A', body: 'One.\n\nTwo.', takenOut: EMPTY, marks: [] };
    const view = {
      id: 'own-1',
      file: 'a.txt',
      draft,
      repeats: undefined,
      hasTitleOfAnother: false,
    };
    expect(renderPreview(view, translator('en')).content).toContain('Nothing was left out.');
  });

  const said = (draft: Partial<Preview['draft']>) =>
    renderPreview(
      {
        id: 'own-1',
        file: 'a.html',
        draft: { title: 'A', body: 'One.', takenOut: EMPTY, marks: [], ...draft },
        repeats: undefined,
        hasTitleOfAnother: false,
      },
      translator('en'),
    ).content;

  test('says that the date of publication is missing, and how to give it', () => {
    expect(said({})).toContain('There is no publication date');
    expect(said({})).toContain('`published`');
    expect(said({ published: '2024-05-14' })).not.toContain('publication date');
    expect(said({ published: '2024-05-14' })).toContain('published');
  });

  test('says that the file calls its encoding something else', () => {
    const clash = { named: 'iso-8859-1', read: 'utf-8' };
    expect(said({ clash })).toContain('says its encoding is “iso-8859-1” but was read as utf-8.');
  });

  test('lists what became of inline elements, with examples, and says nothing else of it', () => {
    const preview = said({
      marks: [
        { kind: 'notes', count: 12, examples: ['[1]', '2'] },
        { kind: 'raised', count: 1, examples: ['10⁶'] },
        { kind: 'pictures', count: 2, examples: [] },
      ],
    });
    expect(preview.split('\n').filter((line) => /footnote|superscript|picture/.test(line))).toEqual(
      [
        '-# 12 footnote marks, left out: “\\[1\\]” · “2” · …',
        '-# 1 superscript or subscript, written as normal text: “10⁶”',
        '-# 2 pictures, left out',
      ],
    );
    expect(preview).not.toContain('Nothing was left out');
  });
});

test('the question before a removal fits a message', () => {
  fc.assert(
    fc.property(hostileArticle, language, (article, locale) => {
      expectWithinLimits(renderRemoval(article, translator(locale)));
    }),
  );
});

test('every refusal is a sentence in every language, with nothing left to be filled in', () => {
  const numbers = { most: 1, words: 2, characters: 9, count: 3, number: 4 };
  for (const locale of LANGUAGES) {
    for (const code of REFUSALS) {
      const hostile = '$t(corpusCommand.off) {{most}} @everyone **x**';
      const texts = { title: hostile, problem: hostile, before: hostile, text: hostile };
      const values = {
        ...numbers,
        ...texts,
        character: 'U+0092',
        host: hostile,
        hosts: hostile,
        field: 'url',
      };
      const text = refusalText(new Refusal(code, values), translator(locale));
      expect(text.replaceAll('\\{\\{most\\}\\}', '').replaceAll('{{most}}', '')).not.toMatch(
        /\{\{/,
      );
      expect(text).not.toContain(translator(locale)('corpusCommand.off'));
      expect(text).toMatch(/[.)]$/);
    }
  }
});
