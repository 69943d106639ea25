type Table = 'work_event' | 'absence';

/**
 * Of versions `w`, those that the import $1 withdrew. A correction brought a next version, on the line that ended
 * this one. That is asked as a value, row by row from the index: whether there is such a row would be found by reading all of them.
 */
export const withdrawnBy = (table: Table): string => `
  w.superseded_by = $1
  and (w.superseded_line is null
       or (select n.import_id from ${table} n
            where n.source = w.source and n.source_id = w.source_id
              and n.version = w.version + 1) is distinct from $1)`;
