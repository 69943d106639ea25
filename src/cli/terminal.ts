import { DomainError } from '../platform/errors.js';
import type { Language, Message } from '../platform/i18n/texts.js';
import type { Settings } from '../platform/settings.js';

/** Exit status (design 6): fine; breaches or failures found where asked; wrong use or bad input; stopped by Ctrl-C, as shells have it. */
export const EXIT = { fine: 0, found: 1, refused: 2, stopped: 130 } as const;

/** Where a command writes and how it ends; tests give their own. */
export interface Terminal {
  /** A line of the answer, to standard output. */
  readonly print: (line: string) => void;
  /** A whole file as the answer, to standard output, byte for byte. */
  readonly write: (content: Buffer) => void;
  /** A line about the work, to standard error, so that an answer can be piped. */
  readonly note: (line: string) => void;
  /** Replaces the line last rewritten, on an interactive terminal; an empty text removes it. */
  readonly rewrite: (line: string) => void;
  /** Sets the exit status; the process ends when nothing is left to do. */
  readonly exit: (status: number) => void;
  /**
   * Resolves when the person or the system asks the process to stop, now or before.
   * @param next what comes of asking once more: nothing, or the end at once. The first who calls decides
   */
  readonly stopAsked: (next?: 'waits' | 'ends') => Promise<void>;
  readonly isInteractive: boolean;
}

/** How a command's settings differ from those of the environment. */
export interface SettingsWish {
  readonly demo?: boolean;
  /** Values for variables that are not set. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Part of the data directory to keep to. */
  readonly subdirectory?: string;
  /** Language asked for, instead of the installation's. */
  readonly language?: Language | undefined;
}

/** What every command is given. */
export interface Surroundings {
  readonly version: string;
  readonly terminal: Terminal;
  /** Reads the settings when a command needs them; throws when they are wrong. */
  readonly settings: (wish?: SettingsWish) => Settings;
}

/** Wrong use or bad input: the message is all the person needs. */
class Refusal extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'cli.refused';

  constructor(override readonly said: Message) {
    super(said.en);
  }
}

export const refuse = (said: Message): DomainError => new Refusal(said);
