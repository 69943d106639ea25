import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { limitsFor, type Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { WorkforceRepository } from '../../workforce/workforce.repository.js';
import { type OwnLimit, ownLimits } from './own-limits.js';
import { OwnQuery } from './own.query.js';

/** The limits that hold for whoever asks, with the agreements that cover them. */
@Injectable()
export class OwnTerms {
  constructor(
    private readonly db: DataSource,
    private readonly workforce: WorkforceRepository,
    private readonly own: OwnQuery,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** @param day local day */
  async limits(employeeId: string, day: number): Promise<readonly OwnLimit[]> {
    const [one] = await this.db.transaction((tx) => this.workforce.employed([employeeId], tx));
    if (!one) return [];
    const limits = ownLimits(limitsFor(this.law.rulebook, one.person), this.law.rulebook, day);
    const codes = await this.own.agreementCodes(limits.flatMap(({ agreement }) => agreement ?? []));
    return limits.map((limit) => ({
      ...limit,
      agreement: limit.agreement && (codes.get(limit.agreement) ?? null),
    }));
  }
}
