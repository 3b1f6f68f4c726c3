// Where tasks wait for a worker: fairly, not too many, and not for too long. Whoever is sent away hears
// when it may be worth coming back.
import { type Asker, createFairQueue } from './fair-queue.js';
import { Overloaded } from './overloaded.js';

export interface WaitingRoom<Job> {
  /** How many wait. */
  readonly size: number;
  enter(asker: Asker, job: Job): void;
  /** Takes a job in before all others, however many there are: its worker broke. */
  enterAgain(job: Job): void;
  /** The one whose turn it is. */
  next(): Job | undefined;
  /** All that wait, in their turns; nobody does any more. */
  empty(): readonly Job[];
  /** A worker took so many milliseconds for one. */
  served(ms: number): void;
}

export interface WaitingRoomOptions<Job> {
  readonly workers: number;
  /** Milliseconds after which a job is sent away. */
  readonly waitLimitMs: number;
  readonly sendAway: (job: Job, reason: Overloaded) => void;
}

/**
 * Of one member in one server; and for each worker, of one server and of all: a question takes a worker
 * 0.2 to 0.3 seconds, so 200 are what it does in a minute, and nobody should wait longer.
 */
const MEMBER = 5;
const GUILD = 50;
const TOTAL = 200;
/** What is told at least and at most, in seconds. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 60;
/** Milliseconds that a job takes, until one has been done. */
const FIRST_GUESS_MS = 300;
/** How much the latest job counts in the mean, as in TCP's smoothed round-trip time (RFC 6298). */
const GAIN = 1 / 8;

export function createWaitingRoom<Job>(options: WaitingRoomOptions<Job>): WaitingRoom<Job> {
  const { workers, waitLimitMs, sendAway } = options;
  const room = { member: MEMBER, guild: GUILD * workers, total: TOTAL * workers };
  type Ticket = { readonly job: Job; readonly timer: NodeJS.Timeout };
  const fair = createFairQueue<Ticket>(room);
  const again: Ticket[] = [];
  /** What nobody waits for. */
  const patient: Ticket[] = [];
  let meanMs = FIRST_GUESS_MS;

  const size = () => again.length + fair.size + patient.length;
  const overloaded = () => {
    const seconds = Math.ceil(((size() + 1) * meanMs) / workers / 1_000);
    return new Overloaded(Math.min(Math.max(seconds, LEAST_SECONDS), MOST_SECONDS));
  };
  const ticketFor = (job: Job, remove: (ticket: Ticket) => void): Ticket => {
    const timer = setTimeout(() => {
      remove(ticket);
      sendAway(job, overloaded());
    }, waitLimitMs);
    const ticket = { job, timer };
    return ticket;
  };
  const queue = (tickets: Ticket[], job: Job) => {
    tickets.push(ticketFor(job, (ticket) => tickets.splice(tickets.indexOf(ticket), 1)));
  };
  const next = () => {
    const ticket = again.shift() ?? fair.shift() ?? patient.shift();
    clearTimeout(ticket?.timer);
    return ticket?.job;
  };

  return {
    get size() {
      return size();
    },
    enter: (asker, job) => {
      if (asker.isPatient) return queue(patient, job);
      const over = fair.push(
        asker,
        ticketFor(job, (ticket) => fair.remove(asker, ticket)),
      );
      if (!over) return;
      clearTimeout(over.timer);
      sendAway(over.job, overloaded());
    },
    enterAgain: (job) => queue(again, job),
    next,
    empty: () => {
      const jobs: Job[] = [];
      for (let job = next(); job !== undefined; job = next()) jobs.push(job);
      return jobs;
    },
    served: (ms) => {
      meanMs += (ms - meanMs) * GAIN;
    },
  };
}
