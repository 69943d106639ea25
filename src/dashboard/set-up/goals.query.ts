import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A goal the employer has set, from a day on until the next one of the same figure. */
export interface GoalRow {
  readonly indicator: string;
  readonly from: string;
  /** The last day it holds; null while no other follows. */
  readonly until: string | null;
  readonly below: number;
}

/** From when a figure is registered here: before that a zero would be a guess. */
export interface RegisteredRow {
  readonly indicator: string;
  readonly from: string;
}

const GOALS = `
  select t.indicator as "indicator", t.valid_from::text as "from", t.below as "below",
         (lead(t.valid_from) over (partition by t.indicator order by t.valid_from) - 1)::text as "until"
    from threshold t
   order by t.indicator, t.valid_from desc`;

const REGISTERED = `
  select r.indicator as "indicator", r.from_date::text as "from" from registration_start r order by r.indicator`;

/** Goals and from when figures are registered, as the organisation file has them. */
@Injectable()
export class GoalsQuery {
  constructor(private readonly db: DataSource) {}

  goals(): Promise<GoalRow[]> {
    return this.db.query<GoalRow[]>(GOALS);
  }

  registered(): Promise<RegisteredRow[]> {
    return this.db.query<RegisteredRow[]>(REGISTERED);
  }
}
