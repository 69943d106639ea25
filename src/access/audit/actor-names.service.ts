import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { ActorName } from './actor-name.entity.js';

/** What whoever signs in is called, for those who read later who it was. */
@Injectable()
export class ActorNames {
  constructor(private readonly db: DataSource) {}

  async remember(actor: string, name: string): Promise<void> {
    await seeingEverybody(() => this.db.manager.upsert(ActorName, { actor, name }, ['actor']));
  }
}
