import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingService } from './closing/closing.service.js';
import { HandOver } from './hand-over.service.js';
import { ReportFilesController } from './report-files.controller.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { ReportsApiController, ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [IndicatorsModule],
  controllers: [ReportsController, ClosingController, ReportsApiController, ReportFilesController],
  providers: [ReportsService, ReportFactsQuery, ClosedReports, ClosingService, HandOver],
  exports: [ReportsService, ClosingService, HandOver],
})
export class ReportsModule {}
