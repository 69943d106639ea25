import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationFile } from './organisation-file.js';
import { type Applied, OrganisationRepository } from './organisation.repository.js';

@Injectable()
export class OrganisationService {
  constructor(private readonly organisations: OrganisationRepository) {}

  /** Brings the register up to the file. Repeating it changes nothing and says so. */
  async apply(file: OrganisationFile, tx: EntityManager): Promise<Applied> {
    const written = [
      await this.organisations.employees(file.employees, tx),
      await this.organisations.units(file.units, tx),
      await this.organisations.positions(file.positions, tx),
      await this.organisations.agreements(file.agreements, tx),
      ...(file.organisation ? [await this.organisations.settings(file.organisation, tx)] : []),
    ];
    return {
      added: written.reduce((sum, { added }) => sum + added, 0),
      changed: written.reduce((sum, { changed }) => sum + changed, 0),
    };
  }
}
