import { Global, Module } from '@nestjs/common';
import { AuditChain } from './audit-chain.repository.js';
import { AuditEntries } from './audit-entries.query.js';
import { AuditLog } from './audit-log.service.js';
import { AuditVerification } from './audit-check.service.js';
import { Sealing } from './sealing.service.js';

/** Who did what. Global: every room has something that has to be written down. */
@Global()
@Module({
  providers: [AuditChain, AuditEntries, AuditLog, AuditVerification, Sealing],
  exports: [AuditChain, AuditEntries, AuditLog, AuditVerification, Sealing],
})
export class AuditModule {}
