import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApiTokensModule } from './access/api-tokens.module.js';
import { AuditModule } from './access/audit/audit.module.js';
import { AlertOutbox } from './alerts/alert-outbox.service.js';
import { AlertsModule } from './alerts/alerts.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
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

/**
 * The rooms without schedules, workers and pages: for a command that does one thing and ends. It stands apart
 * from the server because a third of what there is to load are pages and the API, which nobody at a terminal
 * should wait for.
 */
@Module({})
export class RoomsModule {
  static forCommand(wish: AppWish): DynamicModule {
    return { module: RoomsModule, imports: rooms(wish, false) };
  }
}

/** In the order of the flow. */
export const rooms = (
  { settings, databaseUrl, applicationName }: AppWish,
  runsWorkers: boolean,
): NonNullable<ModuleMetadata['imports']> => [
  PlatformModule.forRoot(settings),
  DatabaseModule.forRoot({ url: databaseUrl, entities: ENTITIES, migrations: MIGRATIONS, applicationName }),
  QueueModule.forRoot({ databaseUrl, redisUrl: settings.redisUrl, runsWorkers, after: DataSource }),
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
