import type { ImportAnswer } from './import-answer.js';
import type { OpenFile } from './open-file.js';
import type { DaySpan } from './replaced-period.js';

/** An import that has begun. */
export interface StartedImport {
  readonly id: string;
  /** Settles when it has ended. */
  readonly answer: Promise<ImportAnswer>;
}

/** A file that was looked at, and may become an import. */
export interface PreparedImport {
  readonly id: string;
  /** What the sender calls the file. */
  readonly name: string;
  /** Id of whoever wants it; null for a command. */
  readonly by: string | null;
  readonly isDryRun: boolean;
  readonly isPartial: boolean;
  readonly replace: DaySpan | null | undefined;
  readonly file: OpenFile;
}

/** For whoever may want it to stop. */
export interface BeginningWatched {
  /** Asked before it is put on record; nothing is then. */
  readonly isAsked: () => boolean;
  /** Told its id as soon as that can be stopped. */
  readonly whenBegun: (id: string) => void;
}
