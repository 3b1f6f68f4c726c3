// `npm run eval -- [--events FILE] [--squad FILE] [--held-out] [--write]`: measures answers on written events, and
// retrieval, reading and answers on the questions about the five articles, with --squad on a file in SQuAD 2.0's
// format, with --held-out on the questions laid aside. --write puts the tables into eval/README.md and draws the
// refusal curve. `npm run eval -- --corpora` measures answers on corpora of other kinds of text instead.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../src/answer/answer.js';
import { answerQuestion, type Engine, search } from '../src/answer/answerer.js';
import { PROJECT_DIR, VERSION } from '../src/paths.js';
import type { RankedCandidate, Ranking } from '../src/reading/ranking.js';
import { ANSWERED } from '../src/reading/weights.js';
import { type Curve, drawCurves } from './measures/curve.js';
import { overlapWith } from './measures/highlights.js';
import { HYBRID, METHODS, READING_METHODS } from './measures/methods.js';
import { type Outcome, table } from './measures/table.js';
import { outcomeOf, type WrittenOutcome, writtenTable } from './measures/written-table.js';
import { runScript } from './script.js';
import { measureCorpora } from './sets/corpora.js';
import {
  assertUnseen,
  type Question,
  type QuestionSet,
  quotedOf,
  readEventQuestions,
  readSquad,
} from './sets/questions.js';
import { readWritten, type WrittenEvent } from './sets/written.js';
import { openWorkbench, type Workbench } from './workbench.js';

const ANSWERS = '**answers** (quotes as shown)';

/** Results that are looked at for questions which need several quotes: as many as an answer shows. */
const DEPTH = 5;

const options = {
  events: { type: 'string' },
  squad: { type: 'string' },
  'held-out': { type: 'boolean', default: false },
  corpora: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const COLORS: Readonly<Record<string, string>> = {
  event: '#c33',
  'held-out': '#292',
  squad: '#36c',
};

await runScript(
  'npm run eval -- [--events FILE] [--squad FILE] [--held-out] [--corpora] [--write]',
  options,
  main,
);

async function main(
  values: Readonly<{
    events?: string;
    squad?: string;
    'held-out': boolean;
    corpora: boolean;
    write: boolean;
  }>,
): Promise<void> {
  if (values.corpora) {
    const table = await measureCorpora((row) => process.stderr.write(`${row}\n`));
    process.stdout.write(`${table}\n`);
    return;
  }
  const workbench = await openWorkbench((message) => process.stderr.write(`${message}\n`));
  const sets = [
    {
      title: 'The five articles: `event-questions.jsonl` and `refusal-questions.jsonl`',
      set: await readFiveArticles(['event-questions.jsonl', 'refusal-questions.jsonl']),
    },
  ];
  if (values['held-out']) {
    sets.push({
      title: 'The five articles: `held-out-questions.jsonl`',
      set: await readFiveArticles(['held-out-questions.jsonl'], 'held-out'),
    });
  }
  if (values.squad) {
    const title = `SQuAD 2.0: \`${path.basename(values.squad)}\``;
    const set = await readSquad(values.squad);
    assertUnseen(set);
    sets.push({ title, set });
  }
  const sections: string[] = [];
  if (values.events) {
    const outcomes = await measureWritten(await readWritten(values.events), workbench);
    const title = `Written events: \`${path.basename(values.events)}\``;
    sections.push(`### ${title}\n\n${writtenTable(outcomes)}`);
    process.stdout.write(`${sections.at(-1)}\n\n`);
  }
  const curves: Curve[] = [];
  for (const { title, set } of sets) {
    const { retriever, articles } = await workbench.open(set, 'squad');
    const bodies = new Map(articles.map(({ id, body }) => [id, body]));
    const rows = await measure(set, { retriever, reader: workbench.reader }, bodies);
    sections.push(`### ${title}\n\n${table(rows)}`);
    process.stdout.write(`${sections.at(-1)}\n\n`);
    curves.push(...curvesOf(set.name, rows));
  }
  if (values.write) {
    await writeReport(sections);
    await writeFile(path.join(PROJECT_DIR, 'docs/pictures/refusals.svg'), drawCurves(curves));
  }
}

async function readFiveArticles(files: readonly string[], name?: string): Promise<QuestionSet> {
  const [first, ...others] = await Promise.all(
    files.map((file) => readEventQuestions(path.join(PROJECT_DIR, 'eval/data', file), name)),
  );
  if (!first) throw new RangeError('No file of questions.');
  return { ...first, questions: [first, ...others].flatMap(({ questions }) => questions) };
}

async function measureWritten(
  events: readonly WrittenEvent[],
  workbench: Workbench,
): Promise<WrittenOutcome[]> {
  const outcomes: WrittenOutcome[] = [];
  for (const event of events) {
    const { retriever } = await workbench.open(event, event.name);
    const engine = { retriever, reader: workbench.reader };
    const bodies = new Map(event.articles.map(({ id, body }) => [id, body]));
    for (const question of event.questions) {
      const explained = await answerQuestion(engine, question.question);
      const isVerbatim = ({ article, start, end, text }: Answer['quotes'][number]) =>
        bodies.get(article)?.slice(start, end) === text;
      outcomes.push(outcomeOf(event.name, question, explained, isVerbatim));
    }
  }
  return outcomes;
}

/** Refusing by what the product decides by, and for comparison by retrieval alone. */
function curvesOf(name: string, rows: ReadonlyMap<string, readonly Outcome[]>): Curve[] {
  const curve = (row: string) => {
    const outcomes = rows.get(row) ?? [];
    const of = (unanswerable: boolean) =>
      outcomes
        .filter(({ kind }) => (kind === 'unanswerable') === unanswerable)
        .map(({ confidence }) => confidence);
    return { color: COLORS[name] ?? '#333', answerable: of(false), unanswerable: of(true) };
  };
  const { threshold } = ANSWERED;
  return [
    { ...curve(ANSWERS), name: `${name}: as answered`, dashed: false, threshold },
    { ...curve(HYBRID), name: `${name}: retrieval alone`, dashed: true },
  ];
}

async function measure(
  set: QuestionSet,
  engine: Engine,
  bodies: ReadonlyMap<string, string>,
): Promise<Map<string, Outcome[]>> {
  const rows = new Map<string, Outcome[]>();
  const add = (row: string, outcome: Outcome) => rows.set(row, [...(rows.get(row) ?? []), outcome]);
  for (const question of set.questions) {
    const { ranked } = await engine.retriever.retrieve(question.question, {
      limit: Number.POSITIVE_INFINITY,
    });
    const candidates = ranked.map(({ candidate }) => candidate);
    for (const method of METHODS) {
      const scores = method.score(candidates.map(({ signals }) => signals));
      const order = candidates
        .map((candidate, i) => ({ candidate, score: scores[i] ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
      const results = order.map(({ candidate }) => quotedOf(candidate));
      add(method.name, { ...judge(question, results), confidence: order[0]?.score ?? 0 });
    }
    const { ranking } = await search(engine, question.question);
    for (const { name, score } of READING_METHODS) {
      const order = ranking.ranked.toSorted((a, b) => score(b.parts) - score(a.parts));
      const results = order.map(({ candidate }) => quotedOf(candidate));
      const confidence = Math.max(...order.map(({ parts }) => score(parts)));
      add(name, { ...judge(question, results), confidence });
    }
    const { answer, parts } = await answerQuestion(engine, question.question);
    const shown = answer.status === 'answered' ? answer.quotes : answer.nearest;
    add(ANSWERS, {
      // What is refused is not answered, whatever is shown as nearest.
      ...judge(question, answer.quotes),
      ...judgeHighlights(question, ranking),
      confidence: Math.max(...parts.map(({ ranking }) => ranking.answered), 0),
      refused: answer.status === 'no-answer',
      quotes: shown.length,
      verbatim: shown.filter((q) => bodies.get(q.article)?.slice(q.start, q.end) === q.text).length,
    });
  }
  return rows;
}

function judge(
  { kind, needed }: Question,
  results: readonly Parameters<Question['needed'][0]>[0][],
) {
  const ranks = needed.map((isRight) => results.findIndex(isRight) + 1 || Number.POSITIVE_INFINITY);
  return {
    kind: kind === 'answerable' && needed.length > 1 ? ('multi' as const) : kind,
    rank: needed.length === 1 ? ranks[0] : undefined,
    complete: needed.length > 1 ? ranks.every((rank) => rank <= DEPTH) : undefined,
  };
}

/** The words marked in the candidate ranked first, and in the first of the right ones, if it was read. */
function judgeHighlights({ answers, needed, kind }: Question, { ranked }: Ranking) {
  const [isRight] = needed;
  if (answers.length === 0 || kind !== 'answerable' || !isRight) return {};
  const marked = (found: RankedCandidate | undefined) =>
    found
      ? found.reading.spans
          .map(({ start, end }) => found.candidate.text.slice(start, end))
          .join(' ')
      : '';
  const right = ranked.find(({ candidate }) => isRight(quotedOf(candidate)));
  return {
    highlight: overlapWith(marked(ranked[0]), answers),
    ...(right ? { rightHighlight: overlapWith(marked(right), answers) } : {}),
  };
}

async function writeReport(sections: readonly string[]): Promise<void> {
  const file = path.join(PROJECT_DIR, 'eval/README.md');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const head = `Version ${VERSION}, commit ${commit}, ${date}.`;
  const report = await readFile(file, 'utf8');
  const marked = /(<!-- results -->\n)[\s\S]*(<!-- end of results -->)/;
  await writeFile(file, report.replace(marked, `$1\n${[head, ...sections].join('\n\n')}\n\n$2`));
}
