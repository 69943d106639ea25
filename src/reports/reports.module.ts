import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingService } from './closing/closing.service.js';
import { HandOver } from './hand-over.service.js';
import { ReportFilesController } from './report-files.controller.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { ReportsApiController, ReportsController } from './reports.controller.js';
import { ReportedMeasuresQuery } from './measures/reported-measures.query.js';
import { ReportsService } from './reports.service.js';
import { ReportTextsController } from './texts/report-texts.controller.js';
import { ReportTexts } from './texts/report-texts.service.js';

@Module({
  imports: [IndicatorsModule],
  controllers: [
    ReportsController,
    ClosingController,
    ReportTextsController,
    ReportsApiController,
    ReportFilesController,
  ],
  providers: [
    ReportsService,
    ReportFactsQuery,
    ReportedMeasuresQuery,
    ClosedReports,
    ClosingService,
    HandOver,
    ReportTexts,
  ],
  exports: [ReportsService, ClosingService, HandOver],
})
export class ReportsModule {}
