import { Module } from '@nestjs/common';
import { RetentionApiController } from './retention-api.controller.js';
import { RetentionController } from './retention.controller.js';
import { RetentionViews } from './retention-views.service.js';
import { RetentionModule } from './retention.module.js';

/** What is no longer kept, as a page and for programs. */
@Module({
  imports: [RetentionModule],
  controllers: [RetentionController, RetentionApiController],
  providers: [RetentionViews],
})
export class RetentionPagesModule {}
