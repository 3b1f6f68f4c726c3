// What the bot knows: the articles as they were indexed, and the pool that answers from them. When the
// index's pointer moves on, a pool on the new build is started beside, takes over, and the old one ends
// when its questions are answered: no restart, no lost question.
import type { Article } from '../corpus/article.js';
import { messageOf } from '../errors.js';
import { findExamples } from '../examples/examples.js';
import type { Asker } from '../inference/fair-queue.js';
import type { InferencePool } from '../inference/pool.js';
import type { Asked, AskOptions, CorpusName, ResultOf, Task } from '../inference/protocol.js';
import { remembered } from '../processes/remembered.js';
import { type Pointer, readPointer } from '../store/build-files.js';
import type { Manifest } from '../store/manifest.js';
import { openIndexedArticles } from '../store/open.js';
import { checkedAnswer } from './assert-verbatim.js';
import { type GuildKnowledge, openGuildKnowledge } from './guild-knowledge.js';
import type { KnowledgeOptions } from './options.js';

/** What is known in one place. */
export interface Knowledge {
  articles(): readonly Article[];
  manifest(): Manifest;
  /** @throws Overloaded when too many ask at once */
  ask(question: string, asker: Asker, options?: AskOptions): Promise<Asked>;
  /** Questions that the articles answer. @throws Overloaded when too many ask at once */
  examples(asker: Asker): Promise<readonly string[]>;
  /**
   * Has an inference process or the look-up thread do a task.
   * @throws Overloaded when too many ask at once, TakesTooLong where a look-up is too much
   */
  run<T extends Task>(task: T, asker: Asker): Promise<ResultOf<T>>;
}

export interface KnowledgeBase {
  /** @param guildId the server's id; null in direct messages */
  of(guildId: string | null): Knowledge;
  /** The servers' own articles. */
  readonly guilds: GuildKnowledge;
  /** Ends everything at once. */
  close(): void;
}

/** One build of the index in use. */
interface Generation {
  readonly build: string;
  readonly articles: readonly Article[];
  readonly manifest: Manifest;
  readonly pool: InferencePool;
}

/** Builds of which the examples are remembered: what ships, and what servers have. */
const MOST_EXAMPLES_KEPT = 200;
/** Milliseconds between looks at the index's pointer, a file of 100 bytes. */
const POLL_MS = 1_000;
/** Milliseconds until a build that could not be opened is tried again. */
const RETRY_MS = 60_000;

/** Builds the index if need be, loads and warms the models, and begins to watch the index. */
export async function openKnowledge(options: KnowledgeOptions): Promise<KnowledgeBase> {
  const { config, log } = options;
  let generation = await openGeneration(options);
  let closed = false;
  let failed: { build: string; at: number } | undefined;
  let problem: string | undefined;

  const look = async () => {
    const pointer = await readPointer(config.INDEX_DIR);
    const { build } = pointer;
    if (build === failed?.build && performance.now() - failed.at < RETRY_MS) return;
    problem = undefined;
    if (build === generation.build) return;
    failed = { build, at: performance.now() };
    const next = await openGeneration(options, pointer);
    failed = undefined;
    if (closed) return next.pool.kill();
    const { pool } = generation;
    generation = next;
    log.info({ build: next.build, articles: next.articles.length }, 'moved over to a new index');
    guilds.updateAll();
    await pool.close();
  };
  const watch = () => {
    if (closed) return;
    look()
      .catch((error) => {
        if (messageOf(error) === problem) return;
        problem = messageOf(error);
        log.warn({ err: error }, 'the new index cannot be used; keeping the old');
      })
      .finally(() => {
        timer = setTimeout(watch, POLL_MS);
      });
  };
  const guilds = await openGuildKnowledge(options, () => generation);
  let timer = setTimeout(watch, POLL_MS);

  const examples = remembered((_: string, find: () => Promise<readonly string[]>) => find(), {
    most: MOST_EXAMPLES_KEPT,
    keyOf: (build) => build,
  });
  /** @param corpus the server's; the pool is looked up anew for each task, for it may have moved on */
  const knowing = (
    known: () => Pick<Generation, 'build' | 'articles' | 'manifest'>,
    corpus?: CorpusName,
  ): Knowledge => {
    const run: Knowledge['run'] = (task, asker) => generation.pool.run(task, { corpus, asker });
    return {
      articles: () => known().articles,
      manifest: () => known().manifest,
      ask: async (question, asker, options) => {
        // Those that the pool answers from: there may be others when it has answered.
        const { articles } = known();
        const task = { type: 'ask', question, ...options } as const;
        return checkedAnswer(articles, await run(task, asker));
      },
      examples: (asker) =>
        examples(known().build, () => findExamples((at) => run({ type: 'example', at }, asker))),
      run,
    };
  };
  const shipped = knowing(() => generation);
  return {
    of: (guildId) => {
      const corpus = guildId === null ? undefined : guilds.of(guildId);
      if (!corpus) return shipped;
      const { guild, pointer } = corpus.name;
      return knowing(() => ({ ...corpus, build: `${guild}/${pointer.build}` }), corpus.name);
    },
    guilds,
    close: () => {
      closed = true;
      guilds.close();
      clearTimeout(timer);
      generation.pool.kill();
    },
  };
}

async function openGeneration(
  { config: { INDEX_DIR }, openPool }: KnowledgeOptions,
  wanted?: Pointer,
): Promise<Generation> {
  const { pointer, pool } = await openPool(wanted);
  try {
    return { build: pointer.build, pool, ...(await openIndexedArticles(INDEX_DIR, pointer)) };
  } catch (error) {
    pool.kill();
    throw error;
  }
}
