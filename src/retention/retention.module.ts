import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { Settings } from '../platform/settings.js';
import { Erasing } from './erasing.repository.js';
import { readRetention, RETENTION } from './retention-file.repository.js';
import { RetentionService } from './retention.service.js';
import { RetentionTime } from './retention-time.service.js';

/** What is no longer kept. A file that is wrong stops the start: nothing must be erased by guess. */
@Module({
  imports: [IngestModule],
  providers: [
    Erasing,
    RetentionService,
    RetentionTime,
    {
      provide: RETENTION,
      useFactory: ({ retentionFile }: Settings) => readRetention(retentionFile),
      inject: [Settings],
    },
  ],
  exports: [RetentionService, RetentionTime],
})
export class RetentionModule {}
