import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { Settings } from '../platform/settings.js';
import { Erasing } from './erasing.repository.js';
import { readRetention, RETENTION } from './retention-file.repository.js';
import { RetentionApiController } from './retention-api.controller.js';
import { RetentionController } from './retention.controller.js';
import { RetentionViews } from './retention-views.service.js';
import { RetentionService } from './retention.service.js';
import { RetentionTime } from './retention-time.service.js';

/** What is no longer kept. A file that is wrong stops the start: nothing must be erased by guess. */
@Module({
  imports: [IngestModule],
  controllers: [RetentionController, RetentionApiController],
  providers: [
    Erasing,
    RetentionViews,
    RetentionService,
    RetentionTime,
    {
      provide: RETENTION,
      useFactory: ({ retentionFile }: Settings) => readRetention(retentionFile),
      inject: [Settings],
    },
  ],
  exports: [RetentionService],
})
export class RetentionModule {}
