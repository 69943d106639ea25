import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { isApart } from '../edges.js';
import { type Claim, EvaluationClaims } from '../evaluation-claims.repository.js';
import { type EvaluationInput, EvaluationInputRepository } from '../evaluation-input.repository.js';
import { viewOf } from '../hours/time-view.js';
import { Views } from '../views.js';
import { type LimitUse, nearestLimits, roomDays } from './nearly-used.js';

/** What is used of limits by those of whom nothing is kept, since it is little. */
@Injectable()
export class LimitUses {
  constructor(
    private readonly db: DataSource,
    private readonly claims: EvaluationClaims,
    private readonly input: EvaluationInputRepository,
  ) {}

  /**
   * The limits of each employee, the nearest first, by id; who has none is left out. The events of all are read at once, as far
   * back as their limits reach. Read past the sight of whoever asks, as hours are: the caller chooses whose.
   * @param today local day
   */
  async nearest(
    employeeIds: readonly string[],
    today: number,
  ): Promise<ReadonlyMap<string, readonly LimitUse[]>> {
    if (employeeIds.length === 0) return new Map();
    const inputs = await seeingEverybody(() =>
      this.db.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('set transaction read only');
        return this.load(employeeIds, today, tx);
      }),
    );
    const views = new Views();
    return new Map(
      inputs.flatMap((input) => {
        const all = nearestLimits(viewOf(input, views), today);
        return all.length === 0 ? [] : [[input.claim.employeeId, all] as const];
      }),
    );
  }

  private async load(
    employeeIds: readonly string[],
    today: number,
    tx: EntityManager,
  ): Promise<readonly EvaluationInput[]> {
    const then = await this.claims.evaluatedBefore(employeeIds, tx);
    const change = { fromDay: today, untilDay: roomDays(today).untilDay };
    const claims = employeeIds.map((employeeId): Claim => ({
      employeeId,
      change,
      then: then.get(employeeId) ?? null,
    }));
    const { inputs, clock } = await this.input.load(claims, false, tx);
    const within = inputs.filter(({ rows, published, window }) =>
      isApart(() => [...rows.busy(), ...published.busy()], window, clock),
    );
    const held = new Set(within.map(({ claim }) => claim.employeeId));
    const others = claims.filter(({ employeeId }) => !held.has(employeeId));
    if (others.length === 0) return within;
    return [...within, ...(await this.input.load(others, true, tx)).inputs];
  }
}
