import { Inject, Injectable } from '@nestjs/common';
import { may, type Principal, type Scope, scopeOf, toldTo } from '../../access/access.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { RULE_CODES } from '../../rules/rule.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { rulesInTable } from '../../workforce/law-table.js';
import { askedScope } from '../asked-scope.js';
import { conditionsOf, type ListConditions } from '../list-conditions.js';
import { type AskedOverview, unitIn } from '../overview-frame.js';
import { Overviews } from '../overviews.service.js';
import { STANDINGS, type ViolationFilter } from '../violation-filter.js';
import { ViolationViews } from '../violation-views.service.js';
import { toldSpan } from '../weeks/heat-map.js';
import { WeekViews } from '../weeks/week-views.service.js';
import type { UnitName } from '../weeks/week-counts.query.js';
import type { SelectedOverview } from './selected-overview.js';
import { assertAmongChoices, listOfSelection, type Selection, type SelectionChoices } from './selection.js';
import { SelectionCountsQuery } from './selection-counts.query.js';
import { selectionFigures } from './selection-figures.js';
import { isErased, spansOf } from './selection-spans.js';

/** What board and safety delegates know the numbers of already, month by month. */
const TOLD_OF_STATES = ['counted', 'waiting', 'within-agreement'] as const;

/** Breaches by whatever they can be narrowed by, for whoever sees their figures. */
@Injectable()
export class SelectionViews {
  constructor(
    private readonly overviews: Overviews,
    private readonly query: SelectionCountsQuery,
    private readonly weeks: WeekViews,
    private readonly violations: ViolationViews,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** What whoever asks can choose among. */
  choicesOf(principal: Principal, scope: Scope): SelectionChoices {
    return toldTo(principal, scope) === 'persons'
      ? { rules: RULE_CODES, standings: STANDINGS, isFree: true }
      : { rules: [...rulesInTable(this.law)], standings: TOLD_OF_STATES, isFree: false };
  }

  /** @throws NotAMonth, MonthInTheFuture, NoSuchUnit, WrongFilter */
  async of(principal: Principal, asked: AskedOverview, selection: Selection): Promise<SelectedOverview> {
    const unit = unitIn(asked);
    const scope = askedScope(principal, unit);
    const choices = this.choicesOf(principal, scope);
    assertAmongChoices(selection, choices);
    const [frame, unitChoices, known] = await Promise.all([
      this.overviews.frame(principal, asked),
      this.units(principal),
      // What is told of time is no person's: who sees figures alone sees no hours to tell it by.
      seeingEverybody(() => this.weeks.known()),
    ]);
    const { month, breaches, trend } = frame.figures;
    const filter = listOfSelection(selection, { month, unit });
    const wanted = this.wanted(filter, choices, principal);
    const told = spansOf(selection, month, known);
    // A month before that nothing is known of is nothing to be compared with.
    const spans = told.months.length > 0 && breaches.previous === null ? { ...told, before: null } : told;
    const rows = await seeingEverybody(() => this.query.rows(scope, wanted, spans));
    const counts = selectionFigures(
      rows,
      {
        rules: wanted.rules,
        months: spans.months,
        knownMonths: new Set(
          trend.flatMap((each) =>
            each.breaches === null || isErased(each.month, known) ? [] : [each.month],
          ),
        ),
        isCompared: spans.before !== null,
      },
      this.law,
    );
    return {
      ...frame,
      ...{ selection, choices, unitChoices, filter, spans, counts },
      seesNames: choices.isFree && may(principal, 'view-violation-names'),
      told: toldSpan(known),
      weeks: may(principal, 'view-units')
        ? await this.weeks.counted(spans.weeks, scope, { counts: counts.weeks, known })
        : null,
    };
  }

  private wanted(
    filter: ViolationFilter,
    { isFree }: SelectionChoices,
    principal: Principal,
  ): ListConditions {
    const wanted = conditionsOf(filter, [...rulesInTable(this.law)], principal);
    // Absence is hidden of single cases; numbers of months alone are told as the overview tells them.
    return isFree ? wanted : { ...wanted, isAbsenceHidden: false };
  }

  /** Units somebody can choose among; the board reads the whole. */
  private async units(principal: Principal): Promise<readonly UnitName[]> {
    const scope = scopeOf(principal, 'view-overview');
    return scope.kind === 'all' && !may(principal, 'view-units') ? [] : this.violations.unitsOf(scope);
  }
}
