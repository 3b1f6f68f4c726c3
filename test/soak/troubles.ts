// What goes wrong during the soak, in a fixed order: REST faults at any step of an answer, gateway drops of
// all kinds that lose no event by Discord's own rules, and inference processes that die or hang.
import { type BotProcess, workersOf } from '../support/bot/bot-process.js';
import type { LoopbackDiscord, RestFault } from '../support/discord/index.js';

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
/** Every fourth time the process hangs, and otherwise it dies. */
const HANGS_EVERY = 4;

export interface Troubles {
  /** A question has been answered; perhaps something goes wrong now. */
  after(questions: number): Promise<void>;
  counts(): { readonly rest: number; readonly gateway: number; readonly workers: number };
}

/** @param spared the process that is never harmed, so that its memory can be watched */
export function createTroubles(
  discord: LoopbackDiscord,
  bot: BotProcess,
  spared: number,
): Troubles {
  const { gateway } = discord;
  const drops = [
    () => gateway.drop(),
    () => gateway.drop(4000),
    () => gateway.reconnect(),
    () => gateway.invalidate(true),
  ];
  const planned: { readonly struck: number }[] = [];
  let [gatewayCount, workerCount] = [0, 0];
  const harmWorker = async () => {
    const pid = (await workersOf(bot)).find((each) => each !== spared);
    if (pid === undefined) return;
    workerCount += 1;
    try {
      process.kill(pid, workerCount % HANGS_EVERY === 0 ? 'SIGSTOP' : 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  return {
    after: async (questions) => {
      const fault = REST[(questions / REST_EVERY) % REST.length];
      if (questions % REST_EVERY === 0 && fault) planned.push(discord.faults.rest(fault));
      if (questions % GATEWAY_EVERY === 0) drops[gatewayCount++ % drops.length]?.();
      if (questions % WORKER_EVERY === 0) await harmWorker();
    },
    counts: () => ({
      rest: planned.reduce((sum, { struck }) => sum + struck, 0),
      gateway: gatewayCount,
      workers: workerCount,
    }),
  };
}
