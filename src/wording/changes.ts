// What became of a text beyond its words, when it was read as an article: what was taken out, what is written in
// another way.
import type { Draft, Mark } from '../ingestion/draft.js';
import type { Translate } from '../locales/translate.js';

export interface ChangesShown {
  /** Examples of each kind. */
  readonly examples: number;
  /** The beginning of a text, as it may be shown. */
  readonly start: (text: string) => string;
}

/** A line each; what was taken out comes first. */
export function changeLines(
  { takenOut, marks }: Pick<Draft, 'takenOut' | 'marks'>,
  shown: ChangesShown,
  t: Translate,
): string[] {
  return [...takenOutLines(takenOut, shown, t), ...marks.map((mark) => markLine(mark, shown, t))];
}

function markLine({ kind, count, examples }: Mark, shown: ChangesShown, t: Translate): string {
  const what = t(`corpusCommand.preview.marks.${kind}`, { count });
  const some = examples
    .slice(0, shown.examples)
    .map((text) => t('corpusCommand.preview.start', { text: shown.start(text) }));
  const texts = [...some, ...(count > some.length ? ['…'] : [])].join(' · ');
  return some.length === 0 ? what : t('corpusCommand.preview.listed', { what, texts });
}

function takenOutLines(
  { blocks, count, characters, elements, invisible }: Draft['takenOut'],
  { start }: ChangesShown,
  t: Translate,
): string[] {
  const also = [
    ...(elements > 0 ? [t('corpusCommand.preview.elements', { count: elements })] : []),
    ...(invisible > 0 ? [t('corpusCommand.preview.invisible', { count: invisible })] : []),
  ].join(', ');
  const shown = blocks.map(({ text, isHidden }) => {
    const values = { text: start(text) };
    return isHidden
      ? t('corpusCommand.preview.hidden', values)
      : t('corpusCommand.preview.start', values);
  });
  const texts = [...shown, ...(count > shown.length ? ['…'] : [])].join(' · ');
  return [
    ...(count > 0 ? [t('corpusCommand.preview.taken', { count, characters, texts })] : []),
    ...(also === '' ? [] : [t('corpusCommand.preview.alsoTaken', { what: also })]),
  ];
}
