import { Module } from '@nestjs/common';
import { AgreementsRepository } from './agreements.repository.js';
import { NewcomersRepository } from './newcomers.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationService } from './organisation.service.js';
import { WorkforceRepository } from './workforce.repository.js';

/** Who works where, under which contract, which agreement covers whom when. */
@Module({
  providers: [
    AgreementsRepository,
    WorkforceRepository,
    OrganisationRepository,
    OrganisationService,
    NewcomersRepository,
  ],
  exports: [AgreementsRepository, WorkforceRepository, OrganisationService, NewcomersRepository],
})
export class WorkforceModule {}
