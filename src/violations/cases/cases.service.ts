import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Principal, scopeOf } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { CaseCommand } from './case-command.js';
import { decide } from './case-decision.js';
import type { CaseNow, Looked } from './case-now.js';
import { CaseRecords } from './case-records.service.js';
import { NoSuchViolation, OwnCase } from './case-refusals.js';
import { CasesRepository } from './cases.repository.js';

/** Where a case stands after somebody did something. */
export interface CaseAfter {
  readonly id: string;
  readonly version: number;
  /** False where the case said so already. */
  readonly isChanged: boolean;
}

/** What persons do to cases: assess them, say why they came about, and what is done about it. */
@Injectable()
export class CasesService {
  constructor(
    private readonly db: DataSource,
    private readonly cases: CasesRepository,
    private readonly records: CaseRecords,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Case, history, audit and the sums of its month in one transaction.
   * @param expected the version the person saw; null where it does not matter
   * @throws NoSuchViolation also for one outside the person's units
   * @throws OwnCase for one about the person
   * @throws CaseChanged, IllegalTransition, WrongAction with nothing stored
   */
  act(by: Principal, id: string, command: CaseCommand, expected: number | null): Promise<CaseAfter> {
    return this.actAll(by, id, [command], expected);
  }

  /** Several actions, of which all are stored or none; throws as `act`. */
  async actAll(
    by: Principal,
    id: string,
    commands: readonly CaseCommand[],
    expected: number | null,
  ): Promise<CaseAfter> {
    const marked: string[] = [];
    const after = await this.db.transaction(async (tx) => {
      let after: CaseAfter = { id, version: expected ?? 0, isChanged: false };
      for (const command of commands) {
        // Of what was said so already, the version that was seen still has to be the one there is.
        const seen = after.isChanged ? after.version : expected;
        const { marked: also, ...now } = await this.one(by, { id, command, expected: seen }, tx);
        marked.push(...also);
        after = { ...now, isChanged: now.isChanged || after.isChanged };
      }
      return after;
    });
    await this.records.publish(marked);
    return after;
  }

  private async one(
    by: Principal,
    { id, command, expected }: { id: string; command: CaseCommand; expected: number | null },
    tx: EntityManager,
  ): Promise<CaseAfter & { readonly marked: readonly string[] }> {
    const now = await this.cases.hold(scopeOf(by, 'assess-violations'), id, tx);
    if (!now) throw new NoSuchViolation();
    if (now.employeeId === by.employeeId) throw new OwnCase();
    const outcome = decide(now, command, await this.look(by, now, command, tx), expected);
    if (!outcome) return { id, version: now.version, isChanged: false, marked: [] };
    const who = { principal: by, at: this.clock.now() };
    const marked = await this.records.store(now, outcome, who, tx);
    return { id, version: now.version + 1, isChanged: true, marked };
  }

  private async look(
    by: Principal,
    { windowStart, detectedAt }: CaseNow,
    command: CaseCommand,
    tx: EntityManager,
  ): Promise<Looked> {
    const clock = clockOf(this.settings.zone);
    const dateOf = (seconds: number): string => formatDay(clock.dayOf(seconds));
    const of = command.kind === 'assess' ? command.duplicateOf : null;
    return {
      actor: by.id,
      other: of === null ? null : await this.cases.other(scopeOf(by, 'assess-violations'), of, tx),
      today: dateOf(this.clock.nowSeconds()),
      since: dateOf(Math.min(windowStart.getTime(), detectedAt.getTime()) / 1000),
      isAhead: windowStart > this.clock.now(),
    };
  }
}
