import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Cron, Timeout } from '@nestjs/schedule';
import { Clock } from '../clock.js';
import { Ending } from '../ending.js';
import { textOf } from '../errors.js';
import { Settings } from '../settings.js';
import { clockOf } from '../zone.js';
import { failureClass, type OpenRun, pauseSeconds, planRuns, startable } from './due-runs.js';
import { type BegunRun, ScheduleRuns } from './schedule-runs.repository.js';
import { type Schedule, Schedules } from './schedules.service.js';

/** Runs at a time in a process: one that takes its time must not hold up the others, nor take all connections. */
const AT_ONCE = 2;
/** How long an end waits for what is under way; what is cut off is run again. */
const FAREWELL_MS = 5000;

/**
 * Has schedules run when they are due. Every process may: what is due is a row, and who runs
 * it holds a lock that goes with the process. `@Cron` only ticks here; due times are those of
 * the organisation's zone, whatever zone the process is in.
 */
@Injectable()
export class Scheduler implements BeforeApplicationShutdown {
  private readonly log = new Logger('Schedules');
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(
    private readonly schedules: Schedules,
    private readonly runs: ScheduleRuns,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly ending: Ending,
  ) {}

  /** What was missed is made up for at once. */
  @Timeout(0)
  atStart(): Promise<void> {
    return this.tick();
  }

  @Cron('*/10 * * * * *')
  async tick(): Promise<void> {
    if (this.settings.role === 'web') return;
    await this.ending.orWait(() => this.runDue(), this.log, 'Schedules wait for the next look');
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.begin();
    await Promise.race([Promise.all(this.underWay.values()), sleep(FAREWELL_MS, undefined, { ref: false })]);
  }

  /** Writes down what is due and runs it, as far as this process has a hand free; ends with what it began. */
  async runDue(): Promise<void> {
    await this.plan();
    const now = this.clock.now();
    const ours = new Map(
      this.schedules
        .all()
        .filter(({ when }) => when !== null)
        .map((schedule) => [schedule.name, schedule]),
    );
    const found = startable(await this.runs.open(), new Set(ours.keys()), now);
    const begun = found
      .filter(({ job }) => !this.underWay.has(job))
      .slice(0, Math.max(0, AT_ONCE - this.underWay.size))
      .map((run) => this.start(run, ours.get(run.job)));
    await Promise.all(begun);
  }

  private async plan(): Promise<void> {
    const planned = await this.runs.plannedUntil();
    const now = this.clock.nowSeconds();
    for (const { name, when, missed } of this.schedules.all()) {
      const decide = (until: number | null) =>
        planRuns(when, missed, until, now, clockOf(this.settings.zone));
      if (decide(planned.get(name) ?? null) === null) continue;
      await this.runs.plan(name, new Date(now * 1000), missed === 'latest', decide);
    }
  }

  private start(run: OpenRun, schedule: Schedule | undefined): Promise<void> {
    if (!schedule || this.ending.isNow()) return Promise.resolve();
    const work = this.runs
      .alone(run.job, () => this.attempt(run, schedule))
      .catch((error: unknown) => {
        this.log.warn(`${run.job} waits for the next look: ${textOf(error)}`);
      })
      .finally(() => this.underWay.delete(run.job));
    this.underWay.set(run.job, work);
    return work;
  }

  private async attempt(run: OpenRun, schedule: Schedule): Promise<void> {
    const begun = await this.runs.begin(run.id, this.clock.now(), this.later(pauseSeconds(run.attempts)));
    if (!begun) return;
    try {
      const outcome = await schedule.run({ dueAt: begun.dueAt, askedBy: begun.askedBy });
      await this.runs.succeeded(begun, outcome, this.clock.now());
    } catch (error) {
      await this.failed(run.job, begun, error);
    }
  }

  private async failed(job: string, begun: BegunRun, error: unknown): Promise<void> {
    const pause = pauseSeconds(begun.attempt);
    this.log.error(`${job} failed, try ${begun.attempt}, again in ${pause} s: ${textOf(error)}`);
    await this.runs.failed(begun, failureClass(error), this.later(pause));
  }

  private later(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1000);
  }
}
