import { Global, Module } from '@nestjs/common';
import { ActorNames } from './actor-names.service.js';
import { AuditChain } from './audit-chain.repository.js';
import { AuditEntries } from './audit-entries.query.js';
import { AuditLog } from './audit-log.service.js';
import { AuditVerification } from './audit-check.service.js';
import { ConfigChanges } from './config-changes.service.js';
import { Sealing } from './sealing.service.js';

/** Who did what. Global: every room has something that has to be written down. */
@Global()
@Module({
  providers: [ActorNames, AuditChain, AuditEntries, AuditLog, AuditVerification, ConfigChanges, Sealing],
  exports: [ActorNames, AuditChain, AuditEntries, AuditLog, AuditVerification, ConfigChanges, Sealing],
})
export class AuditModule {}
