// A paragraph of an article with its neighbours, to read a quote where it stands. Whole paragraphs
// only: neighbours give way first, and a paragraph that no message could hold goes into a text file.
import { type Article, type Paragraph, type Range, textOf } from '../../corpus/article.js';
import { button, deleteButton, row } from './controls.js';
import { customId } from './custom-id.js';
import { blockQuote, inline } from './markdown.js';
import { MAX_CONTENT, type Reply, shorten } from './reply.js';

export interface SourceView {
  /** What was quoted: shown in bold. */
  readonly quote?: Range;
  /** The user who may delete the message; null where only they see it. */
  readonly deletableBy: string | null;
  readonly mayAttach: boolean;
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
  const contents = choices.map((shown) => contentOf(article, paragraph, shown, view.quote));
  const content = contents.find(({ length }) => length <= MAX_CONTENT);
  const rows = controls(article, paragraph, view);
  return content === undefined
    ? { ...inFile(article, paragraph, view.mayAttach), rows }
    : { content, rows };
}

/** The paragraph in which a range ends: where the sentence that answers stands. */
export function paragraphOf({ paragraphs }: Article, { end }: Range): Paragraph | undefined {
  return paragraphs.find((each) => each.start < end && end <= each.end);
}

function contentOf(
  article: Article,
  centre: Paragraph,
  shown: readonly Paragraph[],
  quote: Range | undefined,
): string {
  const blocks = shown.flatMap((paragraph) => {
    const label = `Paragraph ${paragraph.number}`;
    const bold = quote
      ? [{ start: quote.start - paragraph.start, end: quote.end - paragraph.start }]
      : [];
    return [
      `-# ${paragraph === centre ? `**${label}**` : label}`,
      blockQuote(textOf(article, paragraph), bold),
    ];
  });
  return [headOf(article, centre), ...blocks, footOf(article)].join('\n');
}

function inFile(article: Article, paragraph: Paragraph, mayAttach: boolean): Reply {
  const name = `paragraph-${paragraph.number}.txt`;
  const note = mayAttach
    ? `This paragraph is too long for a message: it is in the attached file ${inline(name)}.`
    : 'This paragraph is too long for a message, and I may not attach a file here: I need the permission Attach Files.';
  return {
    content: [headOf(article, paragraph), note, footOf(article)].join('\n'),
    files: mayAttach ? [{ name, text: textOf(article, paragraph) }] : [],
  };
}

function headOf({ title, paragraphs }: Article, { number }: Paragraph): string {
  return `**${inline(shorten(title, 120))}** · paragraph ${number} of ${paragraphs.length}`;
}

function footOf({ id, source, published }: Article): string {
  const date = published ? [`published ${published}`] : [];
  return `-# ${[inline(shorten(source ?? id, 60)), ...date].join(' · ')}`;
}

function controls(article: Article, { number }: Paragraph, { deletableBy }: SourceView) {
  const page = (label: string, to: number) =>
    button(label, customId('page', article.id, to), {
      disabled: to < 1 || to > article.paragraphs.length,
    });
  return row(
    page('← Previous', number - 1),
    page('Next →', number + 1),
    deletableBy === null ? null : deleteButton(deletableBy),
  );
}
