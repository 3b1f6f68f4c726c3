// `npm run eval [-- --squad FILE] [--write]`: measures retrieval and answers on the event questions and,
// with --squad, on a file in SQuAD 2.0's format. --write puts the tables into eval/README.md.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { answerQuestion } from '../src/answer/answerer.js';
import { PROJECT_DIR, VERSION } from '../src/paths.js';
import type { Retriever } from '../src/retrieval/retriever.js';
import { METHODS } from './methods.js';
import { type Question, type QuestionSet, readEventQuestions, readSquad } from './questions.js';
import { runScript } from './script.js';
import { type Outcome, table } from './table.js';
import { openWorkbench } from './workbench.js';

/** Results that are looked at for questions which need several quotes: as many as an answer shows. */
const DEPTH = 5;

const options = {
  squad: { type: 'string' },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runScript('npm run eval -- [--squad FILE] [--write]', options, main);

async function main(values: { squad?: string; write: boolean }): Promise<void> {
  const workbench = await openWorkbench((message) => process.stderr.write(`${message}\n`));
  const sets = [
    {
      title: 'The five articles: `eval/event-questions.jsonl`',
      set: await readEventQuestions(path.join(PROJECT_DIR, 'eval/event-questions.jsonl')),
    },
  ];
  if (values.squad) {
    const title = `SQuAD 2.0: \`${path.basename(values.squad)}\``;
    sets.push({ title, set: await readSquad(values.squad) });
  }
  const sections: string[] = [];
  for (const { title, set } of sets) {
    const { retriever, articles } = await workbench.open(set, 'squad');
    const bodies = new Map(articles.map(({ id, body }) => [id, body]));
    const rows = await measure(set, retriever, bodies);
    sections.push(`### ${title}\n\n${table(rows)}`);
    process.stdout.write(`${sections.at(-1)}\n\n`);
  }
  if (values.write) await writeReport(sections);
}

async function measure(
  set: QuestionSet,
  retriever: Retriever,
  bodies: ReadonlyMap<string, string>,
): Promise<Map<string, Outcome[]>> {
  const rows = new Map<string, Outcome[]>();
  const add = (row: string, outcome: Outcome) => rows.set(row, [...(rows.get(row) ?? []), outcome]);
  for (const question of set.questions) {
    const { ranked } = await retriever.retrieve(question.question, {
      limit: Number.POSITIVE_INFINITY,
    });
    const candidates = ranked.map(({ candidate }) => candidate);
    for (const method of METHODS) {
      const scores = method.score(candidates.map(({ signals }) => signals));
      const order = candidates
        .map((candidate, i) => ({ candidate, score: scores[i] ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
      const results = order.map(({ candidate: { text, article, sentence } }) => ({
        text,
        article: article.id,
        paragraph: sentence.paragraph,
      }));
      add(method.name, { ...judge(question, results), confidence: order[0]?.score ?? 0 });
    }
    const { answer, retrieval } = await answerQuestion(retriever, question.question);
    const shown = answer.status === 'answered' ? answer.quotes : answer.nearest;
    add('**answers** (quotes as shown)', {
      ...judge(question, shown),
      confidence: retrieval?.evidence.probability ?? 0,
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

async function writeReport(sections: readonly string[]): Promise<void> {
  const file = path.join(PROJECT_DIR, 'eval/README.md');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const head = `Version ${VERSION}, commit ${commit}, ${date}.`;
  const report = await readFile(file, 'utf8');
  const marked = /(<!-- results -->\n)[\s\S]*(<!-- end of results -->)/;
  await writeFile(file, report.replace(marked, `$1\n${[head, ...sections].join('\n\n')}\n\n$2`));
}
