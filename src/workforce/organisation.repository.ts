import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Applied, rows, upsert, without } from './listed-rows.repository.js';
import type { OrganisationFile } from './organisation-schema.js';

type Settings = NonNullable<OrganisationFile['organisation']>;

const EMPLOYEES = `
  insert into employee (id, code, name, email, language, born_on, school_until)
  select gen_random_uuid(), r.code, r.name, r.email, r.language, r."bornOn", r."schoolUntil" + 1
    from jsonb_to_recordset($1) as r (code text, name text, email text, language text, "bornOn" date, "schoolUntil" date)
  on conflict (code) do update
     set name = excluded.name, email = excluded.email, language = excluded.language,
         born_on = excluded.born_on, school_until = excluded.school_until
   where (employee.name, employee.email, employee.language, employee.born_on, employee.school_until)
         is distinct from
         (excluded.name, excluded.email, excluded.language, excluded.born_on, excluded.school_until)
  returning xmax = 0 as added`;

const NEW_UNITS = `
  insert into unit (id, code, name)
  select gen_random_uuid(), r.code, r.name
    from jsonb_to_recordset($1) as r (code text, name text)
  on conflict (code) do nothing
  returning code`;

/** After all units and employees are there, since both may be named before they come. */
const UNITS = `
  update unit
     set name = r.name, parent_id = parent.id, manager_id = manager.id
    from jsonb_to_recordset($1) as r (code text, name text, parent text, manager text)
    left join unit parent on parent.code = r.parent
    left join employee manager on manager.code = r.manager
   where unit.code = r.code
     and (unit.name, unit.parent_id, unit.manager_id) is distinct from (r.name, parent.id, manager.id)
  returning unit.code`;

const POSITIONS = `
  insert into position (id, employee_id, unit_id, title, share, employment, on_call_scheme, exempt, night_strain, rota,
                        valid_from, valid_until)
  select gen_random_uuid(), e.id, u.id, r.title, r.share, r.employment, r."onCallScheme", r.exempt, r."nightStrain",
         r.rota, r."from", r."to" + 1
    from jsonb_to_recordset($1) as r (employee text, unit text, title text, share numeric, employment text,
           "onCallScheme" text, exempt text, "nightStrain" boolean, rota text, "from" date, "to" date)
    join employee e on e.code = r.employee
    join unit u on u.code = r.unit
  on conflict (employee_id, unit_id, valid_from) do update
     set title = excluded.title, share = excluded.share, employment = excluded.employment,
         on_call_scheme = excluded.on_call_scheme, exempt = excluded.exempt,
         night_strain = excluded.night_strain, rota = excluded.rota, valid_until = excluded.valid_until
   where (position.title, position.share, position.employment, position.on_call_scheme, position.exempt,
          position.night_strain, position.rota, position.valid_until)
         is distinct from
         (excluded.title, excluded.share, excluded.employment, excluded.on_call_scheme, excluded.exempt,
          excluded.night_strain, excluded.rota, excluded.valid_until)
  returning xmax = 0 as added`;

/** The file is the whole truth about the positions of the employees it names; others keep theirs. */
const GONE_POSITIONS = `
  with file as (
    select e.id as employee_id, u.id as unit_id, r."from" as valid_from
      from jsonb_to_recordset($1) as r (employee text, unit text, "from" date)
      join employee e on e.code = r.employee
      join unit u on u.code = r.unit
  )
  delete from position
   where employee_id in (select employee_id from file)
     and (employee_id, unit_id, valid_from) not in (select employee_id, unit_id, valid_from from file)
  returning id`;

const ORGANISATION = `
  insert into organisation (id, name, zone) values (1, $1, $2)
  on conflict (id) do update set name = excluded.name, zone = excluded.zone
   where (organisation.name, organisation.zone) is distinct from (excluded.name, excluded.zone)
  returning xmax = 0 as added`;

const REGISTRATION = `
  insert into registration_start (indicator, from_date)
  select r.indicator, r."from" from jsonb_to_recordset($1) as r (indicator text, "from" date)
  on conflict (indicator) do update set from_date = excluded.from_date
   where registration_start.from_date is distinct from excluded.from_date
  returning xmax = 0 as added`;

const THRESHOLDS = `
  insert into threshold (indicator, valid_from, below)
  select r.indicator, r."from", r.below
    from jsonb_to_recordset($1) as r (indicator text, "from" date, below double precision)
  on conflict (indicator, valid_from) do update set below = excluded.below
   where threshold.below is distinct from excluded.below
  returning xmax = 0 as added`;

const GONE_REGISTRATION = `
  delete from registration_start
   where indicator not in (select r.indicator from jsonb_to_recordset($1) as r (indicator text))
  returning indicator`;

const GONE_THRESHOLDS = `
  delete from threshold
   where (indicator, valid_from) not in
         (select r.indicator, r."from" from jsonb_to_recordset($1) as r (indicator text, "from" date))
  returning indicator`;

/** Writes the lists of an organisation file, each by its codes; a row that is there already is left alone. */
@Injectable()
export class OrganisationRepository {
  employees(employees: OrganisationFile['employees'], tx: EntityManager): Promise<Applied> {
    return upsert(tx, EMPLOYEES, [rows(employees)]);
  }

  async units(units: OrganisationFile['units'], tx: EntityManager): Promise<Applied> {
    const added = await tx.query<{ code: string }[]>(NEW_UNITS, [rows(units)]);
    const [touched] = await tx.query<[{ code: string }[], number]>(UNITS, [rows(units)]);
    const isNew = new Set(added.map(({ code }) => code));
    return {
      added: added.length,
      changed: touched.filter(({ code }) => !isNew.has(code)).length,
      withdrawn: 0,
    };
  }

  async positions(positions: OrganisationFile['positions'], tx: EntityManager): Promise<Applied> {
    const written = await upsert(tx, POSITIONS, [rows(positions)]);
    return { ...written, withdrawn: await without(tx, GONE_POSITIONS, [rows(positions)]) };
  }

  /** Name and zone. */
  async settings(organisation: Pick<Settings, 'name' | 'zone'>, tx: EntityManager): Promise<Applied> {
    return upsert(tx, ORGANISATION, [organisation.name, organisation.zone]);
  }

  /** Since when indicators are registered. */
  async registration(
    registeredFrom: NonNullable<Settings['registeredFrom']>,
    tx: EntityManager,
  ): Promise<Applied> {
    const starts = rows(Object.entries(registeredFrom).map(([indicator, from]) => ({ indicator, from })));
    const written = await upsert(tx, REGISTRATION, [starts]);
    return { ...written, withdrawn: await without(tx, GONE_REGISTRATION, [starts]) };
  }

  /** The goals. */
  async thresholds(thresholds: NonNullable<Settings['thresholds']>, tx: EntityManager): Promise<Applied> {
    const written = await upsert(tx, THRESHOLDS, [rows(thresholds)]);
    return { ...written, withdrawn: await without(tx, GONE_THRESHOLDS, [rows(thresholds)]) };
  }
}
