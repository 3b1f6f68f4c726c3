// Loaded into the bot by NODE_OPTIONS: at SIGUSR2 it writes the longest pause of the event loop since the
// last time, in milliseconds, into the file of EVENT_LOOP_FILE. Inference processes are left alone.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

if (process.argv[1]?.endsWith('main.js') && process.env.EVENT_LOOP_FILE) {
  /** The timer that measures fires every so many milliseconds; what is later is a pause. */
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  process.on('SIGUSR2', () => {
    const longest = Math.max(0, delay.max / 1e6 - resolution);
    writeFileSync(process.env.EVENT_LOOP_FILE, `${longest}\n`);
    delay.reset();
  });
}
