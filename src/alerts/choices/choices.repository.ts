import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AlertChoice } from './alert-choice.entity.js';

/** What people have chosen, by the key they are written to under. */
@Injectable()
export class Choices {
  async of(people: readonly string[], tx: EntityManager): Promise<ReadonlyMap<string, AlertChoice>> {
    if (people.length === 0) return new Map();
    const rows = await tx.findBy(AlertChoice, { person: In([...people]) });
    return new Map(rows.map((row) => [row.person, row]));
  }
}
