import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { LawModule } from '../workforce/law.module.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingFactsQuery } from './closing/closing-facts.query.js';
import { ClosingService } from './closing/closing.service.js';
import { ScheduledClosing } from './closing/scheduled-closing.service.js';
import { HandOver } from './hand-over.service.js';
import { ReportFilesController } from './report-files.controller.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { ReportsApiController, ReportsController } from './reports.controller.js';
import { ReportedMeasuresQuery } from './measures/reported-measures.query.js';
import { NamedPersons } from './texts/named-persons.query.js';
import { ReportPages } from './report-pages.service.js';
import { ReportsService } from './reports.service.js';
import { ReportTextsController } from './texts/report-texts.controller.js';
import { ReportTexts } from './texts/report-texts.service.js';
import { ReportedUnitsQuery } from './units/reported-units.query.js';

@Module({
  imports: [IndicatorsModule, IngestModule, LawModule],
  controllers: [
    ReportsController,
    ClosingController,
    ReportTextsController,
    ReportsApiController,
    ReportFilesController,
  ],
  providers: [
    ReportedUnitsQuery,
    ReportsService,
    ReportFactsQuery,
    ReportedMeasuresQuery,
    ClosedReports,
    ClosingService,
    ClosingFactsQuery,
    ScheduledClosing,
    HandOver,
    ReportTexts,
    NamedPersons,
    ReportPages,
  ],
  exports: [ReportsService, ClosingService, HandOver],
})
export class ReportsModule {}
