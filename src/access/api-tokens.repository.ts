import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ApiToken } from './api-token.entity.js';

/** Tokens by their public part. */
@Injectable()
export class ApiTokenRepository {
  constructor(private readonly db: DataSource) {}

  async add(token: Omit<ApiToken, 'revokedAt' | 'lastUsedOn'>): Promise<void> {
    await this.db.manager.insert(ApiToken, { ...token, revokedAt: null, lastUsedOn: null });
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
