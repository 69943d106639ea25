import type { Terminal } from './terminal.js';

/** Control characters, which move a terminal's cursor and rewrite what was printed; tab and line feed are kept. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** A text as it may be printed, whatever a file put into it. */
export const printable = (text: string): string => text.replaceAll(CONTROL, '');

/** The same terminal for lines that repeat what stands in files. */
export const forFiles = (terminal: Terminal): Terminal => ({
  ...terminal,
  print: (line) => {
    terminal.print(printable(line));
  },
  note: (line) => {
    terminal.note(printable(line));
  },
});
