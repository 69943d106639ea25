/** What a line of the log needs to know of a job; it is undefined when it is gone from the queue. */
interface FailedJob {
  readonly name: string;
  readonly attemptsMade: number;
  /** Milliseconds until it is tried again. */
  readonly delay: number;
  readonly opts: { readonly attempts?: number | undefined };
  readonly finishedOn?: number | undefined;
}

/** What the log says of a job that failed: which try it was, and whether and when the next one comes. */
export function failureLine(queue: string, job: FailedJob | undefined, reason: string): string {
  if (!job) return `A job of ${queue} failed: ${reason}`;
  const { name, attemptsMade, delay, opts, finishedOn } = job;
  const isOver = finishedOn !== undefined;
  const next = isOver ? 'set aside' : `again in ${delay / 1000} s`;
  return `Job ${name} of ${queue} failed, try ${attemptsMade} of ${opts.attempts ?? 1}, ${next}: ${reason}`;
}
