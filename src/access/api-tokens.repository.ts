import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';

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

  async noteUse(id: string, day: string): Promise<void> {
    await this.db.manager.update(ApiToken, { id }, { lastUsedOn: day });
  }
}
