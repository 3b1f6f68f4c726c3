// `npm run eval:conversations`: how well messages are read with what was asked and answered before, on conversations
// that were written after the rules; with --worked-on on those by which the rules were written.
import { z } from 'zod';
import { answerQuestion } from '../src/answer/answerer.js';
import { UserError } from '../src/errors.js';
import { createFollowUps } from '../src/follow-ups/follow-up.js';
import { createNames } from '../src/follow-ups/names.js';
import { PROJECT_DIR } from '../src/paths.js';
import { readTopics } from '../src/store/open.js';
import { createTopics } from '../src/topics/topics.js';
import { runScript } from './script.js';
import { converse, type Measured, type Talk } from './sets/conversation-turns.js';
import { readLines, WORKED_ON_OPTIONS } from './sets/halves.js';
import { readWritten, writtenFile } from './sets/written.js';
import { openWorkbench } from './workbench.js';

const conversationSchema = z.strictObject({
  corpus: z.string(),
  turns: z.array(
    z.strictObject({
      q: z.string(),
      understood: z
        .union([z.literal('ask'), z.string().transform((one) => [one]), z.array(z.string()).min(1)])
        .nullable(),
      candidates: z.array(z.string()).optional(),
      answer: z.array(z.string()).nullable(),
    }),
  ),
});

export type Conversation = z.infer<typeof conversationSchema>;

const SHIPPED = 'shipped';

await runScript(
  'npm run eval:conversations -- [--worked-on]',
  WORKED_ON_OPTIONS,
  async (values) => {
    const isWorkedOn = values['worked-on'] === true;
    const file = isWorkedOn ? 'conversations.jsonl' : 'held-out-conversations.jsonl';
    const conversations = await readLines(file, conversationSchema);
    const measured = await measure(conversations);
    process.stdout.write(`${tableOf(measured)}\n`);
    if (!isWorkedOn) return;
    for (const { turn, outcome, isUnderstood, isWrong } of measured) {
      if (isUnderstood) continue;
      const wrong = isWrong ? 'WRONG ' : '';
      process.stdout.write(
        `${wrong}${turn.q} → ${JSON.stringify(outcome)}; meant: ${turn.understood ?? 'alone'}\n`,
      );
    }
  },
);

async function measure(conversations: readonly Conversation[]): Promise<readonly Measured[]> {
  const talks = await openTalks(conversations.map(({ corpus }) => corpus));
  const measured: Measured[] = [];
  for (const { corpus, turns } of conversations) {
    const talk = talks.get(corpus);
    if (talk) measured.push(...(await converse(turns, talk)));
  }
  return measured;
}

async function openTalks(names: readonly string[]): Promise<ReadonlyMap<string, Talk>> {
  const workbench = await openWorkbench((notice) => process.stderr.write(`${notice}\n`));
  const parts = ['train', 'fit', 'measure', 'measure-1'] as const;
  const files = parts.map((part) => writtenFile(part, PROJECT_DIR));
  const events = (await Promise.all(files.map(readWritten))).flat();
  const talks = new Map<string, Talk>();
  for (const name of new Set(names)) {
    const event = events.find((each) => each.name === name);
    if (!event && name !== SHIPPED) throw new UserError(`There is no written event ${name}.`);
    const { retriever, index, articles } = await workbench.open(event ?? {}, name);
    const topics = await createTopics(articles, await readTopics(index));
    const source = { articles, ...topics };
    const engine = { retriever, reader: workbench.reader };
    talks.set(name, {
      followUps: createFollowUps(source),
      names: createNames(source),
      ask: async (question) => (await answerQuestion(engine, question)).answer,
    });
  }
  return talks;
}

function tableOf(measured: readonly Measured[]): string {
  const rows = [
    ['follow-ups', measured.filter(({ isFollowUp }) => isFollowUp)],
    ['questions that stand alone', measured.filter(({ isFollowUp }) => !isFollowUp)],
  ] as const;
  return [
    '| turns | n | understood | wrong subject | asked back | of them rightly | with what is meant to click | first quote right, of those understood and answered by the articles |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(([name, turns]) => rowOf(name, turns)),
  ].join('\n');
}

function rowOf(name: string, turns: readonly Measured[]): string {
  const asked = turns.filter(({ isAskedBack }) => isAskedBack);
  const answerable = turns.filter(({ isAnswered }) => isAnswered !== undefined);
  const cells = [
    name,
    turns.length,
    turns.filter(({ isUnderstood }) => isUnderstood).length,
    turns.filter(({ isWrong }) => isWrong).length,
    asked.length,
    asked.filter(({ isUnderstood }) => isUnderstood).length,
    asked.filter(({ isOffered }) => isOffered).length,
    `${answerable.filter(({ isAnswered }) => isAnswered).length} of ${answerable.length}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
