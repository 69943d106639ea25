import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PackedRows } from '../ingest/packed-events.js';
import { type Asked, PackedEventsRepository } from '../ingest/packed-events.repository.js';
import {
  type AbsenceRow,
  type CoveredDays,
  TimelineRepository,
  type ToldDays,
  toldOf,
} from '../ingest/timeline.repository.js';
import type { ToldShift } from '../ingest/told-shift.js';
import { toldShifts } from '../ingest/told-shifts.repository.js';
import { groupBy } from '../platform/group-by.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import type { Timeline } from '../rules/timeline.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { type TriedLimits, withoutAgreed } from '../workforce/tried-limits.js';
import { type Employed, WorkforceRepository } from '../workforce/workforce.repository.js';
import { wholeDaysAway } from './days-away.js';
import { assessedRests } from './compensation/assessed-rests.repository.js';
import { type AssessedRests, NONE_ASSESSED } from './compensation/owing.js';
import { type BreaksRecorded, isAllSaid, recordedBefore, recordedBy } from './breaks-recorded.js';
import { ANYTHING, bounded, type Decidable, decidable } from './decidable.js';
import type { Claim } from './evaluation-claims.repository.js';
import { PublishedPlan } from './published-plan.js';
import { Terms } from './terms.js';
import { daysRead, isWhole, WHOLE, type Window } from './window.js';

/** One employee's time and terms, as far as a window needs them. */
export interface EvaluationInput {
  readonly claim: Claim;
  readonly window: Window;
  readonly rows: PackedRows;
  readonly timeline: () => Timeline;
  /** What of the plan was on record before it was worked. */
  readonly published: PublishedPlan;
  readonly recorded: BreaksRecorded;
  readonly employed: Employed;
  readonly absences: readonly AbsenceRow[];
  readonly assessed: AssessedRests;
  /** Days that are told of the employee; null before the first event. */
  readonly covered: CoveredDays | null;
  /** Whether their end is that of the employee's own plan. */
  readonly isPlanned: boolean;
  readonly terms: Terms;
}

/** A law, whether agreements set other limits than its own, and of which they are not asked. */
export interface OtherTerms {
  readonly law: Law;
  readonly withoutAgreements: boolean;
  readonly limits: TriedLimits;
}

const underTerms = (employed: Employed, { withoutAgreements, limits }: OtherTerms): Employed => ({
  ...employed,
  person: withoutAgreements ? { ...employed.person, agreements: [] } : withoutAgreed(employed.person, limits),
});

/** What a batch of employees is evaluated from. */
export interface EvaluationBatch {
  readonly clock: LocalClock;
  readonly decidable: Decidable;
  readonly inputs: readonly EvaluationInput[];
}

/** What is read of one employee, and what is known before. */
interface Asking {
  readonly claim: Claim;
  readonly employed: Employed;
  readonly window: Window;
  readonly absences: readonly AbsenceRow[];
  readonly assessed: AssessedRests;
}

/** Everything decisions about many employees are made from, each table read once. */
@Injectable()
export class EvaluationInputRepository {
  constructor(
    private readonly timelines: TimelineRepository,
    private readonly events: PackedEventsRepository,
    private readonly workforce: WorkforceRepository,
    @Inject(LAW) private readonly law: Law,
    private readonly settings: Settings,
  ) {}

  /**
   * @param isAll whether all of everybody's time is read, and not only what a change can have touched
   * @param tried other terms than those in use, to see what they would find
   */
  async load(
    claims: readonly Claim[],
    isAll: boolean,
    tx: EntityManager,
    tried: OtherTerms = { law: this.law, withoutAgreements: false, limits: {} },
  ): Promise<EvaluationBatch> {
    const clock = clockOf(this.settings.zone);
    const ids = claims.map(({ employeeId }) => employeeId);
    const kept = await this.timelines.kept(tx);
    const told = await this.timelines.told(ids, kept, tx);
    const answers = decidable(kept, clock);
    const terms = termsBy(told, tried.law, clock);
    const asking = await this.asking(claims, { isAll, terms }, tx);
    const asked = asking.map((one) => askedOf(one, clock));
    const packed = await this.events.read(asked, tx);
    const ahead = await toldShifts(asked, tx);
    const planOf = plansBy(ahead, clock, tried.law.settings.planNoticeDays);
    // Each property by its name: with a spread object of so many, V8 keeps a table of names for each employee.
    const inputs = asking.map((one, i): EvaluationInput => {
      const covered = toldOf(told, one.claim.employeeId);
      const rows = packed.rowsOf(i);
      return {
        claim: one.claim,
        window: bounded(one.window, answers),
        rows,
        timeline: () => packed.timelineOf(i),
        published: planOf(one.claim.employeeId),
        recorded: recordedBy(rows.breaksSaid),
        employed: underTerms(one.employed, tried),
        absences: one.absences,
        assessed: one.assessed,
        covered,
        isPlanned: told.shared !== covered,
        terms: terms(one.claim.employeeId),
      };
    });
    const said = await this.withBreaks(inputs, tx);
    // Sources that recorded breaks in the years that are gone still do.
    const known = answers === ANYTHING ? said : said.map(withThen);
    return { clock, decidable: answers, inputs: known };
  }

  /** @param terms by which windows are drawn, where not everything is looked at */
  private async asking(
    claims: readonly Claim[],
    { isAll, terms }: { readonly isAll: boolean; readonly terms: TermsFor },
    tx: EntityManager,
  ): Promise<Asking[]> {
    const ids = claims.map(({ employeeId }) => employeeId);
    const employed = new Map((await this.workforce.employed(ids, tx)).map((one) => [one.id, one]));
    const absences = groupBy(await this.timelines.absencesOf(ids, tx), ({ employeeId }) => employeeId);
    const rests = await assessedRests(ids, tx);
    return claims.flatMap((claim): Asking[] => {
      const one = employed.get(claim.employeeId);
      if (!one) return [];
      const assessed = rests.get(claim.employeeId) ?? NONE_ASSESSED;
      const window = isAll ? WHOLE : terms(claim.employeeId).windowFor(claim, one.person, assessed);
      return [{ claim, employed: one, window, absences: absences.get(claim.employeeId) ?? [], assessed }];
    });
  }

  /** Where a window says less of breaks than was known before, all of the time is asked. */
  private async withBreaks(
    inputs: readonly EvaluationInput[],
    tx: EntityManager,
  ): Promise<EvaluationInput[]> {
    const unsure = inputs.filter(
      ({ window, recorded, claim: { then } }) =>
        !isWhole(window) && then !== null && !isAllSaid(recorded, then),
    );
    const rows = await this.timelines.breaksRecorded(
      unsure.map(({ claim }) => claim.employeeId),
      tx,
    );
    const known = new Map(rows.map((row) => [row.employeeId, row]));
    return inputs.map((input) => {
      const row = known.get(input.claim.employeeId);
      if (!row) return input;
      return { ...input, recorded: { breaksRecorded: row.any, paidBreaksRecorded: row.withPosition } };
    });
  }
}

type TermsFor = (employeeId: string) => Terms;

/** The law for each employee: what it asks depends on the days that are told, which most have in common. */
function termsBy(told: ToldDays, law: Law, clock: LocalClock): TermsFor {
  const known = new Map<number | undefined, Terms>();
  return (employeeId) => {
    const covered = toldOf(told, employeeId);
    const terms = known.get(covered?.untilDay) ?? new Terms(law, covered, clock);
    known.set(covered?.untilDay, terms);
    return terms;
  };
}

/** The plan of each employee; of most nothing was told ahead, and those share one. */
function plansBy(
  ahead: ReadonlyMap<string, readonly ToldShift[]>,
  clock: LocalClock,
  noticeDays: number,
): (employeeId: string) => PublishedPlan {
  const none = new PublishedPlan([], clock, noticeDays);
  return (employeeId) => {
    const told = ahead.get(employeeId);
    return told ? new PublishedPlan(told, clock, noticeDays) : none;
  };
}

const withThen = (input: EvaluationInput): EvaluationInput => ({
  ...input,
  recorded: recordedBefore(input.recorded, input.claim.then),
});

function askedOf({ claim, window, absences }: Asking, clock: LocalClock): Asked {
  const { fromDay, untilDay } = daysRead(window);
  return {
    employeeId: claim.employeeId,
    from: Number.isFinite(fromDay) ? clock.startOf(fromDay) : fromDay,
    until: Number.isFinite(untilDay) ? clock.startOf(untilDay) : untilDay,
    away: wholeDaysAway(absences, clock),
  };
}
