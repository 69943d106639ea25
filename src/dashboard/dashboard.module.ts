import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiTokensModule } from '../access/api-tokens.module.js';
import { AccessModule } from '../access/access.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { TrialService } from '../violations/trial.service.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { LawModule } from '../workforce/law.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AgreementViews } from './agreements/agreement-views.service.js';
import { AgreementsApiController } from './agreements/agreements-api.controller.js';
import { AgreementFileController } from './agreements/agreement-file.controller.js';
import { AgreementsController } from './agreements/agreements.controller.js';
import { AgreementsQuery } from './agreements/agreements.query.js';
import { ClaimViews } from './compensation/claim-views.service.js';
import { ClaimsApiController } from './compensation/claims-api.controller.js';
import { ClaimsController } from './compensation/claims.controller.js';
import { ClaimsQuery } from './compensation/claims.query.js';
import { ApiController } from './api.controller.js';
import { CaseLinksQuery } from './cases/case-links.query.js';
import { BulkApiController } from './cases/bulk-api.controller.js';
import { BulkAssessmentController } from './cases/bulk-assessment.controller.js';
import { BulkAssessment } from './cases/bulk-assessment.service.js';
import { CasePageController } from './cases/case-page.controller.js';
import { CasePages } from './cases/case-pages.service.js';
import { CasesApiController } from './cases/cases-api.controller.js';
import { AuditPagesModule } from './audit/audit-pages.module.js';
import { DashboardController } from './dashboard.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { ViolationExports } from './exports/violation-exports.service.js';
import { EvaluationsController } from './evaluations.controller.js';
import { EventVersionsController } from './event-versions.controller.js';
import { EventVersions } from './event-versions.query.js';
import { GroupFindingsController } from './hours/group-findings.controller.js';
import { GroupFindingsQuery } from './hours/group-findings.query.js';
import { GroupFindings } from './hours/group-findings.service.js';
import { GroupLogController } from './hours/group-log.controller.js';
import { GroupLog } from './hours/group-log.query.js';
import { GroupPeople } from './hours/group-people.query.js';
import { HoursApiController } from './hours/hours-api.controller.js';
import { HoursController } from './hours/hours.controller.js';
import { HoursExports } from './hours/hours-exports.service.js';
import { Pseudonyms } from './hours/pseudonyms.service.js';
import { HoursViews } from './hours/hours-views.service.js';
import { ImportFileController } from './imports/import-file.controller.js';
import { ImportLooks } from './imports/import-looks.service.js';
import { ImportMappings } from './imports/import-mappings.service.js';
import { ImportOutcomeController } from './imports/import-outcome.controller.js';
import { ImportRuns } from './imports/import-runs.service.js';
import { ImportWatch } from './imports/import-watch.service.js';
import { ImportViews } from './imports/import-views.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { ViolationGroupsController } from './incidents/violation-groups.controller.js';
import { ViolationGroupsQuery } from './incidents/violation-groups.query.js';
import { ViolationGroups } from './incidents/violation-groups.service.js';
import { ObjectionViews } from './objections/objection-views.service.js';
import { ObjectionsApiController } from './objections/objections-api.controller.js';
import { ObjectionsController } from './objections/objections.controller.js';
import { ObjectionsQuery } from './objections/objections.query.js';
import { KeptModule } from './kept/kept.module.js';
import { EvaluationQueue } from './live/evaluation-queue.query.js';
import { FiguresLiveController } from './live/figures-live.controller.js';
import { FiguresWatch } from './live/figures-watch.service.js';
import { Overviews } from './overviews.service.js';
import { OverviewPages } from './overview-pages.service.js';
import { SelectionCountsQuery } from './selection/selection-counts.query.js';
import { SelectionViews } from './selection/selection-views.service.js';
import { DigestsQuery } from './schedules/digests.query.js';
import { ScheduleAsking } from './schedules/schedule-asking.service.js';
import { SchedulesController } from './schedules/schedules.controller.js';
import { OwnController } from './own/own.controller.js';
import { OwnFindings } from './own/own-findings.service.js';
import { AbsenceVersionsController } from './own/absence-versions.controller.js';
import { AbsenceVersions } from './own/absence-versions.query.js';
import { OwnHoursController } from './own/own-hours.controller.js';
import { OwnTerms } from './own/own-terms.service.js';
import { OwnQuery } from './own/own.query.js';
import { WhatIfPages } from './what-if/what-if-pages.service.js';
import { WhatIfApiController } from './what-if/what-if-api.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';
import { WeekCountsQuery } from './weeks/week-counts.query.js';
import { WeekViews } from './weeks/week-views.service.js';
import { KeptRoomCounts } from './room/room-counts.service.js';
import { RoomsController } from './room/rooms.controller.js';
import { RoomsQuery } from './room/rooms.query.js';
import { RoomViews } from './room/rooms.service.js';
import { ViolationListPages } from './violation-list-pages.service.js';
import { ViolationViews } from './violation-views.service.js';
import { ViolationsQuery } from './violations.query.js';
import { GoalsQuery } from './set-up/goals.query.js';
import { ManagersQuery } from './set-up/managers.query.js';
import { MappingsController } from './set-up/mappings.controller.js';
import { RulebooksController } from './set-up/rulebooks.controller.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpViews } from './set-up/set-up-views.service.js';
import { SetUpFilesController } from './set-up/set-up-files.controller.js';
import { SetUpApiController } from './set-up/set-up-api.controller.js';
import { TokensApiController } from './set-up/tokens-api.controller.js';
import { TokensController } from './set-up/tokens.controller.js';
import { ListChoices } from './list-choices.service.js';
import { MonthHoursController } from './month-hours/month-hours.controller.js';
import { MonthHoursExports } from './month-hours/month-hours-exports.service.js';
import { MonthHoursQuery } from './month-hours/month-hours.query.js';
import { MonthHoursViews } from './month-hours/month-hours.service.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffQuery } from './staff/staff.query.js';
import { StaffViews } from './staff/staff.service.js';
import { UnitsController } from './units/units.controller.js';
import { UnitViews } from './units/units.service.js';
import { UncheckedApiController } from './unchecked/unchecked-api.controller.js';
import { UncheckedController } from './unchecked/unchecked.controller.js';
import { UncheckedQuery } from './unchecked/unchecked.query.js';
import { UncheckedViews } from './unchecked/unchecked.service.js';
import { MenuCountsGuard } from './waiting/menu-counts.service.js';
import { WaitingQuery } from './waiting/waiting.query.js';
import { Waiting } from './waiting/waiting.service.js';
import { WebhookFilesController } from './webhooks/webhook-files.controller.js';
import { WebhooksPageController } from './webhooks/webhooks-page.controller.js';

@Module({
  imports: [
    AccessModule,
    ApiTokensModule,
    AuditPagesModule,
    IngestModule,
    IndicatorsModule,
    KeptModule,
    LawModule,
    ReportsModule,
    WebhooksModule,
    WorkforceModule,
  ],
  controllers: [
    DashboardController,
    FiguresLiveController,
    ExportsController,
    WhatIfController,
    WhatIfApiController,
    ObjectionsController,
    ObjectionsApiController,
    OwnController,
    OwnHoursController,
    AbsenceVersionsController,
    HoursController,
    HoursApiController,
    GroupLogController,
    GroupFindingsController,
    BulkAssessmentController,
    BulkApiController,
    CasePageController,
    EventVersionsController,
    ApiController,
    CasesApiController,
    ViolationGroupsController,
    EvaluationsController,
    AgreementFileController,
    AgreementsController,
    AgreementsApiController,
    WebhookFilesController,
    WebhooksPageController,
    ClaimsController,
    RoomsController,
    ClaimsApiController,
    SchedulesController,
    UncheckedController,
    UnitsController,
    StaffController,
    MonthHoursController,
    UncheckedApiController,
    MappingsController,
    RulebooksController,
    SetUpController,
    SetUpFilesController,
    SetUpApiController,
    TokensController,
    TokensApiController,
    ImportsController,
    // Before the page of one import, which would take `files` for an id.
    ImportFileController,
    ImportOutcomeController,
  ],
  providers: [
    Overviews,
    OverviewPages,
    SelectionViews,
    SelectionCountsQuery,
    EvaluationQueue,
    FiguresWatch,
    Waiting,
    WaitingQuery,
    UncheckedQuery,
    GoalsQuery,
    ManagersQuery,
    SetUpViews,
    UncheckedViews,
    ListChoices,
    UnitViews,
    StaffQuery,
    StaffViews,
    MonthHoursQuery,
    MonthHoursViews,
    MonthHoursExports,
    { provide: APP_GUARD, useClass: MenuCountsGuard },
    CaseLinksQuery,
    ObjectionsQuery,
    ObjectionViews,
    OwnFindings,
    OwnQuery,
    OwnTerms,
    GroupFindings,
    GroupFindingsQuery,
    GroupLog,
    GroupPeople,
    HoursExports,
    HoursViews,
    Pseudonyms,
    BulkAssessment,
    WeekCountsQuery,
    WeekViews,
    ViolationListPages,
    WhatIfPages,
    ViolationExports,
    ViolationGroups,
    ViolationGroupsQuery,
    CasePages,
    AgreementsQuery,
    AgreementViews,
    ClaimsQuery,
    KeptRoomCounts,
    RoomViews,
    RoomsQuery,
    ClaimViews,
    EventVersions,
    AbsenceVersions,
    ViolationsQuery,
    ViolationViews,
    TrialService,
    DigestsQuery,
    ScheduleAsking,
    ImportLooks,
    ImportMappings,
    ImportRuns,
    ImportViews,
    ImportWatch,
  ],
})
export class DashboardModule {}
