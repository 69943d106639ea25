import { Inject, Injectable } from '@nestjs/common';
import { may, type Principal, scopeOf } from '../../access/access.js';
import { NoSuchAgreement } from '../../ingest/agreements/agreement-refused.js';
import { Clock } from '../../platform/clock.js';
import { cut } from '../../platform/http/page-query.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { AgreementContent } from '../../workforce/agreement-file.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { type LimitShown, limitsOffered, limitsShown } from './agreement-limits-shown.js';
import {
  type AgreementRow,
  AgreementsQuery,
  type CoveredRow,
  type SparedRow,
  type VersionRow,
} from './agreements.query.js';

/** Whom an agreement covers, and what it made no breach of. */
export interface AgreementUse {
  readonly covered: readonly CoveredRow[];
  readonly spared: readonly SparedRow[];
}

/** One agreement with all its page shows. */
export interface AgreementView {
  readonly row: AgreementRow;
  readonly limits: readonly LimitShown[];
  /** Null for whoever is not told: counts are of people's time. */
  readonly use: AgreementUse | null;
  /** The day that is told of: today, or the day of the agreement that is nearest to it. */
  readonly coveredOn: string;
  readonly versions: readonly VersionRow[];
  readonly today: string;
  readonly clock: LocalClock;
}

/** The register as a person may see it: an agreement is everybody's to read who follows findings up, counts are of own units. */
@Injectable()
export class AgreementViews {
  constructor(
    private readonly agreements: AgreementsQuery,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Local day `YYYY-MM-DD`. */
  get today(): string {
    return formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
  }

  list(): Promise<AgreementRow[]> {
    return this.agreements.list();
  }

  /** @param after id of the last one of the page before; `next` is null at the end */
  async page(
    after: string | null,
    limit: number,
  ): Promise<{ readonly rows: readonly AgreementRow[]; readonly next: string | null }> {
    const { shown, last } = cut(await this.agreements.page(after, limit + 1), limit);
    return { rows: shown, next: last?.id ?? null };
  }

  /** @throws NoSuchAgreement */
  async row(id: string): Promise<AgreementRow> {
    const row = await this.agreements.one(id);
    if (!row) throw new NoSuchAgreement();
    return row;
  }

  /** @throws NoSuchAgreement */
  async one(principal: Principal, id: string): Promise<AgreementView> {
    const row = await this.row(id);
    const { today } = this;
    const coveredOn = nearestDay(row.content, today);
    const [use, versions] = await Promise.all([
      this.use(principal, id, coveredOn),
      this.agreements.versions(id),
    ]);
    const limits = limitsShown(row.content, this.law.rulebook);
    return { row, limits, use, coveredOn, versions, today, clock: clockOf(this.settings.zone) };
  }

  private async use(principal: Principal, id: string, day: string): Promise<AgreementUse | null> {
    if (!may(principal, 'view-agreement-use')) return null;
    const scope = scopeOf(principal, 'view-agreement-use');
    const [covered, spared] = await Promise.all([
      this.agreements.covered(scope, id, day),
      this.agreements.spared(scope, id),
    ]);
    return { covered, spared };
  }

  /** What its form offers. */
  async offers(): Promise<{
    readonly choices: Awaited<ReturnType<AgreementsQuery['choices']>>;
    readonly limits: ReturnType<typeof limitsOffered>;
  }> {
    return { choices: await this.agreements.choices(), limits: limitsOffered(this.law.rulebook) };
  }
}

function nearestDay({ from, to }: AgreementContent, today: string): string {
  if (from > today) return from;
  return to !== null && to < today ? to : today;
}
