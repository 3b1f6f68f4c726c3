// `npm run eval:messages`: how well questions are told from what else people say to a bot, on messages that were
// written after the phrases; with --worked-on on those by which the phrases were written.
import { cleanQuestion } from '../src/answer/question.js';
import { classify } from '../src/conversation/classifier.js';
import { understand } from '../src/conversation/message.js';
import { KINDS } from '../src/conversation/phrasebook.js';
import { runScript } from './script.js';
import { readLines, share, WORKED_ON_OPTIONS } from './sets/halves.js';
import { type Message, messageSchema } from './sets/message.js';

/** What is said to several kinds is the same. */
const ANSWERS: Readonly<Record<Message['kind'], string>> = {
  question: 'question',
  greeting: 'help',
  help: 'help',
  abilities: 'help',
  articles: 'articles',
  summary: 'summary',
  thanks: 'thanks',
  praise: 'thanks',
  insult: 'line',
  'small-talk': 'line',
  maker: 'line',
};

await runScript('npm run eval:messages -- [--worked-on]', WORKED_ON_OPTIONS, async (values) => {
  const isWorkedOn = values['worked-on'] === true;
  const file = isWorkedOn ? 'messages.jsonl' : 'held-out-messages.jsonl';
  const measured = await readLines(file, messageSchema);
  process.stdout.write(`${tableOf(measured)}\n`);
  if (!isWorkedOn) return;
  for (const { text, kind } of measured) {
    const understood = kindOf(text);
    if (ANSWERS[understood] !== ANSWERS[kind]) {
      process.stdout.write(`${kind}, taken for ${understood}: ${text}\n`);
    }
  }
});

/** As the bot reads it before anything is searched. */
function kindOf(text: string): Message['kind'] {
  const question = cleanQuestion(text);
  const { kind } = understand(question);
  return kind === 'question' ? (classify(question) ?? kind) : kind;
}

function tableOf(messages: readonly Message[]): string {
  const kinds = ['question', ...KINDS] as const;
  const rows = kinds.map((kind) =>
    rowOf(
      kind,
      messages.filter((each) => each.kind === kind),
    ),
  );
  const others = messages.filter(({ kind }) => kind !== 'question');
  return [
    '| | n | told from each other | answered as it should be |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    rowOf('all but questions', others),
  ].join('\n');
}

function rowOf(name: string, messages: readonly Message[]): string {
  const told = messages.filter(
    ({ text, kind }) => (kind === 'question') === (kindOf(text) === 'question'),
  );
  const answered = messages.filter(({ text, kind }) => ANSWERS[kind] === ANSWERS[kindOf(text)]);
  const shares = [told, answered].map((some) => share(some, messages));
  return `| ${[name, messages.length, ...shares].join(' | ')} |`;
}
