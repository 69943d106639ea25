import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ReportFilesController } from './report-files.controller.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { ReportsApiController, ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [IndicatorsModule],
  controllers: [ReportsController, ReportsApiController, ReportFilesController],
  providers: [ReportsService, ReportFactsQuery],
  exports: [ReportsService],
})
export class ReportsModule {}
