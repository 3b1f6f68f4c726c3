// What servers know besides what ships: a corpus for each server that has articles of its own. Indexes
// are brought up to date in processes of their own, one at a time and one for each server; until one is there,
// questions are answered from the one before, unless that has what was removed.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { environmentWithoutToken } from '../config.js';
import { eraseGuild, eraseIndex, guildFolders, guildsIn } from '../guild-folders.js';
import { runErrand } from '../processes/errand.js';
import { createTurns } from '../processes/turns.js';
import { readPointer } from '../store/build-files.js';
import { IndexProblem } from '../store/index-problem.js';
import { openIndexedArticles, storeIn } from '../store/open.js';
import { storesOf } from '../store/stores.js';
import { hasUnused } from '../store/unused.js';
import {
  fits,
  type GuildCorpus,
  holdsRemoved,
  type Indexed,
  sameModels,
  shared,
} from './guild-corpus.js';
import type { KnowledgeOptions } from './options.js';
import { createPostponed } from './postponed.js';
import { ownIds, sweepPending } from './shelf.js';

export interface GuildKnowledge {
  /**
   * Once it is known that DATA_DIR is this bot's: erases what nobody needs any more, now and from time to time, and
   * brings every index up to date, in the background. Never fails.
   */
  begin(): Promise<void>;
  /** What ships and the server's own articles; undefined where it has none that are indexed. */
  of(guildId: string): GuildCorpus | undefined;
  /**
   * Changes a server's articles and indexes them; resolves when questions are answered from the new
   * index. When it cannot be built, the change is undone.
   * @param apply makes the change, and gives back what undoes it
   */
  change(guildId: string, apply: () => Promise<() => Promise<void>>): Promise<void>;
  /**
   * Removes some of a server's articles at once, whatever is being indexed; resolves when the others are indexed. Until
   * then, or until they can be, none of them is answered from. It is never undone.
   */
  remove(guildId: string, apply: () => Promise<void>): Promise<void>;
  /** What ships has changed: brings every index up to date, in the background. */
  updateAll(): void;
  /** Ids of the servers of which anything is kept. */
  guilds(): Promise<readonly string[]>;
  /** Erases all that is kept of a server. */
  forget(guildId: string): Promise<void>;
  close(): void;
}

const INDEX_SCRIPT = new URL('./index-script.js', import.meta.url);
const ERASE_SCRIPT = new URL('./erase-script.js', import.meta.url);
/** Milliseconds: within the fifteen minutes that Discord lets an answer be changed. */
const INDEX_LIMIT_MS = 10 * 60_000;
/** Milliseconds between looks for previews that nobody confirmed. */
const SWEEP_MS = 60_000;

/** @param shipped what ships at present */
export async function openGuildKnowledge(
  { config, log, errands, isOurs }: KnowledgeOptions,
  shipped: () => Indexed,
): Promise<GuildKnowledge> {
  const { DATA_DIR, GUILD_ARTICLES } = config;
  const stores = storesOf(config);
  const isOn = GUILD_ARTICLES > 0;
  const corpora = new Map<string, GuildCorpus>();
  const stopping = new AbortController();
  /** Work on one server, in the order in which it comes. */
  const inTurn = createTurns();
  /** How often something was removed of a server: an index that was begun before may still have it. */
  const removals = new Map<string, number>();

  const send = (script: URL, input: Readonly<Record<string, unknown>>) =>
    runErrand(script, input, z.unknown(), {
      env: environmentWithoutToken(),
      timeLimitMs: INDEX_LIMIT_MS,
      signal: stopping.signal,
    });
  const index = async (guildId: string, keepsNoOther = false) => {
    const folder = guildFolders(DATA_DIR, guildId).index;
    const before = await readPointer(folder).catch(() => undefined);
    const removedBefore = removals.get(guildId);
    await errands('index', () => send(INDEX_SCRIPT, { guildId, keepsNoOther }));
    const corpus = await open(guildId);
    if (before && before.build !== corpus.name.pointer.build) replaced.add(guildId);
    if (removals.get(guildId) === removedBefore) corpora.set(guildId, corpus);
  };
  /** Also where its vectors are outside of DATA_DIR, in a process that may load what that needs. */
  const eraseElsewhere = (guildId: string) => async () => {
    if (stores.weaviate) await errands('erase', () => send(ERASE_SCRIPT, { guildId }));
  };

  const open = async (guildId: string): Promise<GuildCorpus> => {
    const { index } = guildFolders(DATA_DIR, guildId);
    const pointer = await readPointer(index);
    const { manifest, ...indexed } = await openIndexedArticles(index, pointer);
    const articles = shared(indexed.articles, manifest, shipped());
    return { name: { guild: guildId, pointer }, manifest, articles };
  };
  const isCurrent = (guildId: string, own: readonly string[]) => {
    const corpus = corpora.get(guildId);
    if (!corpus || !fits(corpus, shipped(), own)) return false;
    const { place, embedders } = corpus.manifest;
    const expected = storeIn(stores, stores.used).placeOf(guildId, embedders);
    return isDeepStrictEqual(place, expected);
  };
  const drop = (guildId: string) => {
    corpora.delete(guildId);
    dropped.add(guildId);
    replaced.cancel(guildId);
  };
  /** The ids of the articles that are to be indexed; where that is switched off, others may lie there. */
  const wanted = async (guildId: string) =>
    isOn ? ownIds(guildFolders(DATA_DIR, guildId).articles) : [];
  const update = async (guildId: string): Promise<void> => {
    const removedBefore = removals.get(guildId);
    const own = await wanted(guildId);
    if (own.length === 0) return drop(guildId);
    if (!isCurrent(guildId, own)) {
      try {
        await index(guildId);
        log.info({ guild: guildId, articles: own.length }, 'indexed the articles of a server');
      } catch (error) {
        // A file may have gone while it was read.
        if (removals.get(guildId) === removedBefore) throw error;
      }
    }
    if (removals.get(guildId) !== removedBefore) return update(guildId);
    dropped.cancel(guildId);
  };
  const eraseDropped = async (guildId: string) => {
    await eraseIndex(DATA_DIR, guildId, eraseElsewhere(guildId));
    if ((await wanted(guildId)).length > 0) await update(guildId);
  };
  /**
   * Servers whose index is no longer answered from: their last article was removed, or the others could not
   * be indexed without one. Questions that were asked before may still name it.
   */
  const dropped = createPostponed(inTurn, eraseDropped);
  /** Servers whose index was replaced: the one before may still have what was removed. */
  const replaced = createPostponed(inTurn, (guildId) => index(guildId, true));
  const sweep = () =>
    Promise.all([sweepPending(DATA_DIR), dropped.doDue(), replaced.doDue()]).catch((error) =>
      log.warn({ err: error }, 'previews or indexes that nobody needs could not be erased'),
    );

  /** Another process may be at work on the others. */
  const ours = async () => (await guildsIn(DATA_DIR)).filter(isOurs);
  /** Servers that had no articles to be answered from at the start. */
  const without: string[] = [];
  for (const guildId of await ours()) {
    const own = await wanted(guildId);
    if (own.length === 0) {
      without.push(guildId);
      continue;
    }
    try {
      const corpus = await open(guildId);
      if (holdsRemoved(corpus, own)) {
        drop(guildId);
        continue;
      }
      corpora.set(guildId, corpus);
      if (await hasUnused(guildFolders(DATA_DIR, guildId).index)) replaced.add(guildId);
    } catch (error) {
      // One that is missing or damaged is built anew by `updateAll`.
      if (error instanceof IndexProblem) continue;
      log.error({ err: error, guild: guildId }, 'the index of a server cannot be opened');
    }
  }
  let sweeping: NodeJS.Timeout | undefined;

  const updateAll = () => {
    if (!isOn) return;
    const all = async () => {
      // Each is queued after the one before, so that a moderator does not wait for all of them.
      for (const guildId of await ours()) {
        if (stopping.signal.aborted) return;
        await inTurn(guildId, () => update(guildId)).catch((error) => {
          if (stopping.signal.aborted) return;
          log.error({ err: error, guild: guildId }, 'the articles of a server were not indexed');
        });
      }
    };
    all().catch((error) => log.error({ err: error }, 'the servers’ articles cannot be listed'));
  };
  const eraseWithout = async (guildId: string) => {
    // Unless an article was added meanwhile.
    if ((await wanted(guildId)).length > 0) return;
    await eraseIndex(DATA_DIR, guildId, eraseElsewhere(guildId));
  };

  return {
    begin: async () => {
      if (stopping.signal.aborted) return;
      sweeping = setInterval(sweep, SWEEP_MS).unref();
      for (const guildId of without) {
        await inTurn(guildId, () => eraseWithout(guildId)).catch((error) => {
          dropped.add(guildId);
          log.warn({ err: error, guild: guildId }, 'the index of a server was not erased');
        });
      }
      await sweep();
      updateAll();
    },
    of: (guildId) => {
      const corpus = corpora.get(guildId);
      return corpus && sameModels(corpus.manifest, shipped().manifest) ? corpus : undefined;
    },
    change: (guildId, apply) =>
      inTurn(guildId, async () => {
        const undo = await apply();
        try {
          await update(guildId);
        } catch (error) {
          await undo();
          throw error;
        }
      }),
    remove: async (guildId, apply) => {
      await apply();
      removals.set(guildId, (removals.get(guildId) ?? 0) + 1);
      drop(guildId);
      await inTurn(guildId, () => update(guildId)).catch((error) =>
        log.error({ err: error, guild: guildId }, 'the articles of a server were not indexed'),
      );
    },
    updateAll,
    guilds: () => guildsIn(DATA_DIR),
    forget: (guildId) => {
      corpora.delete(guildId);
      return inTurn(guildId, async () => {
        corpora.delete(guildId);
        dropped.cancel(guildId);
        replaced.cancel(guildId);
        await eraseGuild(DATA_DIR, guildId, eraseElsewhere(guildId));
      });
    },
    close: () => {
      clearInterval(sweeping);
      stopping.abort();
    },
  };
}
