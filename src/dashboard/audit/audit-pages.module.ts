import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.js';
import { AuditApiController } from './audit-api.controller.js';
import { AuditController } from './audit.controller.js';
import { AuditViews } from './audit-views.service.js';

/** The log of who did what, as pages and for programs. */
@Module({
  imports: [AccessModule],
  controllers: [AuditController, AuditApiController],
  providers: [AuditViews],
})
export class AuditPagesModule {}
