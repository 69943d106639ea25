import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Named } from './names-in-text.js';

/** Everybody on record, to be looked for in a text. */
@Injectable()
export class NamedPersons {
  all(tx: EntityManager): Promise<Named[]> {
    return tx.query<Named[]>(`select code, name from employee order by name, code`);
  }
}
