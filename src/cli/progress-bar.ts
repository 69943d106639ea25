import cliProgress from 'cli-progress';
import type { Terminal } from './terminal.js';

/** Shows how far long work is. */
export interface ProgressBar {
  /** @param share from 0 to 1 */
  readonly show: (share: number, rows: number) => void;
  readonly end: () => void;
}

const STEPS = 1000;

/** A bar on standard error while somebody looks at it there; nothing in a file or a pipe. */
export function progressBar(terminal: Terminal, label: string): ProgressBar {
  if (!terminal.isInteractive) return { show: () => undefined, end: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: `${label} [{bar}] {percentage} % {rows}`,
    stream: process.stderr,
    clearOnComplete: true,
    // Nothing of the terminal is switched off: Ctrl-C would leave it so.
    hideCursor: false,
    linewrap: true,
  });
  bar.start(STEPS, 0, { rows: '' });
  return {
    show: (share, rows) => {
      bar.update(Math.floor(share * STEPS), { rows: String(rows) });
    },
    end: () => {
      bar.stop();
    },
  };
}
