/** A queue of the test's own, of either backend, and what can befall it. */
export interface TestQueue {
  /** Settings by which the product finds it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Nobody gets an answer any more. What is returned ends that: whatever was on its way is lost, and so is what was kept. */
  stall(): Promise<() => Promise<void>>;
  /** Empties it under whoever works. */
  empty(): Promise<void>;
  /** Breaks every connection to it. */
  cut(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the queue beside a database. */
export type OpenQueue = (databaseUrl: string) => Promise<TestQueue>;
