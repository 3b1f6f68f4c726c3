// Votes on answers, and the questions that were refused or whose answer did not help: without names,
// for a limited time, of each server apart.
import type { ResultSet } from '@libsql/client';
import { and, eq, inArray, lte, notExists, type SQL, sql } from 'drizzle-orm';
import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Database } from '../database/open.js';
import type { Pseudonyms } from '../database/pseudonyms.js';
import { gaps, NOT_HELPFUL, votes } from '../database/schema.js';

/** What was asked once, and where: what feedback is about. */
export interface Occasion {
  readonly guildId: string;
  /** The id of the message or the interaction that asked. */
  readonly questionId: string;
}

export type GapReason = (typeof gaps.$inferSelect)['reason'];

/** Why an answer did not help. */
export type NotHelpful = (typeof NOT_HELPFUL)[number];
export { NOT_HELPFUL };

/** A question that was asked once and found no answer, or none that helped. */
export interface Gap {
  readonly id: number;
  readonly question: string;
  readonly reason: GapReason;
  /** Days since 1 January 1970, UTC. */
  readonly day: number;
  /** Votes on the answer. */
  readonly helpful: number;
  readonly notHelpful: number;
  /** Of those the ones that say why. */
  readonly why: Readonly<Record<NotHelpful, number>>;
}

export interface FeedbackStore {
  refused(about: Occasion, question: string, reason: GapReason): Promise<void>;
  /**
   * One vote a member and answer: a later one takes the place of the one before.
   * @returns false where the question was taken back: then nothing is kept
   */
  vote(about: Occasion, userId: string, vote: Vote): Promise<boolean>;
  /** Erases what is kept about this occasion, and keeps no votes that come later, until it is answered anew. */
  withdraw(about: Occasion): Promise<void>;
  /** The question was answered, perhaps anew after an edit. */
  answered(about: Occasion): void;
  /** Oldest first. */
  gaps(guildId: string): Promise<readonly Gap[]>;
  /** Erases these questions and the votes on their answers. */
  erase(guildId: string, ids: readonly number[]): Promise<void>;
  /** Erases what has been kept long enough, and what could not be taken out of the journal before. */
  expire(): Promise<void>;
  /** The servers of which anything is kept. */
  guilds(): Promise<readonly string[]>;
  /** Erases everything of a server. */
  forget(guildId: string): Promise<void>;
}

/** Not helpful: with the question, which is kept then. */
export type Vote =
  | { readonly helpful: true }
  | { readonly helpful: false; readonly question: string; readonly reason: NotHelpful };

/** The newest that are kept of a server: what a moderator may look through, and a bound to the file. */
export const MAX_GAPS = 500;
export const MAX_VOTES = 5_000;
const DAY_MS = 86_400_000;
/** Milliseconds in which a vote may come that was begun before its question was taken back, by an open form say. */
const LATE_MS = 15 * 60_000;

type Statement = RunnableQuery<ResultSet, 'sqlite'>;

/** @param days how long anything is kept; 0: everything is erased */
export function openFeedback(
  { tables, scrub }: Database,
  pseudonymOf: Pseudonyms,
  days: number,
  now: () => number = Date.now,
): FeedbackStore {
  const today = () => Math.floor(now() / DAY_MS);
  const askedOf = ({ guildId, questionId }: Occasion) => pseudonymOf(guildId, questionId);
  const keep = (about: Occasion, question: string, reason: GapReason) =>
    tables
      .insert(gaps)
      .values({ guildId: about.guildId, asked: askedOf(about), question, reason, day: today() })
      .onConflictDoNothing();
  const trimGaps = (guildId: string) => tables.delete(gaps).where(beyond(gaps, guildId, MAX_GAPS));
  /** Does all of it or nothing; where the last so many, which erase, erased anything, from the journal too. */
  const write = async (statements: readonly [Statement, ...Statement[]], erasing: number) => {
    const results = await tables.batch(statements);
    if (results.slice(-erasing).some(({ rowsAffected }) => rowsAffected > 0)) await scrub();
  };
  const eraseWhere = (ofGaps: SQL | undefined, ofVotes: SQL | undefined) =>
    write([tables.delete(votes).where(ofVotes), tables.delete(gaps).where(ofGaps)], 2);
  const eraseAsked = (asked: string) => eraseWhere(eq(gaps.asked, asked), eq(votes.asked, asked));
  /** Questions that were taken back lately, the first one first, and when. */
  const withdrawn = new Map<string, number>();
  const isWithdrawn = (asked: string) =>
    performance.now() - (withdrawn.get(asked) ?? Number.NEGATIVE_INFINITY) < LATE_MS;

  return {
    refused: (about, question, reason) =>
      write([keep(about, question, reason), trimGaps(about.guildId)], 1),
    vote: async (about, userId, vote) => {
      const { guildId, questionId } = about;
      const { helpful } = vote;
      const asked = askedOf(about);
      if (isWithdrawn(asked)) return false;
      const voter = pseudonymOf(guildId, questionId, userId);
      const reason = vote.helpful ? null : vote.reason;
      const values = { helpful, reason, day: today() };
      const kept = tables
        .insert(votes)
        .values({ guildId, asked, voter, ...values })
        .onConflictDoUpdate({ target: [votes.asked, votes.voter], set: values });
      const question = vote.helpful ? [] : [keep(about, vote.question, 'not-helpful')];
      // What was kept for such votes alone goes with the last of them.
      const isVotedNotHelpful = tables
        .select({ id: votes.id })
        .from(votes)
        .where(and(eq(votes.asked, asked), eq(votes.helpful, false)));
      const turned = and(
        eq(gaps.asked, asked),
        eq(gaps.reason, 'not-helpful'),
        notExists(isVotedNotHelpful),
      );
      await write(
        [
          kept,
          ...question,
          tables.delete(votes).where(beyond(votes, guildId, MAX_VOTES)),
          trimGaps(guildId),
          tables.delete(gaps).where(turned),
        ],
        3,
      );
      if (!isWithdrawn(asked)) return true;
      // It was while this waited for the database.
      await eraseAsked(asked);
      return false;
    },
    withdraw: (about) => {
      const asked = askedOf(about);
      for (const each of withdrawn.keys()) {
        if (isWithdrawn(each)) break;
        withdrawn.delete(each);
      }
      withdrawn.delete(asked);
      withdrawn.set(asked, performance.now());
      return eraseAsked(asked);
    },
    answered: (about) => void withdrawn.delete(askedOf(about)),
    gaps: async (guildId) =>
      tables
        .select({
          id: gaps.id,
          question: gaps.question,
          reason: gaps.reason,
          day: gaps.day,
          helpful: sql<number>`coalesce(sum(${votes.helpful}), 0)`,
          notHelpful: sql<number>`coalesce(sum(1 - ${votes.helpful}), 0)`,
          why: WHY,
        })
        .from(gaps)
        .leftJoin(votes, eq(votes.asked, gaps.asked))
        .where(eq(gaps.guildId, guildId))
        .groupBy(gaps.id)
        .orderBy(gaps.id),
    erase: (guildId, ids) => {
      const chosen = and(eq(gaps.guildId, guildId), inArray(gaps.id, [...ids]));
      const asked = tables.select({ asked: gaps.asked }).from(gaps).where(chosen);
      return eraseWhere(chosen, inArray(votes.asked, asked));
    },
    expire: async () => {
      const last = today() - days;
      await (days === 0
        ? eraseWhere(undefined, undefined)
        : eraseWhere(lte(gaps.day, last), lte(votes.day, last)));
      // What was erased before may be in the journal still, where another process was reading.
      await scrub();
    },
    guilds: async () => {
      const found = await tables
        .select({ id: gaps.guildId })
        .from(gaps)
        .union(tables.select({ id: votes.guildId }).from(votes));
      return found.map(({ id }) => id);
    },
    forget: (guildId) => eraseWhere(eq(gaps.guildId, guildId), eq(votes.guildId, guildId)),
  };
}

/** How many votes give each reason. */
const WHY = Object.fromEntries(
  NOT_HELPFUL.map((reason) => [reason, sql<number>`coalesce(sum(${votes.reason} = ${reason}), 0)`]),
) as Record<NotHelpful, SQL<number>>;

/** All of a server but its newest. */
function beyond(table: typeof gaps | typeof votes, guildId: string, most: number): SQL {
  return sql`${table.id} <= (SELECT id FROM ${table} WHERE guild_id = ${guildId} ORDER BY id DESC LIMIT 1 OFFSET ${most}) AND ${table.guildId} = ${guildId}`;
}
