// An inference process: loads models and index, then does one task after the other. It is a
// process and not a thread because onnxruntime-node 1.14 aborts the whole process when a thread is
// terminated while it infers; so a hung or crashed worker takes nothing with it.
// Started with a pointer it works with that build of the index; without, with the one in use, which it
// first makes if it is missing or does not fit the articles.
import { type App, openApp, openBuiltApp } from '../app.js';
import { type Config, readConfigWithoutToken } from '../config.js';
import { messageOf, UserError } from '../errors.js';
import { guildFolders } from '../guild-folders.js';
import { withStageTimes } from '../stages.js';
import { pointerSchema } from '../store/build-files.js';
import { type Corpora, createCorpora } from './corpora.js';
import { failureOf } from './failure.js';
import {
  isLookUp,
  type Request,
  type Response,
  type ResultOf,
  requestSchema,
  type Task,
} from './protocol.js';

/** Passages of all open corpora together: at most some 250 MB (2,700 took 35 MB with two embedders). */
const MAX_PASSAGES = 20_000;

// Ctrl-C reaches the whole group of processes; the bot decides when its workers end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

try {
  const config = readConfigWithoutToken();
  const app = await open(config);
  const corpora = createCorpora({
    shipped: app,
    open: ({ guild, pointer }) => app.on(guildFolders(config.DATA_DIR, guild).index, pointer),
    passagesIn: ({ index }) => index.manifest.passages,
    most: MAX_PASSAGES,
  });
  await app.warmUp();
  process.on('message', (message) => void serve(corpora, requestSchema.parse(message)));
  const { pointer } = app.index;
  send({ type: 'ready', pointer, residentBytes: process.memoryUsage.rss() });
} catch (error) {
  send({ type: 'unable', message: messageOf(error), fixable: error instanceof UserError });
  if (process.connected) process.disconnect();
}

function open(config: Config): Promise<App> {
  const [, , pointer] = process.argv;
  if (pointer !== undefined) return openBuiltApp(config, pointerSchema.parse(JSON.parse(pointer)));
  const notice = (message: string) => send({ type: 'notice', message });
  return openApp(config, { notice, progress: () => {} });
}

async function serve(corpora: Corpora<App>, { id, task, corpus }: Request): Promise<void> {
  try {
    const app = await corpora(corpus);
    const { result, stages } = await withStageTimes(() => carryOut(app, task));
    send({ type: 'done', id, result, stages, residentBytes: process.memoryUsage.rss() });
  } catch (error) {
    send({ type: 'failed', id, failure: failureOf(error) });
  }
}

async function carryOut(app: App, task: Task): Promise<ResultOf<Task>> {
  if (isLookUp(task)) throw new Error('Look-ups are done by the thread for them.');
  switch (task.type) {
    case 'ask': {
      const { question, article, more = false } = task;
      return app.answer(question, { article, more });
    }
    case 'example':
      return app.tryExample(task.at);
    case 'summarise': {
      const { refusal, ranked, relevant, differing } = await app.summarise(task.topic);
      const places = ranked.map(({ article: { id: article }, paragraph, start, end }) => ({
        article,
        paragraph,
        start,
        end,
      }));
      return { refusal, ranked: places, relevant, differing };
    }
  }
}

function send(response: Response): void {
  // Whoever started it may be gone before it hears of that.
  if (process.connected) process.send?.(response, () => {});
}
