// A paragraph of an article with its neighbours, to read a quote where it stands. Whole paragraphs
// only: neighbours give way first, and a paragraph that no message could hold goes into a text file.
import { type Article, type Paragraph, type Range, textOf } from '../../src/corpus/article.js';
import { lengthOf } from '../../src/corpus/ranges.js';
import type { Translate } from '../../src/locales/translate.js';
import { linkedTitle, originFacts } from '../../src/message/cited-source.js';
import { button, ownButtons, row } from '../../src/message/controls.js';
import { customId } from '../../src/message/custom-id.js';
import { blockQuote, inline } from '../../src/message/markdown.js';
import {
  framed,
  MAX_CONTENT,
  MAX_PAGE,
  type Part,
  type Reply,
  type Viewer,
} from '../../src/message/reply.js';

export interface SourceView extends Viewer {
  /** What was quoted: shown in bold. */
  readonly quote?: Range;
}

export function renderSource(article: Article, paragraph: Paragraph, view: SourceView): Reply {
  const at = paragraph.number - 1;
  const neighbours = [article.paragraphs[at - 1], article.paragraphs[at + 1]];
  const [before, after] = neighbours.map((each) => (each ? [each] : []));
  const choices = [
    [...(before ?? []), paragraph, ...(after ?? [])],
    [...(before ?? []), paragraph],
    [paragraph, ...(after ?? [])],
    [paragraph],
  ];
  // What is longer than a message as it stands in the article is not made longer first.
  const possible = choices.filter((shown) => lengthOf(shown) <= MAX_CONTENT);
  const rows = controls(article, paragraph, view);
  const pages = possible.map((shown) => framed(partsOf(article, paragraph, shown, view), { rows }));
  const alone = pages.at(-1);
  const page =
    pages.find(({ content }) => content.length <= MAX_PAGE) ??
    (alone && alone.content.length <= MAX_CONTENT ? alone : undefined);
  return page ?? { ...inFile(article, paragraph, view), rows };
}

function partsOf(
  article: Article,
  centre: Paragraph,
  shown: readonly Paragraph[],
  { quote, t }: SourceView,
): Part[] {
  const paragraphs = shown.map((paragraph): Part => {
    const label = t('articles.paragraph', { number: paragraph.number });
    const bold = quote
      ? [{ start: quote.start - paragraph.start, end: quote.end - paragraph.start }]
      : [];
    return {
      text: [
        `-# ${paragraph === centre ? `**${label}**` : label}`,
        blockQuote(textOf(article, paragraph), bold),
      ].join('\n'),
    };
  });
  return [
    { text: headOf(article, centre, t) },
    ...paragraphs,
    { text: footOf(article, t), isSetOff: true },
  ];
}

function inFile(article: Article, paragraph: Paragraph, { mayAttach, t }: SourceView): Reply {
  const name = `paragraph-${paragraph.number}.txt`;
  const note = mayAttach
    ? t('articles.inFile', { file: inline(name) })
    : t('articles.noFile', { permission: t('permissions.AttachFiles') });
  const texts = [headOf(article, paragraph, t), note, footOf(article, t)];
  return framed(
    texts.map((text) => ({ text })),
    { files: mayAttach ? [{ name, text: textOf(article, paragraph) }] : [] },
  );
}

function headOf(article: Article, { number }: Paragraph, t: Translate): string {
  const place = t('articles.place', { number, last: article.paragraphs.length });
  return `**${linkedTitle(article)}** · ${place}`;
}

/** Nothing where only the title is known, which is a link then. */
function footOf(article: Article, t: Translate): string {
  const facts = originFacts({ ...article, source: article.source ?? article.id }, t);
  return facts.length > 0 ? `-# ${facts.join(' · ')}` : '';
}

function controls(article: Article, { number }: Paragraph, view: SourceView) {
  const { t } = view;
  const page = (label: string, to: number) =>
    button(label, customId('page', article.id, to, t.language), {
      disabled: to < 1 || to > article.paragraphs.length,
    });
  return row(
    page(t('controls.previous'), number - 1),
    page(t('controls.next'), number + 1),
    ...ownButtons(view, false),
  );
}
