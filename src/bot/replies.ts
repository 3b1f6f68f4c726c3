// Which message of the bot's answers which question: ids only, the latest thousand and for thirty days, kept
// in DATA_DIR so that a question can be edited or deleted after a restart too. Each shard has a file of its own,
// with what happened in its servers.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SnowflakeUtil } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import { codeOf } from '../errors.js';
import { isOn, type Shard } from './connection/shard.js';
import type { KeptByGuild } from './guilds.js';

export interface Replies extends KeptByGuild {
  /** The id of the message that answers this question. */
  get(questionId: string): string | undefined;
  /** @param guildId null for a direct message */
  set(questionId: string, answerId: string, guildId: string | null): void;
  delete(questionId: string): void;
  /** Once it is known that DATA_DIR is this bot's: erases what has been kept long enough, now and from time to time. */
  begin(): void;
  /** Writes what has not been written yet, and ends. */
  close(): void;
}

export const MAX_REPLIES = 1_000;
export const REPLY_DAYS = 30;
/** Milliseconds between writes of a file of some 60 kB. */
const WRITE_DELAY_MS = 500;
/** After one that failed, because a disk was full, say. */
const WRITE_AGAIN_MS = 60_000;
/** Milliseconds between looks for what has been kept long enough. */
const EXPIRE_MS = 3_600_000;
const DAY_MS = 86_400_000;

const snowflake = z.string().regex(/^\d{1,20}$/);
/** Question, answer, server. Before there were servers in it, a file had pairs. */
const fileSchema = z.array(z.tuple([snowflake, snowflake, snowflake.nullable().default(null)]));

type Row = z.infer<typeof fileSchema>[number];

const ALONE: Shard = { id: 0, count: 1 };

export function openReplies(
  dataDir: string,
  log: Pick<Logger, 'warn'>,
  shard = ALONE,
  now: () => number = Date.now,
): Replies {
  if (shard.count === 1) divideReplies(dataDir, log, 1);
  const file = fileOf(dataDir, shard.id);
  const entries = new Map(
    read(file, log).map(([questionId, answerId, guildId]) => [questionId, { answerId, guildId }]),
  );
  let timer: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  /** Whether the file says something else. */
  let isOld = false;

  const save = () => {
    if (!isOld) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      mkdirSync(dataDir, { recursive: true });
      const rows = [...entries].map(([id, { answerId, guildId }]): Row => [id, answerId, guildId]);
      write(file, rows);
      isOld = false;
    } catch (error) {
      again ??= setTimeout(() => {
        again = undefined;
        changed();
      }, WRITE_AGAIN_MS).unref();
      throw error;
    }
  };
  const flush = () => {
    try {
      save();
    } catch (error) {
      log.warn({ err: error }, 'DATA_DIR cannot be written; edits are followed until a restart');
    }
  };
  const changed = () => {
    isOld = true;
    timer ??= setTimeout(flush, WRITE_DELAY_MS);
  };
  const deleteWhere = (holds: (questionId: string, guildId: string | null) => boolean) => {
    for (const [questionId, { guildId }] of entries) {
      if (holds(questionId, guildId) && entries.delete(questionId)) changed();
    }
  };
  /** A message's id says when it was written. */
  const expire = () => {
    const oldest = now() - REPLY_DAYS * DAY_MS;
    deleteWhere((questionId) => SnowflakeUtil.timestampFrom(questionId) < oldest);
  };
  let expiring: NodeJS.Timeout | undefined;

  return {
    get: (questionId) => entries.get(questionId)?.answerId,
    set: (questionId, answerId, guildId) => {
      entries.set(questionId, { answerId, guildId });
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_REPLIES) break;
        entries.delete(oldest);
      }
      changed();
    },
    delete: (questionId) => {
      if (entries.delete(questionId)) changed();
    },
    begin: () => {
      expire();
      expiring = setInterval(expire, EXPIRE_MS).unref();
    },
    guilds: async () => [...new Set([...entries.values()].flatMap(({ guildId }) => guildId ?? []))],
    forget: async (guildId) => {
      deleteWhere((_, of) => of === guildId);
      save();
    },
    close: () => {
      clearInterval(expiring);
      flush();
      clearTimeout(again);
    },
  };
}

/**
 * Gives each of so many shards what happened in its servers, however many there were before; done before
 * any of them begins.
 */
export function divideReplies(dataDir: string, log: Pick<Logger, 'warn'>, count: number): void {
  try {
    const before = filesIn(dataDir);
    const own = Array.from({ length: count }, (_, id) => fileOf(dataDir, id));
    if (before.every((file) => file === fileOf(dataDir, 0)) && count === 1) return;
    const rows = before.flatMap((file) => read(file, log)).sort(byAge);
    for (const [id, file] of own.entries()) {
      const isAtHome = ([, , guildId]: Row) =>
        guildId === null ? id === 0 : isOn({ id, count }, guildId);
      // Too many of them go with the next answer: whose bot this is, is not known yet.
      prepare(file, rows.filter(isAtHome));
    }
    // A disk that is full has lost nothing until here.
    for (const file of own) renameSync(`${file}.new`, file);
    for (const file of before) if (!own.includes(file)) rmSync(file);
  } catch (error) {
    log.warn(
      { err: error },
      'DATA_DIR cannot be written; older answers may not follow their questions',
    );
  }
}

function fileOf(dataDir: string, shard: number): string {
  return path.join(dataDir, shard === 0 ? 'answered.json' : `answered-${shard}.json`);
}

/** Of all shards that there are or were. */
function filesIn(dataDir: string): readonly string[] {
  try {
    const names = readdirSync(dataDir).filter((name) => /^answered(-\d+)?\.json$/.test(name));
    return names.map((name) => path.join(dataDir, name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Ids grow with time. */
function byAge([a]: Row, [b]: Row): number {
  return BigInt(a) < BigInt(b) ? -1 : 1;
}

function write(file: string, rows: readonly Row[]): void {
  prepare(file, rows);
  renameSync(`${file}.new`, file);
}

function prepare(file: string, rows: readonly Row[]): void {
  writeFileSync(`${file}.new`, JSON.stringify(rows), { mode: 0o600 });
}

function read(file: string, log: Pick<Logger, 'warn'>): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      log.warn({ err: error }, `${file} cannot be read; starting anew`);
    return [];
  }
}
