import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationFile } from './organisation-file.js';
import { type Applied, OrganisationRepository } from './organisation.repository.js';

@Injectable()
export class OrganisationService {
  constructor(private readonly organisations: OrganisationRepository) {}

  /** Brings the register up to the file. Repeating it changes nothing and says so. */
  async apply(file: OrganisationFile, at: Date, tx: EntityManager): Promise<Applied> {
    const written = [
      await this.organisations.employees(file.employees, tx),
      await this.organisations.units(file.units, tx),
      await this.organisations.positions(file.positions, tx),
      ...(file.agreements ? [await this.organisations.agreements(file.agreements, at, tx)] : []),
      ...(file.organisation ? await this.settings(file.organisation, tx) : []),
    ];
    return {
      added: written.reduce((sum, { added }) => sum + added, 0),
      changed: written.reduce((sum, { changed }) => sum + changed, 0),
      withdrawn: written.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
    };
  }

  private async settings(
    organisation: NonNullable<OrganisationFile['organisation']>,
    tx: EntityManager,
  ): Promise<Applied[]> {
    const { registeredFrom, thresholds } = organisation;
    return [
      await this.organisations.settings(organisation, tx),
      ...(registeredFrom ? [await this.organisations.registration(registeredFrom, tx)] : []),
      ...(thresholds ? [await this.organisations.thresholds(thresholds, tx)] : []),
    ];
  }
}
