import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccessModule } from './access/access.module.js';
import { AlertPagesModule } from './alerts/alert-pages.module.js';
import { ApiModule } from './api/api.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { HealthModule } from './platform/http/health.module.js';
import { ReportPagesModule } from './reports/report-pages.module.js';
import { RetentionPagesModule } from './retention/retention-pages.module.js';
import { type AppWish, rooms } from './rooms.module.js';

/** The server: pages, and workers and schedules unless the role is `web`. */
@Module({})
export class AppModule {
  static forServer(wish: AppWish): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ScheduleModule.forRoot(),
        ...rooms(wish, wish.settings.role !== 'web'),
        AccessModule,
        DashboardModule,
        RetentionPagesModule,
        AlertPagesModule,
        ReportPagesModule,
        ApiModule,
        HealthModule,
      ],
    };
  }
}
