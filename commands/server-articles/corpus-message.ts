// A server's own articles: what would be indexed and what was taken out, the question before one is
// removed, and why something is not possible.
import { type APIButtonComponent, ButtonStyle } from 'discord.js';
import { splitParagraphs } from '../../src/corpus/paragraphs.js';
import { type Clash, wordsIn } from '../../src/ingestion/draft.js';
import type { Refusal } from '../../src/ingestion/refusal.js';
import type { Added, Preview } from '../../src/knowledge/guild-articles.js';
import type { ShelvedArticle } from '../../src/knowledge/shelf-reader.js';
import type { Translate } from '../../src/locales/translate.js';
import { publishedOn } from '../../src/message/cited-source.js';
import { button, row } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { blockQuote, inline } from '../../src/message/markdown.js';
import { MAX_CONTENT, type Reply, shorten } from '../../src/message/reply.js';
import { changeLines } from '../../src/wording/changes.js';

/**
 * Characters in markdown of a paragraph that is shown whole, and examples of what became of a page; the first
 * that fits is taken.
 */
const SHOWN = [
  { paragraph: 700, examples: 3 },
  { paragraph: 300, examples: 3 },
  { paragraph: 0, examples: 2 },
  { paragraph: 0, examples: 0 },
];
/** Characters of the first words of what is longer, or was taken out. */
const MAX_START = 50;
/** Characters of names besides the title. */
const MAX_NAME = 40;

/** A title as a label. */
export function nameOf(title: string): string {
  return inline(shorten(title, 120));
}

export function renderPreview(preview: Preview, t: Translate): Reply {
  const { id } = preview;
  return {
    content: fittingText(preview, t),
    rows: decision(t('corpusCommand.add'), customId('addArticle', id), id, t),
  };
}

export function renderRemoval({ id, title }: ShelvedArticle, t: Translate): Reply {
  return {
    content: t('corpusCommand.confirmRemoval', { title: nameOf(title) }),
    rows: decision(t('corpusCommand.remove'), customId('removeArticle', id), id, t),
  };
}

export function addedText(
  title: string,
  added: Added & { readonly most: number },
  t: Translate,
): string {
  return t('corpusCommand.added', { ...added, title });
}

export function refusalText({ code, values }: Refusal, t: Translate): string {
  // What a file or an article contributed is shown as it is.
  const shown = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? inline(shorten(value, 300)) : value,
  ]);
  return t(`corpusCommand.refused.${code}`, Object.fromEntries(shown));
}

function fittingText(preview: Preview, t: Translate): string {
  for (const most of SHOWN) {
    const text = previewText(preview, most, t);
    if (text.length <= MAX_CONTENT) return text;
  }
  return '';
}

function previewText(preview: Preview, most: (typeof SHOWN)[number], t: Translate): string {
  const { draft, repeats, hasTitleOfAnother } = preview;
  const paragraphs = splitParagraphs(draft.body).map(({ start, end }) =>
    draft.body.slice(start, end),
  );
  const [first, last] = [paragraphs.at(0) ?? '', paragraphs.at(-1) ?? ''];
  const isOnly = paragraphs.length === 1;
  const all = paragraphs.length;
  const notices = [
    ...(repeats
      ? [
          t('corpusCommand.preview.repeats', {
            ...repeats,
            all,
            title: inline(shorten(repeats.title, MAX_NAME)),
          }),
        ]
      : []),
    ...(hasTitleOfAnother ? [t('corpusCommand.preview.sameTitle')] : []),
    ...(draft.clash ? [clashText(draft.clash, t)] : []),
    ...(draft.published === undefined ? [t('corpusCommand.preview.noDate')] : []),
  ];
  const show = (label: string, paragraph: string) =>
    paragraphLines(label, paragraph, most.paragraph, t);
  const start = (text: string) => inline(shorten(text, MAX_START));
  const changes = changeLines(draft, { examples: most.examples, start }, t);
  return [
    t('corpusCommand.preview.head'),
    `**${nameOf(draft.title)}**`,
    `-# ${factsOf(preview, all, t)}`,
    ...show(isOnly ? t('corpusCommand.preview.only') : t('corpusCommand.preview.first'), first),
    ...(isOnly ? [] : show(t('corpusCommand.preview.last'), last)),
    ...(changes.length > 0 ? changes : [t('corpusCommand.preview.nothingTaken')]).map(
      (line) => `-# ${line}`,
    ),
    ...notices,
    `-# ${t('corpusCommand.preview.until')}`,
  ].join('\n');
}

function factsOf({ file, draft }: Preview, paragraphs: number, t: Translate): string {
  const { publisher, published, body } = draft;
  return [
    inline(shorten(file, MAX_NAME)),
    t('articles.paragraphs', { count: paragraphs }),
    t('articles.words', { count: wordsIn(body) }),
    ...(publisher ? [inline(shorten(publisher, MAX_NAME))] : []),
    ...(published ? [publishedOn(published, t)] : []),
  ].join(' · ');
}

/** Whole, or its first words as a label: a quote is never cut. */
function paragraphLines(label: string, paragraph: string, most: number, t: Translate): string[] {
  const quoted = paragraph.length <= most ? blockQuote(paragraph) : undefined;
  if (quoted !== undefined && quoted.length <= most) return [`-# ${label}`, quoted];
  const characters = paragraph.length;
  const start = inline(shorten(paragraph, MAX_START));
  return [`-# ${label}: ${t('corpusCommand.preview.long', { characters, start })}`];
}

function clashText({ named, read }: Clash, t: Translate): string {
  return t('corpusCommand.preview.clash', { named: inline(shorten(named, MAX_NAME)), read });
}

function decision(label: string, doIt: string, id: string, t: Translate) {
  const yes: APIButtonComponent = button(label, doIt, { style: ButtonStyle.Primary });
  return row(yes, button(t('corpusCommand.cancel'), customId('cancelArticle', id)));
}
