import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccessModule } from './access/access.module.js';
import { ApiTokensModule } from './access/api-tokens.module.js';
import { AuditModule } from './access/audit/audit.module.js';
import { AlertOutbox } from './alerts/alert-outbox.service.js';
import { AlertsModule } from './alerts/alerts.module.js';
import { ApiModule } from './api/api.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { HealthModule } from './platform/http/health.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { SchedulesModule } from './platform/schedules/schedules.module.js';
import type { Settings } from './platform/settings.js';
import { ReportsModule } from './reports/reports.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { ENTITIES, MIGRATIONS } from './schema.js';
import { ViolationsModule } from './violations/violations.module.js';
import { WebhookOutbox } from './webhooks/webhook-outbox.service.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { WorkforceModule } from './workforce/workforce.module.js';

export interface AppWish {
  readonly settings: Settings;
  readonly databaseUrl: string;
  /** Shown to the database, so that an operator sees which process holds what. */
  readonly applicationName: string;
}

/** The rooms in the order of the flow. A command uses them as they are. */
@Module({})
export class AppModule {
  /** Without schedules, workers and pages: for a command that does one thing and ends. */
  static forCommand(wish: AppWish): DynamicModule {
    return { module: AppModule, imports: rooms(wish, false) };
  }

  /** The server: pages unless the role is `worker`, workers and schedules unless it is `web`. */
  static forServer(wish: AppWish): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ScheduleModule.forRoot(),
        ...rooms(wish, wish.settings.role !== 'web'),
        AccessModule,
        DashboardModule,
        ApiModule,
        HealthModule,
      ],
    };
  }
}

const rooms = ({ settings, databaseUrl, applicationName }: AppWish, runsWorkers: boolean) => [
  PlatformModule.forRoot(settings),
  DatabaseModule.forRoot({ url: databaseUrl, entities: ENTITIES, migrations: MIGRATIONS, applicationName }),
  QueueModule.forRoot({ databaseUrl, redisUrl: settings.redisUrl, runsWorkers }),
  MailModule.forRoot(settings),
  SchedulesModule,
  AuditModule,
  ApiTokensModule,
  WorkforceModule,
  IngestModule,
  RetentionModule,
  WebhooksModule,
  ViolationsModule.observedBy([AlertsModule, WebhooksModule], [AlertOutbox, WebhookOutbox]),
  AlertsModule,
  IndicatorsModule,
  ReportsModule,
];
