import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { IngestModule } from '../ingest/ingest.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { ApiSweep } from './api-sweep.service.js';
import { EventRequests } from './event-requests.service.js';
import { EventsController } from './events.controller.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';
import { ImportClaims } from './import-claims.service.js';
import { ImportLists } from './import-lists.service.js';
import { ImportOrders } from './import-orders.service.js';
import { ImportRequests } from './import-requests.service.js';
import { ImportsController } from './imports.controller.js';
import { IncomingFiles } from './incoming-files.service.js';
import { ProblemsController } from './problems.controller.js';
import { WebhooksController } from './webhooks.controller.js';
import { WithdrawnController } from './withdrawn.controller.js';
import { WithdrawnLists } from './withdrawn-lists.service.js';

/** What other programs send, and what they are told. */
@Module({
  imports: [AccessModule, IngestModule, WebhooksModule],
  controllers: [
    EventsController,
    ImportsController,
    WithdrawnController,
    ProblemsController,
    WebhooksController,
  ],
  providers: [
    ApiSweep,
    EventRequests,
    IdempotencyKeys,
    ImportClaims,
    ImportLists,
    WithdrawnLists,
    ImportOrders,
    ImportRequests,
    IncomingFiles,
  ],
})
export class ApiModule {}
