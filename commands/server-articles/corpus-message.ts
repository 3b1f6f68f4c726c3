// A server's own articles: what would be indexed and what was taken out, the question before one is
// removed, and why something is not possible.
import { type APIButtonComponent, ButtonStyle } from 'discord.js';
import { splitParagraphs } from '../../src/corpus/paragraphs.js';
import { type Clash, type Draft, type Mark, wordsIn } from '../../src/ingestion/draft.js';
import type { Refusal } from '../../src/ingestion/refusal.js';
import type { Added, Preview } from '../../src/knowledge/guild-articles.js';
import type { ShelvedArticle } from '../../src/knowledge/shelf.js';
import type { Translate } from '../../src/locales/translate.js';
import { button, row } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { blockQuote, inline } from '../../src/message/markdown.js';
import { MAX_CONTENT, type Reply, shorten } from '../../src/message/reply.js';

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
  return [
    t('corpusCommand.preview.head'),
    `**${nameOf(draft.title)}**`,
    `-# ${factsOf(preview, all, t)}`,
    ...show(isOnly ? t('corpusCommand.preview.only') : t('corpusCommand.preview.first'), first),
    ...(isOnly ? [] : show(t('corpusCommand.preview.last'), last)),
    ...takenOutLines(draft, t),
    ...markLines(draft.marks, most.examples, t),
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
    ...(published ? [t('articles.published', { date: new Date(published) })] : []),
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

function markLines(marks: readonly Mark[], most: number, t: Translate): string[] {
  return marks.map(({ kind, count, examples }) => {
    const what = t(`corpusCommand.preview.marks.${kind}`, { count });
    const shown = examples
      .slice(0, most)
      .map((text) => t('corpusCommand.preview.start', { text: inline(shorten(text, MAX_START)) }));
    const texts = [...shown, ...(count > shown.length ? ['…'] : [])].join(' · ');
    return `-# ${shown.length === 0 ? what : t('corpusCommand.preview.listed', { what, texts })}`;
  });
}

function takenOutLines({ takenOut, marks }: Draft, t: Translate): string[] {
  const { blocks, count, characters, elements, invisible } = takenOut;
  const also = [
    ...(elements > 0 ? [t('corpusCommand.preview.elements', { count: elements })] : []),
    ...(invisible > 0 ? [t('corpusCommand.preview.invisible', { count: invisible })] : []),
  ].join(', ');
  if (count === 0 && also === '') {
    return marks.length > 0 ? [] : [`-# ${t('corpusCommand.preview.nothingTaken')}`];
  }
  const shown = blocks.map(({ text, isHidden }) => {
    const start = { text: inline(shorten(text, MAX_START)) };
    return isHidden
      ? t('corpusCommand.preview.hidden', start)
      : t('corpusCommand.preview.start', start);
  });
  const texts = [...shown, ...(count > shown.length ? ['…'] : [])].join(' · ');
  return [
    ...(count > 0 ? [`-# ${t('corpusCommand.preview.taken', { count, characters, texts })}`] : []),
    ...(also === '' ? [] : [`-# ${t('corpusCommand.preview.alsoTaken', { what: also })}`]),
  ];
}

function decision(label: string, doIt: string, id: string, t: Translate) {
  const yes: APIButtonComponent = button(label, doIt, { style: ButtonStyle.Primary });
  return row(yes, button(t('corpusCommand.cancel'), customId('cancelArticle', id)));
}
