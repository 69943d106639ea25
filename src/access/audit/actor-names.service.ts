import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { ActorName } from './actor-name.entity.js';

/** What whoever signs in is called, and which employee that is, for those who read later who it was. */
@Injectable()
export class ActorNames {
  constructor(private readonly db: DataSource) {}

  async remember(actor: string, name: string, employeeId: string | null): Promise<void> {
    await seeingEverybody(() => this.db.manager.upsert(ActorName, { actor, name, employeeId }, ['actor']));
  }
}
