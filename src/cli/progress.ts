import type { Terminal } from './terminal.js';

/** Lines at most when the output is a file or a pipe: a log wants to know, not to be filled. */
const STEPS = 4;

/**
 * Shows how far long work has come, with an honest total: one line that is rewritten in a
 * terminal, a few lines elsewhere.
 */
export function progressLine(
  terminal: Terminal,
  say: (done: number, total: number) => string,
): (done: number, total: number) => void {
  let shown = 0;
  return (done, total) => {
    if (terminal.isInteractive) {
      terminal.rewrite(done === total ? '' : say(done, total));
      return;
    }
    const step = Math.floor((done * STEPS) / total);
    if (step > shown) {
      shown = step;
      terminal.note(say(done, total));
    }
  };
}
