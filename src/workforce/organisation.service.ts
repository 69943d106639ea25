import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationFile } from './organisation-schema.js';
import { AgreementsRepository } from './agreements.repository.js';
import type { Applied } from './listed-rows.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import type { DaySpan } from './person.js';
import { termsTouched } from './touched.js';
import { WorkforceRepository } from './workforce.repository.js';

/** Parts of a file that are told apart where it is said what it changed. */
export type FilePart = 'register' | 'agreements' | 'thresholds';

/** What became of the rows of a file, and whose terms are others for it. */
export interface AppliedFile extends Applied {
  /** Those of which anything is not what it was. */
  readonly changedParts: readonly FilePart[];
  /** Local days on which the terms are not what they were, by employee id. */
  readonly touched: ReadonlyMap<string, DaySpan>;
}

@Injectable()
export class OrganisationService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly agreements: AgreementsRepository,
    private readonly workforce: WorkforceRepository,
  ) {}

  /** Brings the register up to the file. Repeating it changes nothing and says so. */
  async apply(file: OrganisationFile, at: Date, tx: EntityManager): Promise<AppliedFile> {
    const before = new Map((await this.workforce.everybody(tx)).map((one) => [one.id, one]));
    const applied = await this.write(file, at, tx);
    const touched = new Map<string, DaySpan>();
    for (const now of await this.workforce.everybody(tx)) {
      const days = termsTouched(before.get(now.id), now);
      if (days) touched.set(now.id, days);
    }
    return { ...applied, touched };
  }

  private async write(
    file: OrganisationFile,
    at: Date,
    tx: EntityManager,
  ): Promise<Omit<AppliedFile, 'touched'>> {
    const parts: Readonly<Record<FilePart, readonly Applied[]>> = {
      register: [
        await this.organisations.employees(file.employees, tx),
        await this.organisations.units(file.units, tx),
        await this.organisations.positions(file.positions, tx),
        ...(file.organisation ? await this.settings(file.organisation, tx) : []),
      ],
      agreements: file.agreements ? [await this.listed(file.agreements, at, tx)] : [],
      thresholds: await this.thresholds(file.organisation, tx),
    };
    const written = Object.values(parts).flat();
    const names = Object.keys(parts) as FilePart[];
    return {
      added: written.reduce((sum, { added }) => sum + added, 0),
      changed: written.reduce((sum, { changed }) => sum + changed, 0),
      withdrawn: written.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
      changedParts: names.filter((name) => parts[name].some(isAny)),
    };
  }

  private async listed(
    agreements: NonNullable<OrganisationFile['agreements']>,
    at: Date,
    tx: EntityManager,
  ): Promise<Applied> {
    const written = await this.agreements.write(agreements, 'file', tx);
    const withdrawn = await this.agreements.endOthers(agreements, at, tx);
    await this.agreements.remember(at, 'file', tx);
    return { ...written, withdrawn };
  }

  private async settings(
    organisation: NonNullable<OrganisationFile['organisation']>,
    tx: EntityManager,
  ): Promise<Applied[]> {
    const { registeredFrom } = organisation;
    return [
      await this.organisations.settings(organisation, tx),
      ...(registeredFrom ? [await this.organisations.registration(registeredFrom, tx)] : []),
    ];
  }

  private async thresholds(
    organisation: OrganisationFile['organisation'],
    tx: EntityManager,
  ): Promise<Applied[]> {
    const thresholds = organisation?.thresholds;
    return thresholds ? [await this.organisations.thresholds(thresholds, tx)] : [];
  }
}

const isAny = ({ added, changed, withdrawn }: Applied): boolean => added + changed + withdrawn > 0;
