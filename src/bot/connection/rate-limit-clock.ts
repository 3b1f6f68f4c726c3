// Durations are measured by a clock that never jumps; discord.js measures them by this machine's, which
// may be set back. It would then send nothing more for as long (@discordjs/rest 2: `globalReset`, and the
// `reset` of each route's handler): what it knows of rate limits is forgotten.
import type { REST } from 'discord.js';
import type { Logger } from 'pino';

const LOOK_MS = 1_000;
/** Milliseconds; small corrections are made up for by waiting. */
const JUMP_MS = 1_000;

export function watchClock(rest: REST, log: Logger): void {
  const ahead = () => Date.now() - performance.now();
  let before = ahead();
  const look = () => {
    const now = ahead();
    if (before - now > JUMP_MS) {
      log.warn({ ms: Math.round(before - now) }, 'the clock was set back');
      rest.globalReset = -1;
      rest.globalRemaining = rest.options.globalRequestsPerSecond;
      rest.handlers.clear();
    }
    before = now;
  };
  setInterval(look, LOOK_MS).unref();
}
