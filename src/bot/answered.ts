// Which message of the bot's answers which question: ids only, the latest thousand, kept in DATA_DIR so
// that a question can be edited or deleted after a restart too. Each shard writes a file of its own and
// reads all: with another number of shards, a server is with another one.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { codeOf } from '../errors.js';

export interface Answered {
  /** The id of the message that answers this question. */
  get(questionId: string): string | undefined;
  set(questionId: string, answerId: string): void;
  delete(questionId: string): void;
  /** Writes what has not been written yet. */
  flush(): void;
}

const CAPACITY = 1_000;
/** Milliseconds between writes of a file of some 40 kB. */
const WRITE_DELAY_MS = 500;
const fileSchema = z.array(z.tuple([z.string(), z.string()]));

/** @param shard its number; 0 where there is only one */
export function openAnswered(dataDir: string, log: Logger, shard = 0): Answered {
  const file = path.join(dataDir, shard === 0 ? 'answered.json' : `answered-${shard}.json`);
  const entries = new Map(filesIn(dataDir).flatMap((each) => read(each, log)));
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify([...entries]));
      renameSync(`${file}.new`, file);
    } catch (error) {
      log.warn({ err: error }, 'DATA_DIR cannot be written; edits are followed until a restart');
    }
  };
  const changed = () => {
    timer ??= setTimeout(flush, WRITE_DELAY_MS);
  };

  return {
    get: (questionId) => entries.get(questionId),
    set: (questionId, answerId) => {
      entries.set(questionId, answerId);
      for (const oldest of entries.keys()) {
        if (entries.size <= CAPACITY) break;
        entries.delete(oldest);
      }
      changed();
    },
    delete: (questionId) => {
      if (entries.delete(questionId)) changed();
    },
    flush,
  };
}

/** Of all shards that there are or were. */
function filesIn(dataDir: string): string[] {
  try {
    const names = readdirSync(dataDir).sort();
    return names
      .filter((name) => /^answered(-\d+)?\.json$/.test(name))
      .map((name) => path.join(dataDir, name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function read(file: string, log: Logger): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      log.warn({ err: error }, `${file} cannot be read; starting anew`);
    return [];
  }
}
