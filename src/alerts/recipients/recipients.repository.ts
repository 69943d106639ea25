import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { WorkforceRepository } from '../../workforce/workforce.repository.js';
import type { OptionalKind } from '../alert-kinds.js';
import { Choices } from '../choices/choices.repository.js';
import { HR, type HrPerson, type Whom, whomAbove, whomToTell } from './whom.js';

/** Whoever has not signed in as HR for so long may have left; the issuer does not tell us. */
const HR_FOR_DAYS = 90;

const MEMBERS = `
  select person, email as address
    from hr_member
   where signed_in_at >= $1::timestamptz - make_interval(days => $2)
   order by person`;

/** Who of HR is on record as an employee, by address. */
const EMPLOYEES = `
  select min(id::text) as id, lower(email) as address from employee where lower(email) = any ($1::text[]) group by 2`;

const WITH_ADDRESS = `select id from employee where id = any ($1::uuid[]) and email is not null`;

type Addressed = Omit<HrPerson, 'employeeId'>;

/** Whom to tell about an employee of a unit, and who comes next when nothing happens; null above HR. */
export interface Levels {
  /** `failed`: whom a mail about it did not reach. */
  readonly first: (unitId: string, employeeId: string, failed?: ReadonlySet<string>) => Whom;
  /** `told`: who was asked already. */
  readonly next: (unitId: string, employeeId: string, told?: ReadonlySet<string>) => Whom | null;
}

/** Who is told, as units, managers and HR stand now. */
@Injectable()
export class Recipients {
  constructor(
    private readonly workforce: WorkforceRepository,
    private readonly choices: Choices,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Whom to tell about employees of these units. */
  async above(unitIds: Iterable<string>, tx: EntityManager): Promise<Levels> {
    const units = new Set(unitIds);
    const tree = await this.workforce.unitsAbove([...units], tx);
    const managers = [...units].flatMap((id) => tree.upwards(id).flatMap(({ managerId }) => managerId ?? []));
    const found = await tx.query<{ id: string }[]>(WITH_ADDRESS, [[...new Set(managers)]]);
    const reachable = new Set(found.map(({ id }) => id));
    const isReachable = (id: string): boolean => reachable.has(id);
    return {
      first: (unitId, employeeId, failed) =>
        whomToTell(tree.upwards(unitId), employeeId, isReachable, failed),
      next: (unitId, employeeId, told) => whomAbove(tree.upwards(unitId), employeeId, isReachable, told),
    };
  }

  /** Everybody of HR with an address, each address once: the box of the settings, and who has signed in lately. */
  async hr(tx: EntityManager): Promise<readonly HrPerson[]> {
    const { hrMail } = this.settings;
    const box = hrMail === null ? [] : [{ person: HR, address: hrMail }];
    const members = await tx.query<Addressed[]>(MEMBERS, [this.clock.now(), HR_FOR_DAYS]);
    const byAddress = new Map<string, Addressed>();
    for (const one of [...box, ...members]) {
      const address = one.address.toLowerCase();
      if (!byAddress.has(address)) byAddress.set(address, one);
    }
    const found = await tx.query<{ id: string; address: string }[]>(EMPLOYEES, [[...byAddress.keys()]]);
    const employees = new Map(found.map(({ id, address }) => [address, id]));
    return [...byAddress].map(([address, one]) => ({ ...one, employeeId: employees.get(address) ?? null }));
  }

  /** Those of HR who have not done without a kind. */
  async hrWanting(kind: OptionalKind, tx: EntityManager): Promise<readonly HrPerson[]> {
    const hr = await this.hr(tx);
    const choices = await this.choices.of(
      hr.map(({ person }) => person),
      tx,
    );
    return hr.filter(({ person }) => choices.get(person)?.off.includes(kind) !== true);
  }
}
