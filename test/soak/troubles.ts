// What goes wrong during the soak, in a fixed order: REST faults at any step of an answer, gateway drops of
// all kinds that lose no event by Discord's own rules, inference processes that die, hang or spin, and a
// full disk.
import { type BotProcess, workersOf } from '../support/bot/bot-process.js';
import type { LoopbackDiscord, RestFault } from '../support/discord/index.js';
import type { SmallDisk } from '../support/processes/small-disk.js';

const CALLBACK = /POST .*callback$/;
const ANSWER = /PATCH .*original$/;
const POST = /POST .*\/messages$/;

/** One at a time, after every so many questions. */
const REST_EVERY = 20;
const REST: readonly RestFault[] = [
  { match: ANSWER, status: 500 },
  { match: POST, reset: true, after: true },
  { match: CALLBACK, status: 500 },
  { match: ANSWER, status: 429, retryAfter: 0.5 },
  { match: POST, status: 502, after: true, times: 2 },
  { match: ANSWER, reset: true, after: true },
  { match: CALLBACK, reset: true, after: true },
  { match: POST, status: 429, retryAfter: 1, global: true },
  { match: ANSWER, reset: true, times: 2 },
  { match: POST, delay: 2_000 },
];
const GATEWAY_EVERY = 150;
const WORKER_EVERY = 250;
/** What becomes of the process, in turn. */
const HARM = ['SIGKILL', 'SIGSTOP', 'SIGKILL', 'SPIN'] as const;
/** After so many questions the disk is full, for so many. */
const DISK_EVERY = 400;
const DISK_FULL_FOR = 30;

export interface Troubles {
  /** A question has been answered; perhaps something goes wrong now. */
  after(questions: number): Promise<void>;
  /** Nothing more goes wrong, and the disk has room again. */
  end(): Promise<void>;
  counts(): {
    readonly rest: number;
    readonly gateway: number;
    readonly workers: number;
    readonly disk: number;
  };
}

export interface TroublesOptions {
  readonly discord: LoopbackDiscord;
  readonly bot: BotProcess;
  /** The process that is never harmed, so that its memory can be watched. */
  readonly spared: number;
  /** The one that DATA_DIR lies on; undefined where this user may not make one that can be filled. */
  readonly disk: SmallDisk | undefined;
}

export function createTroubles({ discord, bot, spared, disk }: TroublesOptions): Troubles {
  const { gateway } = discord;
  const drops = [
    () => gateway.drop(),
    () => gateway.drop(4000),
    () => gateway.reconnect(),
    () => gateway.invalidate(true),
  ];
  const planned: { readonly struck: number }[] = [];
  let [gatewayCount, workerCount, diskCount] = [0, 0, 0];
  let isFull = false;
  const harmWorker = async () => {
    const pid = (await workersOf(bot)).find((each) => each !== spared);
    if (pid === undefined) return;
    const harm = HARM[workerCount++ % HARM.length] ?? 'SIGKILL';
    signal(pid, harm === 'SPIN' ? 'SIGUSR2' : harm);
  };
  const fillDisk = async () => {
    if (!disk || isFull) return;
    isFull = true;
    diskCount += 1;
    await disk.fill();
  };
  const freeDisk = async () => {
    if (!disk || !isFull) return;
    isFull = false;
    await disk.free();
  };
  return {
    end: freeDisk,
    after: async (questions) => {
      const fault = REST[(questions / REST_EVERY) % REST.length];
      if (questions % REST_EVERY === 0 && fault) planned.push(discord.faults.rest(fault));
      if (questions % GATEWAY_EVERY === 0) drops[gatewayCount++ % drops.length]?.();
      if (questions % WORKER_EVERY === 0) await harmWorker();
      if (questions % DISK_EVERY === 0) await fillDisk();
      if (questions % DISK_EVERY === DISK_FULL_FOR) await freeDisk();
    },
    counts: () => ({
      rest: planned.reduce((sum, { struck }) => sum + struck, 0),
      gateway: gatewayCount,
      workers: workerCount,
      disk: diskCount,
    }),
  };
}

/** To a process that may have ended by itself. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has.
  }
}
