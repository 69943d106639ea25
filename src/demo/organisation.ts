import { formatDay } from '../time/civil.js';
import type { Person } from './people.js';
import { AGREEMENTS, ORGANISATION, UNITS } from './units.js';

/** The organisation file: units, persons, positions and agreements, in the form the importer reads. */
export interface OrganisationFile {
  readonly organisation: typeof ORGANISATION;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent: string | null;
    readonly manager: string | null;
  }[];
  readonly employees: readonly {
    readonly code: string;
    readonly name: string;
    readonly email: string | null;
    readonly language: 'nb' | 'nn' | 'en';
  }[];
  readonly positions: readonly {
    readonly employee: string;
    readonly unit: string;
    readonly title: string;
    readonly share: number;
    readonly employment: string;
    readonly onCallScheme: string | null;
    readonly from: string;
    /** Last day of the employment; null while it is open. */
    readonly to: string | null;
  }[];
  readonly agreements: typeof AGREEMENTS;
}

export const organisationFile = (people: readonly Person[]): OrganisationFile => ({
  organisation: ORGANISATION,
  units: UNITS.map((unit) => ({
    ...unit,
    manager: people.find((person) => person.manager && person.unit === unit.code)?.code ?? null,
  })),
  employees: people.map(({ code, name, email, language }) => ({ code, name, email, language })),
  positions: people.map((person) => ({
    employee: person.code,
    unit: person.unit,
    title: person.title,
    share: person.share,
    employment: person.employment,
    onCallScheme: person.scheme,
    from: formatDay(person.from),
    to: person.to === null ? null : formatDay(person.to),
  })),
  agreements: AGREEMENTS,
});
