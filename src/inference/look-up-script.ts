// The thread that looks up: it holds articles and topics and no model, and does one look-up after the other.
// Whatever the articles do to it, whoever started it ends it.
import { parentPort, workerData } from 'node:worker_threads';
import { guildFolders } from '../guild-folders.js';
import type { Pointer } from '../store/build-files.js';
import { openIndexedCorpus } from '../store/open.js';
import { createTopics } from '../topics/topics.js';
import { createCorpora } from './corpora.js';
import { failureOf } from './failure.js';
import {
  type LookUpResponse,
  lookUpRequestSchema,
  lookUpSettingsSchema,
} from './look-up-messages.js';
import { createLookUps, type LookUps } from './look-ups.js';
import { isLookUp } from './protocol.js';

/** Passages of all open corpora together; the heap of this thread is limited besides. */
const MAX_PASSAGES = 20_000;

interface Opened {
  readonly passages: number;
  readonly lookUp: LookUps;
}

const { indexDir, dataDir, pointer } = lookUpSettingsSchema.parse(workerData);
const corpora = createCorpora({
  shipped: await openCorpus(indexDir, pointer),
  open: ({ guild, pointer }) => openCorpus(guildFolders(dataDir, guild).index, pointer),
  passagesIn: ({ passages }) => passages,
  most: MAX_PASSAGES,
});
parentPort?.on('message', (message) => void serve(message));
send({ type: 'ready' });

async function openCorpus(folder: string, build: Pointer): Promise<Opened> {
  const { articles, manifest, topics } = await openIndexedCorpus(folder, build);
  const lookUp = createLookUps(articles, await createTopics(articles, topics));
  return { passages: manifest.passages, lookUp };
}

async function serve(message: unknown): Promise<void> {
  try {
    const { task, corpus } = lookUpRequestSchema.parse(message);
    if (!isLookUp(task)) throw new Error('This needs a model.');
    const { lookUp } = await corpora(corpus);
    send({ type: 'begun' });
    send({ type: 'done', result: await lookUp(task) });
  } catch (error) {
    send({ type: 'failed', failure: failureOf(error) });
  }
}

function send(response: LookUpResponse): void {
  parentPort?.postMessage(response);
}
