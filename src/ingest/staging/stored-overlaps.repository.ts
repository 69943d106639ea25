import type { EntityManager } from 'typeorm';
import type { IncomingEvent } from '../incoming.js';
import type { Storing } from './versions.repository.js';
import { NO_OVERLAPS, type StoredOverlap, type StoredOverlaps } from './stored-overlap.js';

/** Overlaps named in an answer; who corrects them sees the rest with the next file. */
export const MOST_NAMED = 20;

/** The longest turn of duty a file may hold (event-csv.ts): nothing that began earlier reaches a row. */
const LONGEST = `interval '7 days'`;

/** Asked before the rows are stored, so that a first file is told at once that there is nothing. */
const HAS_OTHERS = `
  select exists (
    select from work_event w,
           (select min(starts_at) as first, max(ends_at) as last from staged where not is_withdrawal) s
     where w.superseded_at is null
       and w.starts_at < to_timestamp(s.last) and w.starts_at > to_timestamp(s.first) - ${LONGEST}
  ) as "isSo"`;

const shiftLike = (alias: string): string =>
  `case ${alias}.kind when 'extra_shift' then 'shift' else ${alias}.kind end`;

/** Of `found` and of `i`, the import of the row that was there; the name of its file, and not where it lay. */
export const foundColumns = (zone: string): string => `
  select found.line, found.start::float8 as "start", found.source, found."sourceId", found."fileLine",
         i.file_name as file, i.format as "fileFormat", to_char(i.imported_at at time zone ${zone}, 'YYYY-MM-DD') as "importedOn",
         (count(*) over ())::int as total`;

/**
 * New rows that lie across time another file has stored. As within a file, one person is at
 * one shift at a time; standby may lie across everything, and a call-out across a shift.
 */
const OVERLAPS = `
  ${foundColumns('$2')}
    from (
      select distinct on (s.ord) s.ord, s.line, s.starts_at as start, w.source, w.source_id as "sourceId",
             w.import_id, w.line as "fileLine"
        from staged s
        join staged_person p on p.person = s.person
        left join matched m  on m.ord = s.ord
        join work_event w
          on w.employee_id = p.employee_id and w.superseded_at is null and w.import_id <> $1
         and w.starts_at < to_timestamp(s.ends_at) and w.starts_at > to_timestamp(s.starts_at) - ${LONGEST}
         and w.ends_at > to_timestamp(s.starts_at)
         and ${shiftLike('w')} = ${shiftLike('s')}
       where not s.is_withdrawal and m.is_same is not true and s.kind not in ('standby', 'absence')
       order by s.ord, w.starts_at, w.source, w.source_id
    ) found
    join import i on i.id = found.import_id
   order by found.ord
   limit ${MOST_NAMED}`;

/** The same of rows that are only looked at: what the file names itself, it would correct. */
const WOULD_OVERLAP = `
  with row as (
    select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::integer[], $6::text[], $7::text[])
      as s (code, kind, starts_at, ends_at, line, source, source_id)
  )
  ${foundColumns('$8')}
    from (
      select distinct on (s.line) s.line, s.starts_at as start, w.source, w.source_id as "sourceId",
             w.import_id, w.line as "fileLine"
        from row s
        join employee e on e.code = s.code
        join work_event w
          on w.employee_id = e.id and w.superseded_at is null
         and w.starts_at < to_timestamp(s.ends_at) and w.starts_at > to_timestamp(s.starts_at) - ${LONGEST}
         and w.ends_at > to_timestamp(s.starts_at)
         and ${shiftLike('w')} = ${shiftLike('s')}
       where s.kind not in ('standby', 'absence')
         and not exists (select from row o where o.source = w.source and o.source_id = w.source_id)
       order by s.line, w.starts_at, w.source, w.source_id
    ) found
    join import i on i.id = found.import_id
   order by found.line
   limit ${MOST_NAMED}`;

/** Whether anything is on record of the days that the staged rows lie in. */
export async function hasOtherTime(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ isSo: boolean }[]>(HAS_OTHERS);
  return row?.isSo === true;
}

/**
 * Which of the rows just stored lie across time of the same person from another import. They
 * are stored all the same: which of two files is right only a person can say, and until
 * then both count.
 */
export async function storedOverlaps({ importId, zone, tx }: Storing): Promise<StoredOverlaps> {
  return foundIn(await tx.query<FoundOverlap[]>(OVERLAPS, [importId, zone]));
}

/** Which of some rows would lie across time that is stored, if their file were imported. */
export async function overlapsWith(
  events: readonly IncomingEvent[],
  zone: string,
  tx: EntityManager,
): Promise<StoredOverlaps> {
  if (events.length === 0) return NO_OVERLAPS;
  const columns = [
    events.map(({ employee }) => employee),
    events.map(({ event }) => event.kind),
    events.map(({ event }) => event.start),
    events.map(({ event }) => event.end),
    events.map(({ line }) => line),
    events.map(({ source }) => source),
    events.map(({ sourceId }) => sourceId),
    zone,
  ];
  return foundIn(await tx.query<FoundOverlap[]>(WOULD_OVERLAP, columns));
}

export type FoundOverlap = Required<StoredOverlap> & { readonly total: number };

export const foundIn = (rows: readonly FoundOverlap[]): StoredOverlaps => ({
  first: rows.map(({ line, start, source, sourceId, file, fileLine, fileFormat, importedOn }) => ({
    ...{ line, start, source, sourceId },
    ...{ file, fileLine, fileFormat, importedOn },
  })),
  count: rows[0]?.total ?? 0,
});
