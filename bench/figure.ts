// What is measured, and how it is shown: each figure beside its floor and its peers, with its goal.

export const COLUMNS = ['verbatim', 'floor', 'langchain', 'llamaindex'] as const;

type Column = (typeof COLUMNS)[number];

export interface Figure {
  readonly section: string;
  readonly what: string;
  readonly unit: string;
  /** Undefined where there is nothing to compare, or it was not measured. */
  readonly values: Readonly<Partial<Record<Column, number | undefined>>>;
  /** Of the first column. */
  readonly goal?: { readonly is: 'at most' | 'at least'; readonly limit: number };
}

export const TITLES: Readonly<Record<Column, string>> = {
  verbatim: 'Verbatim',
  floor: 'floor',
  langchain: 'LangChain.js',
  llamaindex: 'LlamaIndexTS',
};

export function isMet({ goal, values: { verbatim } }: Figure): boolean | undefined {
  if (!goal || verbatim === undefined) return undefined;
  return goal.is === 'at most' ? verbatim <= goal.limit : verbatim >= goal.limit;
}

/** "at most 1.3: met". */
function verdictOf(figure: Figure): string {
  const { goal } = figure;
  if (!goal) return '';
  const met = isMet(figure);
  const verdict = met === undefined ? 'not measured' : met ? 'met' : '**not met**';
  return `${goal.is} ${shown(goal.limit)}: ${verdict}`;
}

/** Three digits that count, and no more than there are. */
export function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

/** One table a section, in Markdown. */
export function tablesOf(figures: readonly Figure[]): string {
  const sections = [...new Set(figures.map(({ section }) => section))];
  return sections
    .map((section) => {
      const own = figures.filter((figure) => figure.section === section);
      const columns = COLUMNS.filter((column) =>
        own.some(({ values }) => values[column] !== undefined),
      );
      const hasGoals = own.some(({ goal }) => goal);
      const head = ['', 'unit', ...columns.map((column) => TITLES[column])];
      const rows = own.map((figure) => [
        figure.what,
        figure.unit,
        ...columns.map((column) => shown(figure.values[column])),
        ...(hasGoals ? [verdictOf(figure)] : []),
      ]);
      return [
        `### ${section}\n`,
        line(hasGoals ? [...head, 'goal'] : head),
        line(['---', '---', ...columns.map(() => '---:'), ...(hasGoals ? ['---'] : [])]),
        ...rows.map(line),
      ].join('\n');
    })
    .join('\n\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
