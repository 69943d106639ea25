import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { TrialService } from '../violations/trial.service.js';
import { LawModule } from '../workforce/law.module.js';
import { ApiController } from './api.controller.js';
import { DashboardController } from './dashboard.controller.js';
import { EvaluationsController } from './evaluations.controller.js';
import { ViolationViews } from './violation-views.service.js';
import { ViolationsQuery } from './violations.query.js';

@Module({
  imports: [AccessModule, IndicatorsModule, LawModule, ReportsModule],
  controllers: [DashboardController, ApiController, EvaluationsController],
  providers: [ViolationsQuery, ViolationViews, TrialService],
})
export class DashboardModule {}
