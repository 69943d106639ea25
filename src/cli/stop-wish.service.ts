import type { Terminal } from './terminal.js';

/** Aborted when somebody wants the command to stop, which it answers with a line at once. */
export function stopWish(terminal: Terminal, answer: string): AbortSignal {
  const controller = new AbortController();
  void terminal.stopAsked('ends').then(() => {
    controller.abort();
    terminal.note(answer);
  });
  return controller.signal;
}
