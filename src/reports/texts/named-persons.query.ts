import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Named, wordsIn } from './names-in-text.js';

/** Somebody on record and the position they held last by a day; null where they held none. */
export interface Titled extends Named {
  readonly title: string | null;
  readonly unit: string | null;
}

/** Whoever shares a word with the texts; which of them are named is decided by all words of a name. */
const PERHAPS = `
  select e.code, e.name, p.title, u.name as unit
    from employee e
    left join lateral (
      select p.title, p.unit_id from position p
       where p.employee_id = e.id and p.valid_from < $2::date
       order by p.valid_from desc, p.id limit 1) p on true
    left join unit u on u.id = p.unit_id
   where regexp_split_to_array(lower(normalize(e.code || ' ' || e.name)), '[^[:alnum:]''’_-]+') && $1::text[]
   order by e.name, e.code`;

/** Words as a name has them without its genitive. */
const nominative = (word: string): string[] => [
  word,
  word.replace(/['’]?s?$/, ''),
  word.replace(/['’]$/, ''),
];

/** Everybody on record, to be looked for in a text. */
@Injectable()
export class NamedPersons {
  constructor(private readonly db: DataSource) {}

  all(tx: EntityManager): Promise<Named[]> {
    return tx.query<Named[]>(`select code, name from employee order by name, code`);
  }

  /**
   * Those who may be named in some texts, a few at most, with what they were.
   * @param until the first day after the one that counts, `YYYY-MM-DD`
   */
  perhapsIn(texts: readonly string[], until: string): Promise<Titled[]> {
    const words = texts.flatMap((text) =>
      wordsIn(text.normalize('NFC')).flatMap(({ word }) => nominative(word)),
    );
    if (words.length === 0) return Promise.resolve([]);
    return this.db.query<Titled[]>(PERHAPS, [[...new Set(words)], until]);
  }
}
