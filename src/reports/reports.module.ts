import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { LawModule } from '../workforce/law.module.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import { ClosingFactsQuery } from './closing/closing-facts.query.js';
import { ClosingService } from './closing/closing.service.js';
import { ScheduledClosing } from './closing/scheduled-closing.service.js';
import { HandOver } from './hand-over.service.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { ReportedMeasuresQuery } from './measures/reported-measures.query.js';
import { NamedPersons } from './texts/named-persons.query.js';
import { ReportsService } from './reports.service.js';
import { ReportTexts } from './texts/report-texts.service.js';
import { ReportedUnitsQuery } from './units/reported-units.query.js';

@Module({
  imports: [IndicatorsModule, IngestModule, LawModule],
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
  ],
  exports: [ReportsService, ClosingService, HandOver, ReportTexts],
})
export class ReportsModule {}
