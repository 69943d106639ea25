import { Injectable } from '@nestjs/common';
import type { Scope } from '../access/access.js';
import { ImportAnswers } from '../ingest/import-answers.query.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { ReportsService } from '../reports/reports.service.js';
import { NoSuchImport } from './imports/outcome.js';
import { monthsToChoose } from './months-to-choose.js';
import { assertAmong } from './units/no-such-unit.js';
import { ViolationsQuery } from './violations.query.js';

/** What lists can be narrowed by. */
@Injectable()
export class ListChoices {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly reports: ReportsService,
    private readonly violations: ViolationsQuery,
    private readonly imports: ImportAnswers,
  ) {}

  /** Months there are figures of, latest first. */
  months(scope: Scope): Promise<readonly string[]> {
    return this.reports.months(scope);
  }

  /**
   * Those, and every later one up to the last month of which there are cases: a plan leads to some in months to come.
   * @param ofFigures whose figures are meant, @param ofCases whose cases
   */
  async monthsOfCases(
    ofFigures: Scope,
    ofCases: Scope,
    chosen: string | undefined,
  ): Promise<readonly string[]> {
    const [months, latest] = await Promise.all([
      this.months(ofFigures),
      this.indicators.latestMonthOfCases(ofCases),
    ]);
    return monthsToChoose(months, latest, chosen);
  }

  units(scope: Scope): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.violations.units(scope);
  }

  /** @throws NoSuchUnit */
  async assertUnit(scope: Scope, unit: string | undefined): Promise<void> {
    if (unit !== undefined) assertAmong(await this.units(scope), unit);
  }

  /** What the file of an import is called, for whoever may see imports; null where none is asked for. @throws NoSuchImport */
  async importOf(id: string | undefined): Promise<string | null> {
    if (id === undefined) return null;
    const known = await seeingEverybody(() => this.imports.summary(id));
    if (!known) throw new NoSuchImport();
    return known.file;
  }

  /** The last closed month, `YYYY-MM`. */
  lastMonth(): string {
    return this.indicators.monthAsked(undefined);
  }
}
