import { Module } from '@nestjs/common';
import { ClosingController } from './closing/closing.controller.js';
import { ReportFilesController } from './report-files.controller.js';
import { ReportPages } from './report-pages.service.js';
import { ReportsApiController, ReportsController } from './reports.controller.js';
import { ReportsModule } from './reports.module.js';
import { ReportTextsController } from './texts/report-texts.controller.js';

/** The reports as pages, as files and for programs. */
@Module({
  imports: [ReportsModule],
  controllers: [
    ReportsController,
    ClosingController,
    ReportTextsController,
    ReportsApiController,
    ReportFilesController,
  ],
  providers: [ReportPages],
})
export class ReportPagesModule {}
