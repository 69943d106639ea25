import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Messages, speak } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';

/** A person a file speaks of, known or not: number, unit and share as the file has them, first local day seen. */
export interface Seen {
  readonly code: string;
  readonly unit: string | null;
  readonly positionPercent: number | null;
  /** Null of somebody nothing is said of but that a row is taken back; then nobody is let in. */
  readonly fromDate: string | null;
}

/** Where people go whose file names no unit; a position needs one. Called so in the language of the installation, as other units are. */
const NO_UNIT = 'unassigned';
const NO_UNIT_TEXTS = {
  name: { nb: 'Uten enhet', nn: 'Utan eining', en: 'Without a unit' },
} satisfies Messages;

/**
 * A position that was concluded from events and not told by a register: it has no title,
 * and gives way when an organisation file names the employee.
 */
const IMPLIED_TITLE = '';

const EMPLOYEES = `
  insert into employee (id, code, name)
  select gen_random_uuid(), code, code from unnest($1::text[]) as s (code)
  on conflict (code) do nothing
  returning code`;

const UNITS = `
  insert into unit (id, code, name)
  select gen_random_uuid(), code, case code when '${NO_UNIT}' then $2 else code end
    from unnest($1::text[]) as s (code)
  on conflict (code) do update set name = excluded.name where unit.code = '${NO_UNIT}' and unit.name = unit.code`;

const POSITIONS = `
  insert into position (id, employee_id, unit_id, title, share, employment, valid_from)
  select gen_random_uuid(), e.id, u.id, '${IMPLIED_TITLE}', s.share, 'permanent', s.from_date
    from unnest($1::text[], $2::text[], $3::numeric[], $4::date[]) as s (code, unit, share, from_date)
    join employee e on e.code = s.code
    join unit u on u.code = s.unit
   where not exists (select 1 from position p where p.employee_id = e.id)`;

const EARLIER = `
  update position
     set valid_from = s.from_date
    from unnest($1::text[], $2::date[]) as s (code, from_date)
    join employee e on e.code = s.code
   where position.employee_id = e.id and position.title = '${IMPLIED_TITLE}' and position.valid_from > s.from_date`;

/** What is missing of people a file speaks of; nothing, of most files. A register may name a person without a position as well. */
const MISSING = `
  select s.code, e.id is null as "isNew",
         not exists (select from position p where p.employee_id = e.id) as "isWithout",
         exists (select from position p
                  where p.employee_id = e.id and p.title = '${IMPLIED_TITLE}' and p.valid_from > s.from_date) as "isEarlier"
    from unnest($1::text[], $2::date[]) as s (code, from_date)
    left join employee e on e.code = s.code`;

interface Missing {
  readonly code: string;
  readonly isNew: boolean;
  readonly isWithout: boolean;
  /** Seen before the position that was concluded from other events. */
  readonly isEarlier: boolean;
}

/** Lets people in that only a file of events knows of: without employee, unit and position nothing could be found on them. */
@Injectable()
export class NewcomersRepository {
  constructor(private readonly settings: Settings) {}

  /** Numbers of the employees that were not known before, ascending. */
  async letIn(seen: readonly Seen[], tx: EntityManager): Promise<string[]> {
    const people = seen.filter(({ fromDate }) => fromDate !== null);
    if (people.length === 0) return [];
    const missing = await tx.query<Missing[]>(MISSING, columnsOf(people));
    const added = await this.add(codesOf(missing, 'isNew'), tx);
    await this.employ(pickedOf(people, codesOf(missing, 'isWithout')), tx);
    await this.employEarlier(pickedOf(people, codesOf(missing, 'isEarlier')), tx);
    return added;
  }

  private async add(codes: ReadonlySet<string>, tx: EntityManager): Promise<string[]> {
    if (codes.size === 0) return [];
    const added = await tx.query<{ code: string }[]>(EMPLOYEES, [[...codes]]);
    return added.map(({ code }) => code).sort();
  }

  private async employEarlier(people: readonly Seen[], tx: EntityManager): Promise<void> {
    if (people.length > 0) await tx.query(EARLIER, columnsOf(people));
  }

  private async employ(newcomers: readonly Seen[], tx: EntityManager): Promise<void> {
    if (newcomers.length === 0) return;
    const units = newcomers.map(({ unit }) => unit ?? NO_UNIT);
    const unnamed = speak(NO_UNIT_TEXTS, this.settings.language)('name');
    await tx.query(UNITS, [[...new Set(units)], unnamed]);
    await tx.query(POSITIONS, [
      newcomers.map(({ code }) => code),
      units,
      newcomers.map(({ positionPercent }) => shareOf(positionPercent)),
      newcomers.map(({ fromDate }) => fromDate),
    ]);
  }
}

const columnsOf = (people: readonly Seen[]): [codes: string[], fromDates: (string | null)[]] => [
  people.map(({ code }) => code),
  people.map(({ fromDate }) => fromDate),
];

const codesOf = (
  missing: readonly Missing[],
  what: 'isNew' | 'isWithout' | 'isEarlier',
): ReadonlySet<string> => new Set(missing.filter((one) => one[what]).map(({ code }) => code));

const pickedOf = (people: readonly Seen[], codes: ReadonlySet<string>): readonly Seen[] =>
  people.filter(({ code }) => codes.has(code));

/** Within what the position table allows; a source without a share is taken as full time. */
const shareOf = (percent: number | null): number =>
  percent === null || percent <= 0 ? 1 : Math.min(percent / 100, 2);
