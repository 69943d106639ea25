import { ApiToken } from './access/api-token.entity.js';
import { ActorName } from './access/audit/actor-name.entity.js';
import { AuditEntry, AuditSeal, AuditWaiting } from './access/audit/audit-entry.entity.js';
import { ConfigInUse } from './access/audit/config-in-use.entity.js';
import { RolesInUse } from './access/roles/roles-in-use.entity.js';
import { HrMember } from './access/oidc/hr-member.entity.js';
import { Alert } from './alerts/alert.entity.js';
import { AlertChoice } from './alerts/choices/alert-choice.entity.js';
import { Mail } from './alerts/mail.entity.js';
import { Reminder } from './alerts/reminders/reminder.entity.js';
import { IdempotencyKey } from './api/idempotency-key.entity.js';
import { Absence } from './ingest/absence.entity.js';
import { AbsenceTold } from './ingest/absence-told.entity.js';
import { DirtyMark } from './ingest/dirty-mark.entity.js';
import { Import, ImportComplaint, ImportRejectedRow } from './ingest/import.entity.js';
import { ImportWithdrawal } from './ingest/import-withdrawal.entity.js';
import { ImportMark } from './ingest/import-mark.entity.js';
import { ColumnMapping } from './ingest/mapping/column-mapping.entity.js';
import { KeptTime } from './ingest/kept-time.entity.js';
import { ImportUpload } from './ingest/upload.entity.js';
import { StoredWorkEvent } from './ingest/work-event.entity.js';
import { Foundation20261122000000 } from './migrations/20261122000000-foundation.js';
import { CasesAndFigures20261122000100 } from './migrations/20261122000100-cases-and-figures.js';
import { WholeChapters20261122000200 } from './migrations/20261122000200-whole-chapters.js';
import { ThreeShiftRotas20261126000000 } from './migrations/20261126000000-three-shift-rotas.js';
import { AnswersOfImports20261126000100 } from './migrations/20261126000100-answers-of-imports.js';
import { EvaluationInWindows20261126120000 } from './migrations/20261126120000-evaluation-in-windows.js';
import { FiguresByCopy20261126150000 } from './migrations/20261126150000-figures-by-copy.js';
import { LifeOfCases20261126160000 } from './migrations/20261126160000-life-of-cases.js';
import { AuditLog20261126170000 } from './migrations/20261126170000-audit-log.js';
import { Webhooks20261126171000 } from './migrations/20261126171000-webhooks.js';
import { AgreementRegister20261126162000 } from './migrations/20261126162000-agreement-register.js';
import { RestClaims20261126162100 } from './migrations/20261126162100-rest-claims.js';
import { StoredRestClaim } from './violations/compensation/rest-claim.entity.js';
import { KeptTime20261127183000 } from './migrations/20261127183000-kept-time.js';
import { WhoAndWithWhat20261127183100 } from './migrations/20261127183100-who-and-with-what.js';
import { ClosedMonths20261126185000 } from './migrations/20261126185000-closed-months.js';
import { Reminders20261126162200 } from './migrations/20261126162200-reminders.js';
import { OverlapsOfImports20261126187000 } from './migrations/20261126187000-overlaps-of-imports.js';
import { WhoKeepsMappings20261127194200 } from './migrations/20261127194200-who-keeps-mappings.js';
import { AbsencesByEmployee20261127200100 } from './migrations/20261127200100-absences-by-employee.js';
import { SettledImports20261127200000 } from './migrations/20261127200000-settled-imports.js';
import { WhoActs20261127202000 } from './migrations/20261127202000-who-acts.js';
import { RestOwedByAssessment20261128100000 } from './migrations/20261128100000-rest-owed-by-assessment.js';
import { PartiesByRole20261128110000 } from './migrations/20261128110000-parties-by-role.js';
import { VerdictsOfTerms20261128120000 } from './migrations/20261128120000-verdicts-of-terms.js';
import { DryRuns20261128140100 } from './migrations/20261128140100-dry-runs.js';
import { ToldAbsences20261128090000 } from './migrations/20261128090000-told-absences.js';
import { OutdatedAssessments20261128150000 } from './migrations/20261128150000-outdated-assessments.js';
import { NearestLimits20261129100000 } from './migrations/20261129100000-nearest-limits.js';
import { FindsByDigest20261129120000 } from './migrations/20261129120000-finds-by-digest.js';
import { DroppedMeasures20261129130000 } from './migrations/20261129130000-dropped-measures.js';
import { FindingsOfImports20261129140000 } from './migrations/20261129140000-findings-of-imports.js';
import { LinesOfOthers20261129141000 } from './migrations/20261129141000-lines-of-others.js';
import { WithdrawalsOfNothing20261129142000 } from './migrations/20261129142000-withdrawals-of-nothing.js';
import { HowFilesWereTaken20261129183000 } from './migrations/20261129183000-how-files-were-taken.js';
import { StoppedImports20261129184000 } from './migrations/20261129184000-stopped-imports.js';
import { RowsWithdrawn20261129200000 } from './migrations/20261129200000-rows-withdrawn.js';
import { AmbiguousTimes20261129210000 } from './migrations/20261129210000-ambiguous-times.js';
import { FormatOfFiles20261129220000 } from './migrations/20261129220000-format-of-files.js';
import { ShownAnew20261129223000 } from './migrations/20261129223000-shown-anew.js';
import { UnitsOfTokens20261127210100 } from './migrations/20261127210100-units-of-tokens.js';
import { EmployeesKnownSince20261128010000 } from './migrations/20261128010000-employees-known-since.js';
import { MailsPassedOn20261128020700 } from './migrations/20261128020700-mails-passed-on.js';
import { OwnPlans20261127194100 } from './migrations/20261127194100-own-plans.js';
import { WhoWithdrew20261127194000 } from './migrations/20261127194000-who-withdrew.js';
import { TotalsOfTheOrganisation20261127191000 } from './migrations/20261127191000-totals-of-the-organisation.js';
import { WallsAroundNewTables20261127187000 } from './migrations/20261127187000-walls-around-new-tables.js';
import { ExtraWork20261127186000 } from './migrations/20261127186000-extra-work.js';
import { Objections20261126181000 } from './migrations/20261126181000-objections.js';
import { RemindersOfObjections20261127182100 } from './migrations/20261127182100-reminders-of-objections.js';
import { RolesInUse20261127181000 } from './migrations/20261127181000-roles-in-use.js';
import { RowsOfRepresented20261127181100 } from './migrations/20261127181100-rows-of-represented.js';
import { RowsByDate20261127182000 } from './migrations/20261127182000-rows-by-date.js';
import { RowsBySight20261126181950 } from './migrations/20261126181950-rows-by-sight.js';
import { AlertsToHr20261127185000 } from './migrations/20261127185000-alerts-to-hr.js';
import { MailsTriedAgain20261127185100 } from './migrations/20261127185100-mails-tried-again.js';
import { KindsOfAlerts20261127185200 } from './migrations/20261127185200-kinds-of-alerts.js';
import { AlertChoices20261127185300 } from './migrations/20261127185300-alert-choices.js';
import { LimitRooms20261127185400 } from './migrations/20261127185400-limit-rooms.js';
import { LimitRoom } from './violations/room/limit-room.entity.js';
import { Objection } from './violations/objections/objection.entity.js';
import { TextsOfReports20261126185100 } from './migrations/20261126185100-texts-of-reports.js';
import { Schedules20261127184000 } from './migrations/20261127184000-schedules.js';
import { DataVersionRow } from './platform/database/data-version.entity.js';
import { SchedulePlan, ScheduleRun } from './platform/schedules/schedule-run.entity.js';
import { ReportText } from './reports/texts/report-text.entity.js';
import { ClosedReport, ReportDelivery } from './reports/closing/closed-report.entity.js';
import { EmployeeEvaluation } from './violations/employee-evaluation.entity.js';
import { LawInUse } from './violations/law-in-use.entity.js';
import { DataVersions20261127193000 } from './migrations/20261127193000-data-versions.js';
import { MarksOfImports20261127193100 } from './migrations/20261127193100-marks-of-imports.js';
import { ApiTokens20261126130000 } from './migrations/20261126130000-api-tokens.js';
import { ImportsOverHttp20261126130100 } from './migrations/20261126130100-imports-over-http.js';
import { RateLimits20261126130200 } from './migrations/20261126130200-rate-limits.js';
import { ImportsByPage20261126140000 } from './migrations/20261126140000-imports-by-page.js';
import {
  EmployeeMonth,
  MonthIndicator,
  MonthViolations,
  SickMonth,
} from './violations/month-figures.entity.js';
import { TotalIndicator, TotalRuleSet, TotalViolations } from './violations/month-totals.entity.js';
import { ViolationMeasure } from './violations/cases/measure.entity.js';
import { Violation, ViolationHistory } from './violations/violation.entity.js';
import { Webhook, WebhookDelivery } from './webhooks/webhook.entity.js';
import { Agreement, AgreementVersion } from './workforce/agreement.entity.js';
import { Employee } from './workforce/employee.entity.js';
import { HeadCountStep } from './workforce/head-count-step.entity.js';
import { ImportFinding } from './violations/import-finding.entity.js';
import { Organisation, RegistrationStart, Threshold } from './workforce/organisation.entity.js';
import { Position } from './workforce/position.entity.js';
import { Unit } from './workforce/unit.entity.js';

/** Every table the product maps. Listed by name: a glob would find nothing under Jest and say nothing. */
export const ENTITIES = [
  Organisation,
  RegistrationStart,
  Threshold,
  Employee,
  Unit,
  Position,
  Agreement,
  AgreementVersion,
  Import,
  ImportComplaint,
  ImportRejectedRow,
  ImportWithdrawal,
  ImportMark,
  ImportUpload,
  ColumnMapping,
  StoredWorkEvent,
  Absence,
  DirtyMark,
  AbsenceTold,
  KeptTime,
  EmployeeEvaluation,
  LawInUse,
  Violation,
  ViolationHistory,
  ImportFinding,
  ViolationMeasure,
  StoredRestClaim,
  LimitRoom,
  Objection,
  EmployeeMonth,
  SickMonth,
  MonthIndicator,
  MonthViolations,
  TotalIndicator,
  TotalViolations,
  TotalRuleSet,
  HeadCountStep,
  HrMember,
  Mail,
  Alert,
  AlertChoice,
  AuditEntry,
  AuditSeal,
  AuditWaiting,
  ActorName,
  ConfigInUse,
  RolesInUse,
  Reminder,
  ApiToken,
  IdempotencyKey,
  Webhook,
  WebhookDelivery,
  ClosedReport,
  ReportDelivery,
  ReportText,
  ScheduleRun,
  SchedulePlan,
  DataVersionRow,
];

/** In the order in which they are applied; a migration that has landed is never edited. */
export const MIGRATIONS = [
  Foundation20261122000000,
  CasesAndFigures20261122000100,
  WholeChapters20261122000200,
  ThreeShiftRotas20261126000000,
  AnswersOfImports20261126000100,
  EvaluationInWindows20261126120000,
  ApiTokens20261126130000,
  ImportsOverHttp20261126130100,
  RateLimits20261126130200,
  ImportsByPage20261126140000,
  FiguresByCopy20261126150000,
  LifeOfCases20261126160000,
  AuditLog20261126170000,
  Webhooks20261126171000,
  AgreementRegister20261126162000,
  RestClaims20261126162100,
  Reminders20261126162200,
  Objections20261126181000,
  RowsBySight20261126181950,
  ClosedMonths20261126185000,
  TextsOfReports20261126185100,
  OverlapsOfImports20261126187000,
  RolesInUse20261127181000,
  RowsOfRepresented20261127181100,
  RowsByDate20261127182000,
  RemindersOfObjections20261127182100,
  KeptTime20261127183000,
  WhoAndWithWhat20261127183100,
  Schedules20261127184000,
  AlertsToHr20261127185000,
  MailsTriedAgain20261127185100,
  KindsOfAlerts20261127185200,
  AlertChoices20261127185300,
  LimitRooms20261127185400,
  ExtraWork20261127186000,
  WallsAroundNewTables20261127187000,
  TotalsOfTheOrganisation20261127191000,
  DataVersions20261127193000,
  MarksOfImports20261127193100,
  WhoWithdrew20261127194000,
  OwnPlans20261127194100,
  WhoKeepsMappings20261127194200,
  SettledImports20261127200000,
  AbsencesByEmployee20261127200100,
  WhoActs20261127202000,
  UnitsOfTokens20261127210100,
  EmployeesKnownSince20261128010000,
  RestOwedByAssessment20261128100000,
  PartiesByRole20261128110000,
  VerdictsOfTerms20261128120000,
  DryRuns20261128140100,
  MailsPassedOn20261128020700,
  ToldAbsences20261128090000,
  OutdatedAssessments20261128150000,
  NearestLimits20261129100000,
  FindsByDigest20261129120000,
  DroppedMeasures20261129130000,
  FindingsOfImports20261129140000,
  LinesOfOthers20261129141000,
  WithdrawalsOfNothing20261129142000,
  HowFilesWereTaken20261129183000,
  StoppedImports20261129184000,
  RowsWithdrawn20261129200000,
  AmbiguousTimes20261129210000,
  FormatOfFiles20261129220000,
  ShownAnew20261129223000,
];
