// An inference process: loads models and index, then does one task after the other. It is a
// process and not a thread because onnxruntime-node 1.14 aborts the whole process when a thread is
// terminated while it infers; so a hung or crashed worker takes nothing with it.
// Started with "build" it first builds an index that is missing or does not fit the articles.
import { hasMoreQuotes } from '../answer/answerer.js';
import { type App, openApp, openBuiltApp } from '../app.js';
import { type Config, readConfig } from '../config.js';
import { messageOf, UserError } from '../errors.js';
import { StoreUnavailable } from '../store/vector-store.js';
import { type Corpora, createCorpora } from './corpora.js';
import {
  type Request,
  type Response,
  type ResultOf,
  requestSchema,
  type Task,
} from './protocol.js';

// Ctrl-C reaches the whole group of processes; the bot decides when its workers end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit());

try {
  const config = readConfig();
  const app = await open(config);
  const corpora = createCorpora(app, config.DATA_DIR);
  await app.ask('Which words warm up the models before anybody asks?').catch((error) => {
    // It may be back when somebody asks.
    if (!(error instanceof StoreUnavailable)) throw error;
    send({ type: 'notice', message: error.message });
  });
  process.on('message', (message) => void serve(corpora, requestSchema.parse(message)));
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'unable', message: messageOf(error), fixable: error instanceof UserError });
  process.disconnect();
}

function open(config: Config): Promise<App> {
  if (process.argv[2] !== 'build') return openBuiltApp(config);
  const notice = (message: string) => send({ type: 'notice', message });
  return openApp(config, { notice, progress: () => {} });
}

async function serve(corpora: Corpora, { id, task, corpus }: Request): Promise<void> {
  try {
    send({ type: 'done', id, result: await carryOut(await corpora(corpus), task) });
  } catch (error) {
    const storeUnavailable = error instanceof StoreUnavailable;
    send({ type: 'failed', id, message: messageOf(error), storeUnavailable });
  }
}

async function carryOut(app: App, task: Task): Promise<ResultOf<Task>> {
  switch (task.type) {
    case 'ask': {
      const { question, article, more = false } = task;
      const explained = await app.ask(question, { article, more });
      return { answer: explained.answer, hasMore: !more && hasMoreQuotes(explained) };
    }
    case 'summarise': {
      const { refusal, ranked, relevant } = await app.summarise(task.topic);
      const places = ranked.map(({ article: { id: article }, paragraph, start, end }) => ({
        article,
        paragraph,
        start,
        end,
      }));
      return { refusal, ranked: places, relevant };
    }
  }
}

function send(response: Response): void {
  if (process.connected) process.send?.(response);
}
