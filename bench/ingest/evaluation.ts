import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { to as copyTo } from 'pg-copy-streams';
import { EvaluationMarks } from '#built/violations/evaluation-marks.repository.js';
import { EvaluationRun, type RunOutcome } from '#built/violations/evaluation-run.service.js';
import { median, print, ratioLine, timed } from '../figures.js';
import { loadOrganisation } from './organisation.js';
import { openApplication, type Workplace } from './workplace.js';

/** What evaluation reads of events, of everybody and in whatever order they lie. */
const EVENTS = `
  copy (select id, employee_id, kind, starts_at, ends_at, unpaid_break_seconds, breaks, planned_starts_at, planned_ends_at,
               planned_break_seconds, planned_net_seconds, overtime_flag, school_day, cause
          from work_event where superseded_at is null) to stdout (format binary)`;

const FOUND = `
  truncate employee_evaluation, violation, violation_history, import_finding, violation_measure, objection, rest_claim, limit_room, employee_month, sick_month, month_indicator,
    month_violations, mail, alert, reminder, dirty_mark`;

const NOBODY_LISTENS = (): void => undefined;

type Figure = 'read' | 'first' | 'again' | 'oneWorker' | 'oneAgain' | 'twoWorkers' | 'twoAgain';

type Seconds = Readonly<Record<Figure, number[]>>;

/** What is measured of so many processes of their own. */
const CREWS = [
  { workers: 1, first: 'oneWorker', again: 'oneAgain' },
  { workers: 2, first: 'twoWorkers', again: 'twoAgain' },
] as const;

/**
 * Part (b): everybody evaluated, with cases, history, months, sums and alerts stored, beside
 * reading the same events by COPY: the first time, when all is new, and again, when nothing
 * has changed. Then both once more by one process and by two, each of its own.
 */
export async function measureEvaluation(
  place: Workplace,
  wish: { readonly seed: number; readonly employees: number; readonly rounds: number },
): Promise<void> {
  const { employees, events } = await loadOrganisation(place.client, wish);
  const seconds: Seconds = {
    read: [],
    first: [],
    again: [],
    oneWorker: [],
    oneAgain: [],
    twoWorkers: [],
    twoAgain: [],
  };
  let found = 0;
  for (let round = 0; round < wish.rounds; round += 1) found = await goRound(place, employees, seconds);
  print(`\n(b) ${employees} employees, ${events} events, ${found} cases; medians of ${wish.rounds} rounds`);
  report(seconds, events);
}

/** Everything once; how many cases were found. */
async function goRound(place: Workplace, employees: number, seconds: Seconds): Promise<number> {
  seconds.read.push(await readAll(place));
  await forget(place);
  const first = await evaluateAll(place, ({ raised }) => raised > 0);
  seconds.first.push(first.seconds);
  await settle(place);
  const again = await evaluateAll(place, ({ raised, reopened, restated, superseded }) =>
    [raised, reopened, restated, superseded].every((count) => count === 0),
  );
  seconds.again.push(again.seconds);
  for (const crew of CREWS) {
    const took = await byWorkers(place, crew.workers, employees);
    seconds[crew.first].push(took.first);
    seconds[crew.again].push(took.again);
  }
  return first.value.raised;
}

function report(seconds: Seconds, events: number): void {
  const of = (figure: Figure): number => median(seconds[figure]);
  const line = (what: string, figure: Figure): void => {
    const time = of(figure);
    print(`  ${what.padEnd(44)}${time.toFixed(2)} s, ${Math.round(events / time)} events a second`);
  };
  line('COPY of the events to stdout, binary', 'read');
  line('evaluating everybody the first time', 'first');
  line('evaluating everybody again, nothing changed', 'again');
  line('the first time, by one worker process', 'oneWorker');
  line('the first time, by two worker processes', 'twoWorkers');
  line('again, by one worker process', 'oneAgain');
  line('again, by two worker processes', 'twoAgain');
  // The goals are those of evaluating again; the first time every case, month and sum is written, of which reading is no bound.
  print(`  the first time to COPY out: ${(of('first') / of('read')).toFixed(2)}`);
  print(`  the first time, two workers to one: ${(of('twoWorkers') / of('oneWorker')).toFixed(2)}`);
  print(ratioLine('evaluation_again_vs_copy_out', of('again') / of('read'), '<=', 2.5));
  if (availableParallelism() < 2) {
    print('  There are not two cores for two workers.');
    return;
  }
  print(ratioLine('two_workers_again_vs_copy_out', of('twoAgain') / of('read'), '<=', 2.5));
  print(ratioLine('two_workers_again_vs_one', of('twoAgain') / of('oneAgain'), '<=', 1));
}

/** As new: nothing found, everything to be written. */
async function forget({ client }: Workplace): Promise<void> {
  await client.query(FOUND);
  await client.query('checkpoint');
}

/**
 * As it lies soon after: a server's own vacuum comes within a minute, in the midst of what is
 * measured, and until then its planner takes tables for empty that were filled a moment ago.
 */
async function settle({ client }: Workplace): Promise<void> {
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}

/** Seconds in which the events are sent and received, and nothing done with them. */
async function readAll({ client }: Workplace): Promise<number> {
  const { seconds } = await timed(async () => {
    const stream = client.query(copyTo(EVENTS));
    stream.resume();
    await finished(stream);
  });
  return seconds;
}

async function evaluateAll(
  { app }: Workplace,
  isRight: (outcome: RunOutcome) => boolean,
): Promise<{ seconds: number; value: RunOutcome }> {
  const run = await timed(() => app.get(EvaluationRun).run('all', NOBODY_LISTENS));
  const { failed, ...counts } = run.value;
  if (failed.length > 0 || !isRight(run.value))
    throw new Error(`The evaluation ended otherwise than expected: ${JSON.stringify({ counts, failed })}`);
  return run;
}

/**
 * Seconds from the word go until the last of so many processes has found nobody left: when
 * nothing has been found yet, and again when all is as it was.
 */
async function byWorkers(
  place: Workplace,
  workers: number,
  employees: number,
): Promise<{ readonly first: number; readonly again: number }> {
  await forget(place);
  const children = await Promise.all(Array.from({ length: workers }, () => workerOn(place.url)));
  const shared = async (): Promise<number> => {
    await place.app.get(EvaluationMarks).markEverybody();
    const { seconds, value } = await timed(() => Promise.all(children.map(({ run }) => run())));
    const done = value.reduce((sum, count) => sum + count, 0);
    if (done !== employees) throw new Error(`${workers} workers evaluated ${done} of ${employees}.`);
    return seconds;
  };
  const first = await shared();
  await settle(place);
  const again = await shared();
  for (const { end } of children) end();
  return { first, again };
}

interface Worker {
  /** Evaluates until nobody is left; how many it took. */
  readonly run: () => Promise<number>;
  readonly end: () => void;
}

/** A process of its own that is up and waits. */
async function workerOn(url: string): Promise<Worker> {
  const child = fork(fileURLToPath(import.meta.url), [url]);
  const answer = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const died = (code: number | null): void => {
        reject(new Error(`A worker ended with status ${code ?? 'none'}.`));
      };
      child.once('exit', died);
      child.once('message', (count) => {
        child.off('exit', died);
        resolve(Number(count));
      });
    });
  await answer();
  return {
    run: () => {
      child.send('go');
      return answer();
    },
    end: () => {
      child.disconnect();
    },
  };
}

/** What a worker does: says that it is there, and evaluates on each word until it is let go. */
async function work(url: string): Promise<void> {
  const app = await openApplication(url);
  const evaluate = async (): Promise<void> => {
    const { employees } = await app.get(EvaluationRun).run('dirty', NOBODY_LISTENS);
    process.send?.(employees);
  };
  process.on('message', () => void evaluate());
  process.once('disconnect', () => void app.close());
  process.send?.(0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await work(process.argv[2] ?? '');
