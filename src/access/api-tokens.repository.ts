import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';
import type { TokenUnit } from './api-token.js';

/** `union` without `all`: a unit met twice ends the walk, even in a tree that is none. */
const FROM_UNIT_DOWN = `
  with recursive below as (
    select id from unit where id = $1::uuid
    union
    select u.id from unit u join below on u.parent_id = below.id
  )
  select id::text as "id" from below order by id`;

/** Tokens by their public part. */
@Injectable()
export class ApiTokenRepository {
  constructor(private readonly db: DataSource) {}

  /** False where there is one of this id already, which stays as it is. */
  async add(token: Omit<ApiToken, 'revokedAt' | 'lastUsedOn'>): Promise<boolean> {
    const values = { ...token, revokedAt: null, lastUsedOn: null };
    const added = await this.db.manager
      .createQueryBuilder()
      .insert()
      .into(ApiToken)
      .values(values)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as readonly unknown[]).length === 1;
  }

  find(id: string): Promise<ApiToken | null> {
    return this.db.manager.findOneBy(ApiToken, { id });
  }

  /** Latest first. */
  all(): Promise<ApiToken[]> {
    return this.db.manager.find(ApiToken, { order: { createdAt: 'desc', id: 'asc' } });
  }

  /** False where there is no token of this id that could still be used. */
  async revoke(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.db.manager.update(
      ApiToken,
      { id, revokedAt: IsNull() },
      { revokedAt: at },
    );
    return affected === 1;
  }

  /** A unit and all below it, as they are now; none where it is gone. */
  async fromUnitDown(unitId: string): Promise<string[]> {
    const units = await this.db.query<{ id: string }[]>(FROM_UNIT_DOWN, [unitId]);
    return units.map(({ id }) => id);
  }

  /** Units a token can be of, by code. */
  units(): Promise<TokenUnit[]> {
    return this.db.query<TokenUnit[]>('select id, code, name from unit order by code');
  }

  async noteUse(id: string, day: string): Promise<void> {
    await this.db.manager.update(ApiToken, { id }, { lastUsedOn: day });
  }
}
