// What the terminal commands have in common: where answers go (standard output) and where the rest
// goes (standard error), whether there are colours, and how progress is shown.
import cliProgress from 'cli-progress';
import pc from 'picocolors';
import type { Reporter } from '../indexing.js';
import type { TerminalStyle } from './text.js';

/** Columns. Longer lines are hard to read, however wide the window is. */
const MAX_WIDTH = 100;
const PIPE_WIDTH = 80;

export interface JsonOption {
  readonly json?: boolean;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Colours on a terminal only, and not where NO_COLOR is set (no-color.org). */
export function styleOfStdout(): TerminalStyle {
  const { isTTY, columns } = process.stdout;
  const colored = isTTY === true && !process.env.NO_COLOR;
  const width = isTTY ? Math.max(30, Math.min(columns || PIPE_WIDTH, MAX_WIDTH)) : PIPE_WIDTH;
  return { colors: pc.createColors(colored), width };
}

/** A bar on a terminal, a line every quarter elsewhere; both on standard error. */
export function createReporter(): Reporter & { finish(): void } {
  let bar: cliProgress.SingleBar | undefined;
  let quarter = 0;
  return {
    notice: note,
    progress(done, total) {
      if (total === 0) return;
      if (process.stderr.isTTY) {
        bar ??= startBar(total);
        bar.update(done);
        if (done === total) bar.stop();
      } else if (Math.floor((4 * done) / total) > quarter) {
        quarter = Math.floor((4 * done) / total);
        note(`Embedded ${done} of ${total} texts.`);
      }
    },
    finish: () => bar?.stop(),
  };
}

function startBar(total: number): cliProgress.SingleBar {
  const bar = new cliProgress.SingleBar(
    { format: 'Embedding {bar} {value}/{total} texts', stream: process.stderr, hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0);
  return bar;
}
