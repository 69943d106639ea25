import type { EntityManager } from 'typeorm';
import { formatDay } from '../../time/civil.js';
import type { IncomingAbsence } from '../incoming.js';
import { type FoundOverlap, foundColumns, foundIn, MOST_NAMED } from './stored-overlaps.repository.js';
import { NO_OVERLAPS, type StoredOverlaps } from './stored-overlap.js';
import type { Storing } from './versions.repository.js';

/**
 * New rows about days on which the same employee is away in the same way by another row, of
 * this file or of one before it. Of two ways of being away on a day, as illness in a
 * holiday, both may be right.
 */
const OVERLAPS = `
  ${foundColumns('$2')}
    from (
      select distinct on (s.ord) s.ord, s.line, null as start, a.source, null as "sourceId", a.import_id, a.line as "fileLine"
        from staged s
        join staged_person p on p.person = s.person
        left join matched m  on m.ord = s.ord
        join absence a
          on a.employee_id = p.employee_id and a.superseded_at is null and a.type = s.type
         and a.from_date < s.until_date and a.until_date > s.from_date
         and (a.import_id <> $1 or a.line < s.line)
       where not s.is_withdrawal and m.is_same is not true
       order by s.ord, a.from_date, a.source, a.source_id
    ) found
    join import i on i.id = found.import_id
   order by found.ord
   limit ${MOST_NAMED}`;

/** The same of rows that are only looked at: what the file names itself, it would correct. */
const WOULD_OVERLAP = `
  with row as (
    select * from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::integer[], $6::text[], $7::text[])
      as s (code, type, from_date, until_date, line, source, source_id)
  ), other as (
    select e.code, a.type, a.from_date, a.until_date, a.source, a.source_id, a.import_id, a.line
      from absence a
      join employee e on e.id = a.employee_id
     where a.superseded_at is null and e.code in (select code from row)
       and not exists (select from row o where o.source = a.source and o.source_id = a.source_id)
    union all
    select code, type, from_date, until_date, source, source_id, null::uuid, line from row
  )
  ${foundColumns('$8')}
    from (
      select distinct on (s.line) s.line, null as start, a.source, null as "sourceId", a.import_id, a.line as "fileLine"
        from row s
        join other a
          on a.code = s.code and a.type = s.type and a.from_date < s.until_date and a.until_date > s.from_date
         and (a.import_id is not null or a.line < s.line)
       order by s.line, a.from_date, a.source, a.source_id
    ) found
    left join import i on i.id = found.import_id
   order by found.line
   limit ${MOST_NAMED}`;

/** Which of the absences just stored tell what another row tells already. They are stored all the same, and a day counts once. */
export async function awayOverlaps({ importId, zone, tx }: Storing): Promise<StoredOverlaps> {
  return foundIn(await tx.query<FoundOverlap[]>(OVERLAPS, [importId, zone]));
}

/** Which of some absences would, if their file were imported. */
export async function awayOverlapsWith(
  absences: readonly IncomingAbsence[],
  zone: string,
  tx: EntityManager,
): Promise<StoredOverlaps> {
  if (absences.length === 0) return NO_OVERLAPS;
  const columns = [
    absences.map(({ employee }) => employee),
    absences.map(({ type }) => type),
    absences.map(({ fromDay }) => formatDay(fromDay)),
    absences.map(({ untilDay }) => formatDay(untilDay)),
    absences.map(({ line }) => line),
    absences.map(({ source }) => source),
    absences.map(({ sourceId }) => sourceId),
    zone,
  ];
  return foundIn(await tx.query<FoundOverlap[]>(WOULD_OVERLAP, columns));
}
